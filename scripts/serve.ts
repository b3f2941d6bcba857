import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { appendTrailingSlash } from 'hono/trailing-slash';

export interface Served {
  /** `http://localhost:4321` */
  url: string;
  stop(): Promise<void>;
}

/** The built site as a plain host would serve it: files with Range, one slash at the end, our own 404 page. */
function siteApp(dist: string): Hono {
  const app = new Hono();
  app.use(appendTrailingSlash({ skip: (pathname) => /\.[^/]+$/.test(pathname) }));
  app.use('*', serveStatic({ root: dist }));
  app.notFound(async (context) => context.html(await readFile(path.join(dist, '404.html'), 'utf8'), 404));
  return app;
}

/**
 * The server of `npm start`, which the end-to-end tests start too.
 * @param port 0 takes any free port; a taken one rejects with EADDRINUSE.
 */
export async function serve({ port, dist = 'dist' }: { port: number; dist?: string }): Promise<Served> {
  const server = createAdaptorServer({ fetch: siteApp(dist).fetch });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, 'localhost', resolve);
  });
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
