import net from 'node:net';

export interface RawAnswer {
  /** The first status line, or 0 where the connection closed without one. */
  status: number;
  /** Every status on the connection, in order. */
  statuses: number[];
  /** All that came back, heads and bodies. */
  text: string;
  ms: number;
}

export interface Piece {
  bytes: string | Buffer;
  /** Milliseconds to wait before it. */
  after?: number;
}

const longestWaitMs = 13_000;

/**
 * Writes bytes as they are on a connection of their own and reads until the other side closes or the answers are whole.
 * @param answers to wait for; 0 hangs up after the last byte
 */
export function exchange(port: number, pieces: Piece[], answers = 1): Promise<RawAnswer> {
  return new Promise((resolve) => {
    const start = performance.now();
    const chunks: Buffer[] = [];
    const socket = net.connect(port, '127.0.0.1');
    const timers: NodeJS.Timeout[] = [];
    const done = () => {
      for (const timer of timers) clearTimeout(timer);
      socket.destroy();
      const text = Buffer.concat(chunks).toString();
      const statuses = [...text.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, code]) => Number(code));
      resolve({ status: statuses[0] ?? 0, statuses, text, ms: performance.now() - start });
    };
    let delay = 0;
    for (const { bytes, after = 0 } of pieces) {
      delay += after;
      timers.push(
        setTimeout(() => socket.writable && socket.write(bytes, answers === 0 ? done : undefined), delay),
      );
    }
    timers.push(setTimeout(done, longestWaitMs));
    socket.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      if (wholeAnswers(Buffer.concat(chunks).toString('latin1')) >= answers) done();
    });
    // A reset after the answer is the server's way of not reading the rest.
    socket.on('error', () => undefined);
    socket.on('close', done);
  });
}

/** Answers whose head and body have arrived. */
function wholeAnswers(text: string): number {
  let count = 0;
  for (let at = text.indexOf('HTTP/1.1 '); at >= 0;) {
    const end = text.indexOf('\r\n\r\n', at);
    if (end < 0) return count;
    const head = text.slice(at, end);
    const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
    const next = end + 4 + Number(length ?? 0);
    if (length === undefined && /transfer-encoding: *chunked/i.test(head)) {
      if (!text.includes('\r\n0\r\n\r\n', end)) return count;
      count++;
      at = text.indexOf('HTTP/1.1 ', text.indexOf('\r\n0\r\n\r\n', end));
    } else {
      if (text.length < next) return count;
      count++;
      at = text.indexOf('HTTP/1.1 ', next);
    }
  }
  return count;
}

/** One request as bytes; a header given as null is left out. */
export function bytesOf({
  method = 'POST',
  path = '/api/messages',
  headers = {},
  body = '',
}: {
  method?: string;
  path?: string;
  headers?: Record<string, string | null>;
  body?: string | Buffer;
}): Buffer {
  const content = Buffer.from(body);
  const all: Record<string, string | null> = {
    Host: 'localhost',
    'Content-Type': 'application/json',
    'Content-Length': String(content.length),
    ...headers,
  };
  const lines = Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`]));
  return Buffer.concat([Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`), content]);
}
