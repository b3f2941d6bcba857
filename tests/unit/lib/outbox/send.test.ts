import { describe, expect, it } from 'vitest';
import { retryDelayMs } from '#lib/outbox/backoff.ts';
import { ageOf, bodyOf, type Pending } from '#lib/outbox/pending.ts';
import { send } from '#lib/outbox/send.ts';
import { message } from '#schemas/message.ts';

const id = '3b241101-e2bb-4255-8caf-4136c566a962';
const pressedAt = Date.UTC(2026, 10, 25);
const pending: Pending = {
  id,
  pressedAt,
  attempts: 0,
  refusal: null,
  message: message.parse({ schema: 'message/1', id, message: 'あ', context: { path: '/faqs/a/' } }),
};
const receipt = {
  schema: 'receipt/1',
  id: id.toUpperCase(),
  receipt: 'ESC-7F3K-92QX',
  receiptUrl: 'https://receiver.example.jp/contact/sent/t',
  receivedAt: '2026-11-21T05:05:00.000Z',
  firstContactDueAt: null,
};

const answering = (answer: () => Response | Promise<Response>) =>
  send(pending, 'fetch', {
    fetch: async () => answer(),
    endpoint: 'https://receiver.example.jp',
    now: () => pressedAt + 4_000,
  });
const json =
  (status: number, data: unknown, headers = {}) =>
  () =>
    new Response(JSON.stringify(data), {
      status,
      headers: { 'content-type': 'application/json', ...headers },
    });

describe('send', () => {
  it.each([201, 200])('takes a receipt for this very id from a %d', async (status) => {
    expect(await answering(json(status, receipt))).toEqual({ type: 'received', receipt });
  });

  it.each([
    ['a captive portal', () => new Response('<html>Wi-Fi</html>', { status: 200 })],
    ['a receipt for another id', json(201, { ...receipt, id: crypto.randomUUID() })],
    ['half a receipt', json(201, { id })],
    ['408', json(408, {})],
    ['429', json(429, {})],
    ['500', json(500, {})],
    ['403, misconfigured', json(403, {})],
    ['404, misconfigured', json(404, {})],
    ['405, misconfigured', json(405, {})],
    ['no network', () => Promise.reject(new TypeError('Failed to fetch'))],
  ])('holds after %s', async (_name, answer) => {
    expect(await answering(answer)).toEqual({ type: 'held', retryAfterMs: 0 });
  });

  it.each([400, 413, 415, 422])('lets the person mend after a %d', async (status) => {
    const problem = { type: 'urn:problem:invalid', title: '直してください。', status };
    expect(await answering(json(status, problem))).toEqual({ type: 'refused', problem });
    expect(await answering(() => new Response('nginx', { status }))).toMatchObject({ type: 'refused' });
  });

  it.each([
    ['7', 7_000],
    ['86400', 600_000],
    [new Date(pressedAt + 64_000).toUTCString(), 60_000],
    ['soon', 0],
  ])('waits as Retry-After says: %s', async (header, wanted) => {
    expect(await answering(json(503, {}, { 'retry-after': header }))).toEqual({
      type: 'held',
      retryAfterMs: wanted,
    });
  });

  it('follows no redirect and sends no cookie', async () => {
    const calls: RequestInit[] = [];
    await send(pending, 'fetch', {
      fetch: async (_url, init) => {
        calls.push(init ?? {});
        return new Response();
      },
      endpoint: '',
      now: () => pressedAt + 4_000,
    });
    expect(calls).toEqual([
      expect.objectContaining({ redirect: 'error', credentials: 'omit', keepalive: true }),
    ]);
  });
});

it('a retry carries the same id and words, its age and number', () => {
  expect(bodyOf(pending, 'fetch', pressedAt + 4_000)).toMatchObject({
    id,
    message: 'あ',
    context: { via: 'fetch', ageMs: 4_000, attempt: 1 },
  });
  expect(bodyOf({ ...pending, attempts: 3 }, 'outbox', pressedAt + 4_000).context).toEqual({
    path: '/faqs/a/',
    via: 'outbox',
    ageMs: 4_000,
    attempt: 4,
  });
});

it('waits 1, 2, 5, 10, 30, 60 seconds, then a minute ±20 %', () => {
  expect([1, 2, 3, 4, 5, 6].map((attempts) => retryDelayMs(attempts, () => 0.5) / 1_000)).toEqual([
    1, 2, 5, 10, 30, 60,
  ]);
  expect(retryDelayMs(7, () => 0)).toBe(48_000);
  expect(retryDelayMs(700, () => 1)).toBe(72_000);
});

it('grows late after a day and expires after two weeks', () => {
  const hour = 3_600_000;
  const age = (ms: number) => ageOf(pending, pending.pressedAt + ms);
  expect([age(23 * hour), age(24 * hour), age(335 * hour), age(336 * hour)]).toEqual([
    'fresh',
    'late',
    'late',
    'expired',
  ]);
  expect(age(-hour)).toBe('fresh');
});
