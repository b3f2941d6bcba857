import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What becomes of a message on its way to the receiver; `none` lets it through. */
export const faults = [
  'none',
  'closes',
  'resets',
  'is broken',
  'is crowded',
  'hangs',
  'is a captive portal',
  'redirects',
  'loses the answer',
] as const;
export type Fault = (typeof faults)[number];

export interface Gate {
  /** Origin of the site as the browser sees it. */
  url: string;
  fault: Fault;
  /** Origin of the real server. */
  target: string;
  stop(): Promise<void>;
}

/** Everything passes but what is sent to `/api/messages`: below the browser, so that a closing page escapes no fault. */
export async function startGate(): Promise<Gate> {
  const server = createServer((asked, answer) => {
    const through = (isHeard = true) => pass(asked, gate.target, isHeard ? answer : null);
    if (asked.url !== '/api/messages') return through();
    const say = (status: number, headers: Record<string, string> = {}) =>
      answer.writeHead(status, { 'content-type': 'text/html', ...headers }).end('<title>Wi-Fi</title>');
    switch (gate.fault) {
      case 'none':
        return through();
      case 'closes':
        return asked.socket.destroy();
      case 'resets':
        return asked.socket.resetAndDestroy();
      case 'is broken':
        return say(500);
      case 'is crowded':
        return say(429, { 'retry-after': '1' });
      case 'hangs':
        return;
      case 'is a captive portal':
        return say(200);
      case 'redirects':
        return say(302, { location: '/about/' });
      case 'loses the answer':
        return through(false);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const gate: Gate = {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    fault: 'none',
    target: '',
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return gate;
}

/** @param answer null where nobody hears what the server says */
function pass(asked: IncomingMessage, target: string, answer: ServerResponse | null): void {
  const { method, headers, url } = asked;
  const onward = request(new URL(url ?? '/', target), { method, headers }, (heard) => {
    if (!answer) return void heard.resume().once('end', () => asked.socket.destroy());
    answer.writeHead(heard.statusCode ?? 502, heard.headers);
    heard.pipe(answer);
  });
  onward.on('error', () => asked.socket.destroy());
  asked.pipe(onward);
}
