import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a webhook answers; `none` is 204. */
export const webhookFaults = [
  'none',
  'closes before it answers',
  'resets the connection',
  'says nothing',
  'redirects',
  'is gone',
  'is crowded',
  'is broken',
  'never ends',
] as const;
export type WebhookFault = (typeof webhookFaults)[number];

export interface WebhookSink {
  url: string;
  fault: WebhookFault;
  /** `webhook-id` of each call that was answered with 2xx. */
  taken: { id: string; body: string }[];
  stop(): Promise<void>;
}

/** Pours 64 KiB at a time for as long as somebody listens. */
function pour(response: ServerResponse): void {
  const more = () => {
    while (!response.destroyed && response.write(Buffer.alloc(65_536)));
  };
  response.on('drain', more);
  more();
}

/** A scripted webhook on a free port. Its fault can be changed while it runs. */
export async function webhookSink(): Promise<WebhookSink> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const take = () =>
        sink.taken.push({
          id: String(request.headers['webhook-id']),
          body: Buffer.concat(chunks).toString(),
        });
      switch (sink.fault) {
        case 'says nothing':
          return;
        case 'closes before it answers':
          return request.socket.destroy();
        case 'resets the connection':
          return request.socket.resetAndDestroy();
        case 'redirects':
          return response.writeHead(301, { location: 'http://127.0.0.1:9/' }).end();
        case 'is gone':
          return response.writeHead(410).end();
        case 'is crowded':
          return response.writeHead(429, { 'retry-after': '999999' }).end();
        case 'is broken':
          return response.writeHead(500).end('<html>');
        case 'never ends':
          take();
          response.writeHead(200);
          return pour(response);
        case 'none':
          take();
          return response.writeHead(204).end();
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const sink: WebhookSink = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    fault: 'none',
    taken: [],
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return sink;
}
