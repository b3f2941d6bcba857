import type { IncomingMessage, ServerResponse } from 'node:http';
import { withQuery } from '#lib/redirects.ts';
import { redirectsIn } from '../hosting.ts';

interface Server {
  middlewares: {
    use(answer: (request: IncomingMessage, response: ServerResponse, next: () => void) => void): unknown;
  };
}

/** A Vite plugin: what moved leads on while editors write, too. The list is read at each request, so a new line counts at once. */
export const movedAddresses = (content: string) => ({
  name: 'moved-addresses',
  configureServer: ({ middlewares }: Server) => {
    middlewares.use((request, response, next) => {
      const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
      const moved = redirectsIn(content).find(({ from }) => from === pathname || from === `${pathname}/`);
      if (!moved) return next();
      // 302: a browser would remember a 301 when the line is mended.
      response.writeHead(302, { location: withQuery(moved.to, search) }).end();
    });
  },
});
