const FIRST_PORT = 4321;
const LAST_PORT = 4399;

/** Node names the fault by a code; the development server only by its words. */
const isTaken = (error: unknown): boolean =>
  error instanceof Error &&
  ('code' in error ? error.code === 'EADDRINUSE' : /already in use/.test(error.message));

/**
 * Starts something on `wanted`, or, where nobody wished for a port, on the first free one from 4321.
 * @param wanted the value of `PORT`; undefined leaves the choice to us.
 * @throws Error with a sentence naming the port that is taken or is no port.
 */
export async function onFreePort<T>(
  wanted: string | undefined,
  start: (port: number) => Promise<T>,
): Promise<T> {
  // `PORT=` in a file of settings is no wish.
  if (wanted) {
    const port = Number(wanted);
    if (!Number.isInteger(port) || port < 0 || port > 65535) {
      throw new Error(`PORT=${wanted} は使えません。0 から 65535 の数字を書きます。`);
    }
    return start(port).catch((error: unknown) => {
      throw isTaken(error)
        ? new Error(`PORT=${port} はほかのプログラムが使っています。別の番号にします。`)
        : error;
    });
  }
  for (let port = FIRST_PORT; port <= LAST_PORT; port++) {
    try {
      return await start(port);
    } catch (error) {
      if (!isTaken(error)) throw error;
      console.log(`${port} はほかのプログラムが使っています。次の番号を試します。`);
    }
  }
  throw new Error(
    `${FIRST_PORT} から ${LAST_PORT} までの番号がすべて使われています。PORT で空いている番号を指定します。`,
  );
}
