import { gzipSync } from 'node:zlib';
import { bytesOf } from '../raw.ts';
import { has, id, lacks, message, type Row } from './row.ts';

const one = (options: Parameters<typeof bytesOf>[0]) => () => ({ pieces: [{ bytes: bytesOf(options) }] });
const json = (body: string | Buffer, headers: Record<string, string | null> = {}) => one({ body, headers });
const lines =
  (...all: string[]) =>
  () => ({ pieces: [{ bytes: all.join('\r\n') }] });
const form = (headers: Record<string, string | null>) =>
  one({
    path: '/api/messages/form',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams({ message: '画面が動きません。' }).toString(),
  });
const type = { 'Content-Type': 'application/json' };
const answered =
  (...wanted: number[]): NonNullable<Row['deviation']> =>
  ({ statuses }) =>
    statuses.join() === wanted.join() ? undefined : `statuses ${statuses.join()}`;
const noOrigin = lacks(/access-control-allow-origin/i);

/** Whoever says more is believed this much: 72 hours. */
const longestAgeMs = 259_200_000;

/** Cases 1–36: HTTP and transport. Bodies are made anew for each sending where they must be stored. */
export const transport: Row[] = [
  {
    no: 1,
    name: 'length and chunks at once',
    send: lines(
      'POST /api/messages HTTP/1.1',
      'Host: a',
      'Content-Type: application/json',
      'Content-Length: 2',
      'Transfer-Encoding: chunked',
      '',
      '0',
      '',
      '',
    ),
    status: 400,
    stored: 0,
  },
  {
    no: 2,
    name: 'two lengths',
    send: lines('POST /api/messages HTTP/1.1', 'Host: a', 'Content-Length: 2', 'Content-Length: 3', '', '{}'),
    status: 400,
    stored: 0,
  },
  {
    no: 3,
    name: 'a folded header',
    send: lines('POST /api/messages HTTP/1.1', 'Host: a', 'X-A: 1', ' 2', 'Content-Length: 2', '', '{}'),
    status: 400,
    stored: 0,
  },
  {
    no: 4,
    name: '20 KB of header',
    send: one({
      method: 'GET',
      path: '/api/healthz',
      headers: { 'X-A': 'a'.repeat(20_000), 'Content-Length': null },
    }),
    status: 431,
    stored: 0,
  },
  {
    no: 5,
    name: '1 MiB in chunks without a length',
    send: one({
      headers: { 'Content-Length': null, 'Transfer-Encoding': 'chunked' },
      body: `${`1000\r\n${'a'.repeat(4_096)}\r\n`.repeat(256)}0\r\n\r\n`,
    }),
    status: 413,
    stored: 0,
  },
  {
    no: 6,
    name: 'says 100,000 bytes, sends 2',
    send: json('{}', { 'Content-Length': '100000' }),
    status: [408, 413],
    stored: 0,
    withinMs: 11_500,
  },
  {
    no: 7,
    name: 'a header that never ends',
    send: lines('POST /api/messages HTTP/1.1', 'Host: a', 'X-A: '),
    status: 408,
    stored: 0,
    withinMs: 6_500,
  },
  {
    no: 8,
    name: 'a body that never ends',
    send: json('{"', { 'Content-Length': '99' }),
    status: 408,
    stored: 0,
    withinMs: 11_500,
  },
  ...['GET', 'PUT', 'DELETE', 'TRACE', 'PATCH'].map<Row>((method) => ({
    no: 10,
    name: method,
    send: one({ method, headers: { 'Content-Length': '0' } }),
    status: 405,
    stored: 0,
    deviation: has(/\r\nallow: POST/i),
  })),
  {
    no: 11,
    name: 'JSON as text/plain',
    send: json(message(), { 'Content-Type': 'text/plain' }),
    status: 415,
    stored: 0,
  },
  {
    no: 12,
    name: 'no content type',
    send: json(message(), { 'Content-Type': null }),
    status: 415,
    stored: 0,
  },
  {
    no: 13,
    name: 'JSON in Shift_JIS',
    send: json(message(), { 'Content-Type': 'application/json; charset=shift_jis' }),
    status: 415,
    stored: 0,
  },
  {
    no: 14,
    name: 'gzip',
    send: json(gzipSync(message()), { 'Content-Encoding': 'gzip' }),
    status: 415,
    stored: 0,
  },
  {
    no: 15,
    name: 'a gzip bomb of 20 MB',
    send: json(gzipSync(Buffer.alloc(20_000_000, 0x20)), { 'Content-Encoding': 'gzip' }),
    status: 415,
    stored: 0,
    withinMs: 500,
  },
  {
    no: 16,
    name: 'a BOM before the JSON',
    send: () => json(`\uFEFF${message()}`)(),
    status: 201,
    stored: 1,
    message: '音が出ません。',
  },
  {
    no: 17,
    name: 'invalid UTF-8',
    send: json(
      Buffer.concat([
        Buffer.from('{"schema":"message/1","message":"'),
        Buffer.from([0xff, 0xc0]),
        Buffer.from('"}'),
      ]),
    ),
    status: 400,
    stored: 0,
  },
  { no: 18, name: 'half of the JSON', send: json(message().slice(0, 40)), status: 400, stored: 0 },
  { no: 19, name: 'an empty body', send: json(''), status: 400, stored: 0 },
  ...['null', '[]', '"x"', '1'].map<Row>((body) => ({
    no: 20,
    name: body,
    send: json(body),
    status: 422,
    stored: 0,
  })),
  {
    no: 21,
    name: '10,000 arrays deep',
    send: json(`{"schema":"message/1","message":${'['.repeat(10_000)}${']'.repeat(10_000)}}`),
    status: 422,
    stored: 0,
    withinMs: 500,
  },
  {
    no: 22,
    name: 'an object of 100,000 keys',
    send: json(`{${Array.from({ length: 100_000 }, (_, key) => `"k${key}":1`).join(',')}}`),
    status: [413, 422],
    stored: 0,
    withinMs: 500,
  },
  {
    no: 22,
    name: 'an object of 3,000 keys',
    send: json(`{${Array.from({ length: 3_000 }, (_, key) => `"k${key}":1`).join(',')}}`),
    status: 422,
    stored: 0,
    withinMs: 500,
  },
  {
    no: 23,
    name: 'the same key twice: the last counts',
    send: () => json(message().replace('{', '{"message":"前の文",'))(),
    status: 201,
    stored: 1,
    message: '音が出ません。',
  },
  {
    no: 24,
    name: '__proto__ and constructor',
    send: () =>
      json(
        message().replace('{', '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},'),
      )(),
    status: 201,
    stored: 1,
    message: '音が出ません。',
  },
  ...(
    [
      ['1e400', longestAgeMs],
      ['-0', 0],
      ['9007199254740993', longestAgeMs],
      ['-1e400', 0],
    ] as const
  ).map<Row>(([number, ageMs]) => ({
    no: 25,
    name: `ageMs ${number}`,
    send: () =>
      json(message({ context: { via: 'outbox', ageMs: 7 } }).replace('"ageMs":7', `"ageMs":${number}`))(),
    status: 201,
    stored: 1,
    ageMs,
  })),
  {
    no: 26,
    name: 'a preflight with 14 KB of spaces',
    send: one({
      method: 'OPTIONS',
      headers: {
        'Content-Length': '0',
        Origin: 'https://evil.example',
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': `x${' '.repeat(14_000)}x`,
      },
    }),
    status: [204, 400],
    stored: 0,
    withinMs: 500,
    deviation: noOrigin,
  },
  {
    no: 26,
    name: 'a preflight with 64 KB of spaces',
    send: one({
      method: 'OPTIONS',
      headers: {
        'Content-Length': '0',
        Origin: 'https://evil.example',
        'Access-Control-Request-Headers': `x${' '.repeat(65_000)}x`,
      },
    }),
    status: 431,
    stored: 0,
    withinMs: 500,
  },
  ...['null', 'https://evil.example', 'http://localhost.evil.example', 'http://localhost:1'].map<Row>(
    (origin) => ({
      no: 27,
      name: `Origin ${origin}`,
      send: json(message(), { Origin: origin }),
      status: 403,
      stored: 0,
      deviation: noOrigin,
    }),
  ),
  {
    no: 27,
    name: 'our own Origin in capitals, which no browser sends',
    send: ({ url }) => json(message(), { Origin: url.toUpperCase() })(),
    status: 403,
    stored: 0,
    deviation: noOrigin,
  },
  {
    no: 28,
    name: 'a Vary of the client’s',
    send: () => json(message(), { Vary: 'X-Secret' })(),
    status: 201,
    stored: 1,
    deviation: lacks(/x-secret/i),
  },
  {
    no: 29,
    name: 'a form of a foreign page',
    send: form({ Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' }),
    status: 403,
    stored: 0,
    deviation: has(/<textarea[^]*画面が動きません。/),
  },
  {
    no: 30,
    name: 'a form without Origin',
    send: form({}),
    status: 403,
    stored: 0,
    deviation: has(/<textarea[^]*画面が動きません。/),
  },
  { no: 30, name: 'JSON without Origin', send: () => json(message())(), status: 201, stored: 1 },
  {
    no: 31,
    name: 'a false Host',
    send: () => json(message(), { Host: 'evil.example' })(),
    status: 201,
    stored: 1,
    deviation: ({ text }) =>
      /"receiptUrl":"http:\/\/localhost:/.test(text) ? undefined : 'the receipt follows Host',
  },
  {
    no: 34,
    name: 'HTTP/1.0 without Host',
    send: lines('GET /api/none HTTP/1.0', '', ''),
    status: [400, 404],
    stored: 0,
  },
  ...[
    '/api/messages/../act',
    '/api//messages',
    '/api/messages/',
    '/api/%2e%2e/etc/passwd',
    '/api/messages%00',
    '//api/messages',
    '/api/act/none',
  ].map<Row>((path) => ({
    no: 35,
    name: path,
    send: one({ method: 'POST', path, headers: type, body: message() }),
    status: path === '/api/messages/../act' || path === '/api/act/none' ? [403, 404, 415] : 404,
    stored: 0,
  })),
  {
    no: 35,
    name: 'a NUL in the path',
    send: lines('GET /api/\0 HTTP/1.1', 'Host: a', '', ''),
    status: [400, 404],
    stored: 0,
  },
  {
    no: 36,
    name: '100 requests in one go: answered in order',
    send: () => ({
      pieces: [
        {
          bytes: Buffer.concat(
            Array.from({ length: 100 }, (_, index) =>
              index % 2
                ? bytesOf({ method: 'GET', path: '/api/none', headers: { 'Content-Length': null } })
                : bytesOf({ body: message() }),
            ),
          ),
        },
      ],
      answers: 100,
    }),
    status: 201,
    stored: 50,
    deviation: ({ statuses }) =>
      statuses.length === 100 && statuses.every((status, index) => status === (index % 2 ? 404 : 201))
        ? undefined
        : `statuses ${statuses.join(' ')}`,
  },
  {
    no: 58,
    name: 'a form in Shift_JIS',
    send: ({ url }) =>
      one({
        path: '/api/messages/form',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: url },
        body: 'message=%89%b9&name=A&_charset_=Shift_JIS',
      })(),
    status: 422,
    stored: 0,
  },
  {
    no: 38,
    name: 'the same id with other words',
    send: () => {
      const known = id();
      return {
        pieces: [message({ id: known }), message({ id: known, message: '別の苦情です。' })].map((body) => ({
          bytes: bytesOf({ body }),
        })),
        answers: 2,
      };
    },
    status: 201,
    stored: 1,
    message: '音が出ません。',
    deviation: answered(201, 422),
  },
  {
    no: 39,
    name: 'the same id in other letters',
    send: () => {
      const known = id();
      return {
        pieces: [known, known.toUpperCase()].map((each) => ({
          bytes: bytesOf({ body: message({ id: each }) }),
        })),
        answers: 2,
      };
    },
    status: 201,
    stored: 1,
    deviation: answered(201, 200),
  },
  {
    no: 45,
    name: 'a first attempt that says it is old',
    send: () => json(message({ context: { via: 'fetch', attempt: 1, ageMs: 3_600_000 } }))(),
    status: 201,
    stored: 1,
    ageMs: 0,
  },
  ...['/api/messages', '/api/messages/form', '/api/votes'].map<Row>((path) => ({
    no: 101,
    name: `GET ${path}`,
    send: one({ method: 'GET', path, headers: { 'Content-Length': null } }),
    status: 405,
    stored: 0,
  })),
  ...[
    '/api/messages/all',
    '/api/escalations',
    '/api/feedback',
    '/api/receipts',
    '/api/act/',
    '/api/heard/',
    '/data/receiver.sqlite',
    '/contact/sent/',
    '/api/messages?list=1&id=%',
  ].map<Row>((path) => ({
    no: 101,
    name: `no list at ${path}`,
    send: one({ method: 'GET', path, headers: { 'Content-Length': null } }),
    status: [403, 404, 405],
    stored: 0,
  })),
  {
    no: 40,
    name: 'the nil id',
    send: json(message({ id: '00000000-0000-0000-0000-000000000000' })),
    status: 422,
    stored: 0,
  },
  {
    no: 40,
    name: 'a version 1 id',
    send: () => json(message({ id: id().replace(/-4/, '-1') }))(),
    status: 201,
    stored: 1,
  },
  {
    no: 44,
    name: 'ageMs negative',
    send: () => json(message({ context: { via: 'outbox', ageMs: -5 } }))(),
    status: 201,
    stored: 1,
    ageMs: 0,
  },
  {
    no: 44,
    name: 'ageMs of 80 hours',
    send: () => json(message({ context: { via: 'outbox', ageMs: 288e6 } }))(),
    status: 201,
    stored: 1,
    ageMs: longestAgeMs,
  },
  {
    no: 44,
    name: 'ageMs that is no number',
    send: json(message({ context: { ageMs: '1' } })),
    status: 422,
    stored: 0,
  },
  {
    no: 48,
    name: 'half a body, then gone',
    send: () => ({
      pieces: [{ bytes: bytesOf({ body: '{"', headers: { 'Content-Length': '99' } }) }],
      answers: 0,
    }),
    status: 0,
    stored: 0,
  },
];
