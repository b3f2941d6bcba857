import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';

type Fetch = Parameters<typeof createAdaptorServer>[0]['fetch'];

/** A stalled client holds a socket for seconds, not minutes. */
const serverOptions = { headersTimeout: 5_000, requestTimeout: 10_000, connectionsCheckingInterval: 1_000 };

/** What answers, and how it ends. */
export interface Answering {
  fetch: Fetch;
  stop(): Promise<void>;
}

/**
 * A server of this machine. The port comes first: what can not be reached must not begin to work.
 * @param begin makes what answers, once the port is known.
 * @param port 0 takes any free one.
 * @throws Error with code EADDRINUSE where the port is taken, or whatever `begin` throws; then nothing listens.
 */
export async function listen<Begun extends Answering>(
  begin: (port: number) => Begun,
  port: number,
  host = 'localhost',
) {
  let begun: Begun;
  const server = createAdaptorServer({
    // `begin` waits for nothing, so no request comes before it is done.
    fetch: (request, env) => begun.fetch(request, env),
    serverOptions,
    // Replaced globals break what runs in the same process: the development server could show no error on the page.
    overrideGlobalObjects: false,
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  const { port: actual } = server.address() as AddressInfo;
  try {
    begun = begin(actual);
  } catch (error) {
    await close();
    throw error;
  }
  return {
    port: actual,
    begun,
    async stop() {
      await close();
      await begun.stop();
    },
  };
}

/** The answers under way still leave; then the process ends, for a supervisor or a person to start afresh. */
export function endProcess(error: unknown): void {
  console.error(`ディスクに書けなくなったため、終了します。${error instanceof Error ? error.message : ''}`);
  setTimeout(() => process.exit(1), 500);
}
