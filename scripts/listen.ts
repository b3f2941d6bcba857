import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';

type Fetch = Parameters<typeof createAdaptorServer>[0]['fetch'];

/** A stalled client holds a socket for seconds, not minutes. */
const serverOptions = { headersTimeout: 5_000, requestTimeout: 10_000, connectionsCheckingInterval: 1_000 };

/**
 * A server of this machine.
 * @param port 0 takes any free one.
 * @throws Error with code EADDRINUSE where the port is taken.
 */
export async function listen(fetch: Fetch, port: number, host = 'localhost') {
  const server = createAdaptorServer({
    fetch,
    serverOptions,
    // Replaced globals break what runs in the same process: the development server could show no error on the page.
    overrideGlobalObjects: false,
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/** The answers under way still leave; then the process ends, for a supervisor or a person to start afresh. */
export function endProcess(error: unknown): void {
  console.error(`ディスクに書けなくなったため、終了します。${error instanceof Error ? error.message : ''}`);
  setTimeout(() => process.exit(1), 500);
}
