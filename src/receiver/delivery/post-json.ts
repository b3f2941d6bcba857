import http from 'node:http';
import https from 'node:https';
import { isPrivate, privateRefusal, publicLookup } from './private-address.ts';
import { Refused, timeLimits, type TimeLimits } from './transport.ts';

export interface PostOptions {
  limits?: TimeLimits;
  /** For a host that the operator has named. */
  allowPrivate?: boolean;
}

/** These pass: the other side is slow, crowded or broken. Every other answer is a no. */
const mayPass = (status: number): boolean => [408, 425, 429].includes(status) || status >= 500;

/**
 * 2xx is acceptance. Redirects are not followed, and of the answer only its first line is read.
 * @throws Refused
 */
export function postJson(
  url: URL,
  payload: string,
  headers: Record<string, string | number>,
  { limits = timeLimits, allowPrivate = false }: PostOptions = {},
): Promise<void> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const { request } = url.protocol === 'http:' ? http : https;

  return new Promise<void>((resolve, reject) => {
    const fail = (cause: unknown) =>
      reject(cause instanceof Refused ? cause : new Refused('webhook gave no answer', { cause }));
    if (!allowPrivate && isPrivate(host)) {
      fail(privateRefusal());
      return;
    }
    const call = request(
      url,
      {
        method: 'POST',
        headers: {
          'content-type': 'application/json; charset=utf-8',
          'content-length': Buffer.byteLength(payload),
          ...headers,
        },
        // A connection of its own: nothing that hangs here is met again.
        agent: false,
        signal: AbortSignal.timeout(limits.totalMs),
        ...(!allowPrivate && { lookup: publicLookup }),
      },
      (response) => {
        response.destroy();
        const status = response.statusCode ?? 0;
        if (status >= 200 && status < 300) resolve();
        else
          fail(
            new Refused(`webhook answered ${status}`, {
              isPermanent: !mayPass(status),
              code: `HTTP ${status}`,
            }),
          );
      },
    );
    call.once('socket', (socket) => {
      const ready = url.protocol === 'http:' ? 'connect' : 'secureConnect';
      const slow = setTimeout(
        () => call.destroy(new Refused('webhook did not connect', { code: 'ETIMEDOUT' })),
        limits.connectMs,
      );
      for (const event of [ready, 'close']) socket.once(event, () => clearTimeout(slow));
    });
    call.on('error', fail);
    call.end(payload);
  });
}
