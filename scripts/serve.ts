import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { appendTrailingSlash } from 'hono/trailing-slash';
import { readHeaders } from '../src/lib/hosting.ts';
import { readRedirects, withQuery } from '../src/lib/redirects.ts';
import { createReceiver, type Effects, type Receiver } from '../src/receiver/receiver.ts';
import { readSettings, type Settings } from '../src/receiver/settings.ts';
import { endProcess, listen, type Answering } from './listen.ts';

export interface Served {
  /** `http://localhost:4321` */
  url: string;
  settings: Settings;
  stop(): Promise<void>;
}

export interface ServeOptions {
  /** 0 takes any free port. */
  port: number;
  dist?: string;
  /** Where messages and notices are kept; `DATA_DIR` of the environment otherwise. */
  dataDir?: string;
  environment?: Record<string, string | undefined>;
  effects?: Partial<Effects>;
  rate?: Settings['rate'];
}

/** Types that the library does not know; without one, `nosniff` keeps captions from a player. */
const moreTypes: Record<string, string> = {
  '.vtt': 'text/vtt; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.pptx': 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
};

/** What the build wrote for hosts: redirects and headers. While editors write there is none. */
function hostingRules(dist: string) {
  const text = (name: string): string => {
    const file = path.join(dist, name);
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  };
  return {
    moved: new Map(readRedirects(text('_redirects')).map(({ from, to }) => [from, to])),
    headers: readHeaders(text('_headers')),
  };
}

/** The built site as a plain host would serve it: files with Range, one slash at the end, our own 404 page. */
function siteApp(dist: string): Hono {
  const app = new Hono();
  const { moved, headers } = hostingRules(dist);
  app.use(async (context, next) => {
    const to = moved.get(context.req.path);
    if (to !== undefined) return context.redirect(withQuery(to, new URL(context.req.url).search), 301);
    await next();
    const type = context.res.ok && moreTypes[path.extname(context.req.path)];
    const named = {
      ...(type && { 'Content-Type': type }),
      ...headers.get('/*'),
      ...headers.get(context.req.path),
    };
    for (const [name, value] of Object.entries(named)) context.header(name, value);
    return undefined;
  });
  app.use(appendTrailingSlash({ alwaysRedirect: true, skip: (pathname) => /\.[^/]+$/.test(pathname) }));
  app.use('*', serveStatic({ root: dist }));
  app.notFound(async (context) => context.html(await readFile(path.join(dist, '404.html'), 'utf8'), 404));
  return app;
}

/** The receiver's addresses before the files: same origin, so the form needs no CORS. */
function withReceiver(files: Hono, receiver: Receiver): Hono {
  const app = new Hono();
  for (const address of ['/api/*', '/contact/sent/*']) {
    app.all(address, (context) => receiver.fetch(context.req.raw, context.env));
  }
  app.all('*', (context) => files.fetch(context.req.raw, context.env));
  return app;
}

/**
 * The server of `npm start`, which the end-to-end tests start too.
 * @throws Error with code EADDRINUSE where the port is taken; naming the variable where a setting is wrong.
 */
export async function serve({
  port,
  dist = 'dist',
  dataDir,
  environment = process.env,
  effects,
  rate,
}: ServeOptions): Promise<Served> {
  const begin = (actual: number): Answering & Pick<Served, 'url' | 'settings'> => {
    // Only now is the port known, and with it the address that receipts carry.
    const url = `http://localhost:${actual}`;
    const settings = readSettings({
      // The same machine under its other name.
      ALLOWED_ORIGINS: `http://127.0.0.1:${actual}`,
      PUBLIC_URL: url,
      ...environment,
      ...(dataDir && { DATA_DIR: dataDir }),
    });
    const receiver = createReceiver(
      { ...settings, ...(rate && { rate }) },
      { fatal: endProcess, ...effects },
    );
    return { url, settings, fetch: withReceiver(siteApp(dist), receiver).fetch, stop: receiver.stop };
  };
  const { begun, stop } = await listen(begin, port, environment['HOST']);
  return { url: begun.url, settings: begun.settings, stop };
}
