import { request } from 'node:http';
import net from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { problem, receipt } from '#schemas/message.ts';
import {
  newMessage,
  post,
  postForm,
  started,
  type Rows,
  type Started,
} from '../../fixtures/receiver/started.ts';

let receiver: Started;
let before: Rows;
beforeAll(async () => {
  receiver = await started();
});
beforeEach(() => {
  before = receiver.rows();
});
afterAll(() => receiver.stop());

/** Nothing may have been stored by a request that was refused. */
const expectNothingStored = () => {
  const now = receiver.rows();
  expect([now.messages.length, now.events.filter(({ type }) => type !== 'accepted').length]).toEqual([
    before.messages.length,
    before.events.filter(({ type }) => type !== 'accepted').length,
  ]);
};
const storedContent = (id: string) =>
  JSON.parse(String(receiver.rows().messages.find((row) => row['id'] === id)?.['content'])) as {
    message: string;
    contact: Record<string, string>;
    contactWarnings: string[];
  };

const secretWords = '誰にも見せない本文';
afterEach(() => {
  expect(receiver.lines.join('\n')).not.toContain(secretWords);
});

describe('refused: the right answer, nothing stored, nothing repeated', () => {
  const body = JSON.stringify(newMessage({ message: secretWords }));
  const json = (headers: Record<string, string>) => ({
    headers: { 'content-type': 'application/json', ...headers },
  });
  it.each<[string, number, unknown, RequestInit?]>([
    ['malformed JSON', 400, '{"message":'],
    ['an empty body', 400, ''],
    ['invalid UTF-8', 400, '', { body: Uint8Array.from([0x22, 0xff, 0x22]) }],
    ['null', 422, 'null'],
    ['an array', 422, '[]'],
    ['a string', 422, '"x"'],
    ['a number', 422, '1'],
    ['a missing field', 422, { ...newMessage(), message: undefined }],
    ['a wrong type', 422, newMessage({ message: 1 })],
    ['no id', 422, { ...newMessage(), id: undefined }],
    ['the nil id', 422, newMessage({ id: '00000000-0000-0000-0000-000000000000' })],
    ['only U+3000', 422, newMessage({ message: '\u3000\u3000' })],
    ['only zero-width characters', 422, newMessage({ message: '\u200B\u200B' })],
    ['4,001 units', 422, newMessage({ message: 'あ'.repeat(4_001) })],
    ['2,001 characters of two units', 422, newMessage({ message: '𠮟'.repeat(2_001) })],
    ['another major version', 422, newMessage({ schema: 'message/2' })],
    ['an ageMs that is no number', 422, newMessage({ context: { ageMs: '1' } })],
    [
      '10,000 arrays deep',
      422,
      `{"schema":"message/1","message":${'['.repeat(10_000)}${']'.repeat(10_000)}}`,
    ],
    ['1 MB', 413, newMessage({ message: 'a'.repeat(1_000_000) })],
    ['text/plain', 415, body, { headers: { 'content-type': 'text/plain' } }],
    ['Shift_JIS', 415, body, { headers: { 'content-type': 'application/json; charset=shift_jis' } }],
    ['gzip', 415, body, json({ 'content-encoding': 'gzip' })],
    ['a foreign origin', 403, body, json({ origin: 'https://evil.example' })],
    ['a null origin', 403, body, json({ origin: 'null' })],
  ])('%s → %d', async (_name, status, sent, init = {}) => {
    const response = await post(receiver.url, sent, init);
    const text = await response.text();
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    expect(problem.parse(JSON.parse(text)).title).toMatch(/[ぁ-ん]/);
    expect(text).not.toContain(secretWords);
    expectNothingStored();
  });

  it('names the field and what to do', async () => {
    const response = await post(receiver.url, newMessage({ message: ' ' }));
    expect(await response.json()).toEqual({
      type: 'urn:problem:invalid',
      title: 'ご確認いただきたいところがあります。',
      status: 422,
      errors: [{ pointer: '/message', code: 'too_small', message: '本文を入力してください。' }],
    });
  });

  it.each(['GET', 'PUT', 'DELETE', 'PATCH'])('%s → 405 with Allow', async (method) => {
    for (const address of ['/api/messages', '/api/messages/form']) {
      const response = await fetch(receiver.url + address, { method });
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
    }
    expectNothingStored();
  });

  it('no content type → 415', async () => {
    const response = await post(receiver.url, '', { body: new TextEncoder().encode(body), headers: {} });
    expect(response.status).toBe(415);
    expectNothingStored();
  });

  it('1 MB in pieces, without Content-Length → 413', async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const call = request(
        `${receiver.url}/api/messages`,
        { method: 'POST', headers: { 'content-type': 'application/json' } },
        (response) => {
          response.resume();
          resolve(response.statusCode);
        },
      );
      call.on('error', reject);
      for (let i = 0; i < 16; i++) call.write('a'.repeat(64 * 1024));
      call.end();
    });
    expect(status).toBe(413);
    expectNothingStored();
  });

  it('half a body, then silence → no row, and no alarm', async () => {
    const bytes =
      'POST /api/messages HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{"';
    await new Promise<void>((resolve, reject) => {
      const socket = net.connect(Number(new URL(receiver.url).port), 'localhost', () => {
        socket.write(bytes, () => socket.destroy());
      });
      socket.once('close', () => resolve());
      socket.once('error', reject);
    });
    expect((await fetch(`${receiver.url}/api/healthz`)).status).toBe(200);
    expect(receiver.lines.filter((line) => /^(保存でき|続けられ)ませんでした/.test(line))).toEqual([]);
    expectNothingStored();
  });

  it.each([
    [
      'two lengths',
      'POST /api/messages HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}',
      400,
    ],
    [
      'length and chunks',
      'POST /api/messages HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
    ],
    ['20 KB of header', `GET /api/healthz HTTP/1.1\r\nHost: a\r\nX-A: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
  ])('%s', async (_name, bytes, status) => {
    const first = await new Promise<string>((resolve, reject) => {
      const socket = net.connect(Number(new URL(receiver.url).port), 'localhost', () => socket.write(bytes));
      socket.once('data', (data) => {
        resolve(data.toString());
        socket.destroy();
      });
      socket.once('error', reject);
    });
    expect(first).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expectNothingStored();
  });
});

describe('stored', () => {
  it('a complaint with its event and its two paths; the answer is a receipt', async () => {
    const sent = newMessage();
    const response = await post(receiver.url, sent);
    const { receivedAt, firstContactDueAt, ...answer } = receipt.parse(await response.json());
    expect(response.status).toBe(201);
    expect(answer.id).toBe(sent.id);
    expect(answer.receipt).toMatch(/^ESC-[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/);
    expect(answer.receiptUrl).toMatch(new RegExp(`^${receiver.url}/contact/sent/[\\w-]{22}$`));
    expect(Date.parse(firstContactDueAt ?? '') - Date.parse(receivedAt)).toBe(2 * 3_600_000);
    const { events, notices } = receiver.rows();
    expect(events.filter((row) => row['message_id'] === sent.id)[0]).toMatchObject({ type: 'received' });
    expect(notices.filter((row) => row['message_id'] === sent.id).map(({ recipient }) => recipient)).toEqual([
      'supervisor',
      'executive',
    ]);
  });

  it('feedback without paths and without a promise', async () => {
    const sent = newMessage({ type: 'feedback' });
    expect(await (await post(receiver.url, sent)).json()).toMatchObject({ firstContactDueAt: null });
    expect(receiver.rows().notices.filter((row) => row['message_id'] === sent.id)).toEqual([]);
  });

  it.each([
    ['4,000 units', 'あ'.repeat(4_000), undefined],
    ['2,000 characters of two units', '𠮟'.repeat(2_000), undefined],
    ['a lone surrogate', 'a\uD800', 'a\uFFFD'],
    ['bidi marks', 'a\u202Etxt', 'atxt'],
    ['NUL', 'a\0b', 'ab'],
    ['CRLF', 'a\r\nb', 'a\nb'],
    ['markup', '<script>alert(1)</script>', undefined],
    ['SQL', "'; DROP TABLE messages; --", undefined],
    ['templates', '${{7*7}} {{x}} %s%n ../../etc/passwd', undefined],
    ['①㈱㍿ 髙﨑', '①㈱㍿ 髙﨑', undefined],
  ])('%s', async (_name, message, wanted = message) => {
    const sent = newMessage({ message });
    expect((await post(receiver.url, sent)).status).toBe(201);
    expect(storedContent(sent.id).message).toBe(wanted);
  });

  it('with a BOM before the JSON, and with duplicate keys: the last counts', async () => {
    const sent = newMessage();
    const text = `\uFEFF${JSON.stringify(sent).replace('{', '{"message":"前",')}`;
    expect((await post(receiver.url, text)).status).toBe(201);
    expect(storedContent(sent.id).message).toBe(sent.message);
  });

  it('without what `__proto__` brought', async () => {
    const sent = newMessage();
    const text = JSON.stringify(sent).replace(
      '{',
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},',
    );
    expect((await post(receiver.url, text)).status).toBe(201);
    expect({}).not.toHaveProperty('polluted');
  });

  it('contact that looks wrong, with a warning', async () => {
    const sent = newMessage({
      contact: { name: '山田\r\nBcc: x', phone: '110', email: 'a@b.example, x@evil.example' },
    });
    expect((await post(receiver.url, sent)).status).toBe(201);
    expect(storedContent(sent.id)).toMatchObject({
      contact: { name: '山田 Bcc: x', phone: '110', email: 'a@b.example, x@evil.example' },
      contactWarnings: ['phone', 'email'],
    });
  });

  it.each([
    ['a later attempt counts from the first press', { via: 'outbox', ageMs: 600_000 }, 600_000],
    ['at most 72 hours back', { via: 'outbox', ageMs: 80 * 3_600_000 }, 72 * 3_600_000],
    ['never ahead', { via: 'outbox', ageMs: -5 }, 0],
    ['a first attempt counts from its arrival', { via: 'fetch', ageMs: 600_000, attempt: 1 }, 0],
  ])('%s', async (_name, context, ageMs) => {
    const data = receipt.parse(await (await post(receiver.url, newMessage({ context }))).json());
    expect(Date.parse(data.receivedAt) + 7_200_000 - Date.parse(data.firstContactDueAt ?? '')).toBe(ageMs);
  });

  it('an age beyond all numbers', async () => {
    const text = JSON.stringify(newMessage({ context: { via: 'outbox', ageMs: 1 } })).replace(
      '"ageMs":1',
      '"ageMs":1e400',
    );
    expect((await post(receiver.url, text)).status).toBe(201);
  });

  it.each([
    ['a filled honeypot', { hp: 'x' }, 'honeypot'],
    ['0.3 seconds of writing', { elapsedMs: 300 }, 'too-fast'],
  ])('%s: with a mark, and with both paths', async (_name, more, reason) => {
    const sent = newMessage(more);
    expect((await post(receiver.url, sent)).status).toBe(201);
    const own = (rows: Record<string, unknown>[]) => rows.filter((row) => row['message_id'] === sent.id);
    const marks = own(receiver.rows().events).filter(({ type }) => type === 'quarantined');
    expect(marks.map(({ body }) => (JSON.parse(String(body)) as { reason: string }).reason)).toEqual([
      reason,
    ]);
    expect(own(receiver.rows().notices)).toHaveLength(2);
  });
});

describe('sent again', () => {
  it('the same content: the same receipt, marked as a replay; upper case is the same id', async () => {
    const sent = newMessage();
    const first = await (await post(receiver.url, sent)).json();
    const again = await post(receiver.url, {
      ...sent,
      id: sent.id.toUpperCase(),
      context: { via: 'outbox', attempt: 2 },
    });
    expect([again.status, again.headers.get('idempotent-replayed')]).toEqual([200, 'true']);
    expect(await again.json()).toEqual(first);
  });

  it('other content: 422 id-reused, the original untouched', async () => {
    const sent = newMessage();
    await post(receiver.url, sent);
    const other = await post(receiver.url, { ...sent, message: '別の本文' });
    expect([other.status, await other.json()]).toMatchObject([422, { type: 'urn:problem:id-reused' }]);
    expect(storedContent(sent.id).message).toBe(sent.message);
  });

  it('a hundred times at once: one row, one 201', async () => {
    const sent = newMessage();
    const answers = await Promise.all(Array.from({ length: 100 }, () => post(receiver.url, sent)));
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array<number>(99).fill(200), 201]);
    expect(receiver.rows().messages.length).toBe(before.messages.length + 1);
  });
});

it.each([
  ['/manuals/live-trouble/', '/manuals/live-trouble/'],
  ['/%E9%9F%B3/', '/%E9%9F%B3/'],
  ['/\n受付番号: 偽物', null],
  ['/ <https://evil.example|確認した>', null],
])('the page %j is kept as %j: it stands among our own words', async (given, page) => {
  const sent = newMessage({ context: { path: given } });
  expect((await post(receiver.url, sent)).status).toBe(201);
  expect(storedContent(sent.id)).toMatchObject({ page });
});

describe('the plain form', () => {
  it('4,000 kana arrive and lead to the receipt', async () => {
    const response = await postForm(receiver.url, { message: 'あ'.repeat(4_000), _charset_: 'UTF-8' });
    expect(response.status).toBe(303);
    const page = await fetch(response.headers.get('location') ?? '');
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('ESC-')]);
    expect(receiver.rows().messages.length).toBe(before.messages.length + 1);
  });

  const fields = {
    type: 'feedback',
    message: '\n<b>\r\n二行目',
    name: '見本"商事',
    note: '夕方',
    reach: 'mail',
    path: '/faqs/a/',
  };
  it.each([
    ['no Origin', 403, fields, { origin: '' }],
    ['a foreign Origin', 403, fields, { origin: 'https://evil.example' }],
    ['Origin null', 403, fields, { origin: 'null' }],
    ['another charset', 422, { ...fields, _charset_: 'Shift_JIS' }, {}],
    ['a wrong choice', 422, { ...fields, type: 'praise' }, {}],
  ] as const)(
    '%s → %d page, phone first, everything typed still in its field',
    async (_name, status, typed, headers) => {
      const response = await postForm(receiver.url, typed, headers);
      const page = await response.text();
      expect(response.status).toBe(status);
      expect(page).toContain('&lt;b&gt;\r\n二行目</textarea');
      expect(page).toContain('value="見本&quot;商事"');
      expect(page).toContain('value="夕方"');
      expect(page).toContain('value="/faqs/a/"');
      expect(page).toMatch(/value="mail"\s+checked/);
      expect(page).not.toContain('<b>');
      expect(page.indexOf('tel:')).toBeLessThan(page.indexOf('<form'));
      expectNothingStored();
    },
  );

  it('only U+3000 → 422 page', async () => {
    const response = await postForm(receiver.url, { message: '\u3000', name: '見本' });
    expect([response.status, await response.text()]).toEqual([
      422,
      expect.stringContaining('本文を入力してください。'),
    ]);
    expectNothingStored();
  });

  it('more than 64 KiB → 413 page', async () => {
    const response = await postForm(receiver.url, { message: 'あ'.repeat(10_000) });
    expect([response.status, await response.text()]).toEqual([
      413,
      expect.stringContaining('前の画面に戻ると'),
    ]);
    expectNothingStored();
  });

  it('JSON at its address → 415', async () => {
    const response = await fetch(`${receiver.url}/api/messages/form`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: receiver.url },
      body: '{}',
    });
    expect(response.status).toBe(415);
  });
});

describe('origins', () => {
  const preflight = (origin: string) =>
    fetch(`${receiver.url}/api/messages`, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    });

  it('our own may ask', async () => {
    expect((await preflight(receiver.url)).headers.get('access-control-allow-origin')).toBe(receiver.url);
  });

  it.each([
    'null',
    'https://evil.example',
    'https://localhost.evil.example',
    'HTTP://LOCALHOST',
    'http://localhost:1',
  ])('%s may not', async (origin) => {
    expect((await preflight(origin)).headers.get('access-control-allow-origin')).toBeNull();
  });

  it('a false Host changes no link', async () => {
    const location = await new Promise<string>((resolve, reject) => {
      const call = request(
        `${receiver.url}/api/messages`,
        { method: 'POST', headers: { host: 'evil.example', 'content-type': 'application/json' } },
        (response) => {
          let text = '';
          response.on('data', (chunk: Buffer) => (text += chunk.toString()));
          response.on('end', () => resolve((JSON.parse(text) as { receiptUrl: string }).receiptUrl));
        },
      );
      call.on('error', reject);
      call.end(JSON.stringify(newMessage()));
    });
    expect(location.startsWith(receiver.url)).toBe(true);
  });
});

describe('the receipt', () => {
  it('shows number and paths, never the text; as page and as data; for nobody else', async () => {
    const answer = await post(
      receiver.url,
      newMessage({ message: secretWords, contact: { phone: '03-0000-0000' } }),
    );
    const { receiptUrl = '', receipt: number } = receipt.parse(await answer.json());
    const page = await fetch(receiptUrl);
    const text = await page.text();
    expect(text).toContain(number);
    expect(text.replace(/<[^>]+>/g, '')).toMatch(/上司: .+・\s*役員: /);
    expect(text).toContain('試験運転');
    expect(text).not.toContain(secretWords);
    expect(text).not.toContain('03-0000-0000</dd>');
    expect(Object.fromEntries(page.headers)).toMatchObject({
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex',
      'referrer-policy': 'strict-origin',
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
    });
    const data = await fetch(receiptUrl, { headers: { accept: 'application/json' } });
    expect(await data.json()).toMatchObject({
      receipt: number,
      deliveries: [{ path: 'supervisor' }, { path: 'executive' }],
    });
    expect((await fetch(`${receiver.url}/contact/sent/${number}`)).status).toBe(404);
  });
});

it('healthz answers while the storage does', async () => {
  expect((await fetch(`${receiver.url}/api/healthz`)).status).toBe(200);
});

it('a line in the terminal has number and state, never the text', async () => {
  const { receipt: number } = receipt.parse(
    await (await post(receiver.url, newMessage({ message: secretWords }))).json(),
  );
  await expect
    .poll(() => receiver.lines.filter((line) => line.includes(number)).length, { timeout: 15_000 })
    .toBe(3);
});
