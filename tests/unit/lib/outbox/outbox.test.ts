import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OutboxStore } from '#lib/outbox/kept.ts';
import { createOutbox, type Change } from '#lib/outbox/outbox.ts';
import type { Pending } from '#lib/outbox/pending.ts';
import { message } from '#schemas/message.ts';

const id = '3b241101-e2bb-4255-8caf-4136c566a962';
const complaint = message.parse({ schema: 'message/1', id, message: '音が出ません' });

/** Storage and receiver that write down, in order, what is asked of them. */
function world() {
  const steps: string[] = [];
  const rows = new Map<string, Pending>();
  const changes: Change[] = [];
  const store: OutboxStore = {
    async put(pending) {
      steps.push('put');
      rows.set(pending.id, pending);
    },
    async remove(gone) {
      steps.push('remove');
      rows.delete(gone);
    },
    all: async () => [...rows.values()],
  };
  let tail: Promise<unknown> = Promise.resolve();
  const lock = (work: () => Promise<void>) => (tail = tail.then(work));
  const answers: ((sent: string) => Response | Promise<Response>)[] = [];
  const bodies: string[] = [];
  const outboxWith = (storage: OutboxStore) =>
    createOutbox({
      store: storage,
      fetch: async (_url, init) => {
        steps.push('fetch');
        bodies.push(String(init?.body));
        return (answers.shift() ?? received)(String(init?.body));
      },
      endpoint: 'https://receiver.example.jp',
      now: Date.now,
      random: () => 0.5,
      lock,
      onChange: (change) => changes.push(change),
    });
  return {
    steps,
    rows,
    changes,
    store,
    answers,
    bodies,
    outboxWith,
    types: () => changes.map(({ type }) => type),
  };
}

const received = (body: string) =>
  Response.json(
    {
      schema: 'receipt/1',
      id: (JSON.parse(body) as { id: string }).id,
      receipt: 'ESC-7F3K-92QX',
      receivedAt: '2026-11-21T05:05:00.000Z',
      firstContactDueAt: null,
    },
    { status: 201 },
  );
const offline = () => Promise.reject(new TypeError('Failed to fetch'));
const refusing = () =>
  Response.json({ type: 'urn:problem:invalid', title: '直してください。', status: 422 }, { status: 422 });

const contextOf = (body: string | undefined) =>
  (JSON.parse(body ?? '{}') as { context: Record<string, unknown> }).context;
const sentIn = (bodies: string[]) => bodies.map((body) => (JSON.parse(body) as { message: string }).message);

const passing = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('outbox', () => {
  it('writes, sends, and removes only after the receipt', async () => {
    const { outboxWith, store, steps, types } = world();
    await outboxWith(store).submit(complaint);
    await passing(0);
    expect(steps).toEqual(['put', 'fetch', 'remove']);
    expect(types()).toEqual(['sending', 'received', 'waiting']);
  });

  it('sends the same id again until a receipt is there, at the agreed times', async () => {
    const { outboxWith, store, answers, bodies, rows, types } = world();
    answers.push(offline, () => new Response('<html>', { status: 200 }), offline);
    await outboxWith(store).submit(complaint);
    await passing(0);
    expect(bodies).toHaveLength(1);
    await passing(999);
    expect(bodies).toHaveLength(1);
    await passing(1);
    expect(bodies).toHaveLength(2);
    await passing(2_000);
    expect([bodies.length, rows.size]).toEqual([3, 1]);
    await passing(5_000);
    expect(new Set(bodies.map((body) => (JSON.parse(body) as { id: string }).id))).toEqual(new Set([id]));
    expect(types().slice(-2)).toEqual(['received', 'waiting']);
    expect(rows.size).toBe(0);
  });

  it('waits for Retry-After', async () => {
    const { outboxWith, store, answers, bodies } = world();
    answers.push(() => new Response(null, { status: 503, headers: { 'retry-after': '20' } }));
    await outboxWith(store).submit(complaint);
    await passing(19_999);
    expect(bodies).toHaveLength(1);
    await passing(1);
    expect(bodies).toHaveLength(2);
  });

  const second = { ...complaint, id: 'a2f0c3de-1d0e-4b7a-9c55-0b6f3a8f7a11', message: '二つめ' };
  const busy = () => new Response(null, { status: 503, headers: { 'retry-after': '300' } });

  it('waits for the Retry-After of one message while it sends another again', async () => {
    const { outboxWith, store, answers, bodies } = world();
    answers.push(busy, ...Array.from({ length: 5 }, () => offline));
    const outbox = outboxWith(store);
    await outbox.submit(complaint);
    await passing(1);
    await outbox.submit(second);
    await passing(50_000);
    expect(sentIn(bodies)).toEqual(['音が出ません', ...Array.from({ length: 6 }, () => '二つめ')]);
    await passing(250_000);
    expect(sentIn(bodies).at(-1)).toBe('音が出ません');
  });

  it('waits for it on the next page too, and shows the words; a press does not wait', async () => {
    const { outboxWith, store, answers, bodies, changes, types } = world();
    answers.push(busy);
    await outboxWith(store).submit(complaint);
    await passing(0);
    vi.clearAllTimers();
    changes.length = 0;
    const outbox = outboxWith(store);
    outbox.wake();
    await passing(1_000);
    expect(types()).toEqual(['held', 'waiting']);
    expect(bodies).toHaveLength(1);
    outbox.sendNow();
    await passing(0);
    expect(types().slice(-2)).toEqual(['received', 'waiting']);
  });

  it('waits no longer than agreed when the clock is set back', async () => {
    const { outboxWith, store, answers, bodies } = world();
    answers.push(busy);
    const outbox = outboxWith(store);
    await outbox.submit(complaint);
    await passing(0);
    vi.setSystemTime(Date.now() - 24 * 3_600_000);
    outbox.wake();
    await passing(0);
    expect(bodies).toHaveLength(2);
  });

  it('sends what a storage tells too late for the first look', async () => {
    const { outboxWith, store, rows, bodies } = world();
    rows.set(id, { id, pressedAt: Date.now(), attempts: 1, refusal: null, message: complaint });
    const slow = {
      ...store,
      all: () => new Promise<Pending[]>((r) => setTimeout(() => r([...rows.values()]), 3_000)),
    };
    outboxWith(slow).wake();
    await passing(2_999);
    expect(bodies).toHaveLength(0);
    await passing(1);
    expect(bodies).toHaveLength(1);
    await passing(60_000);
    expect([bodies.length, rows.size]).toEqual([1, 0]);
  });

  it('does not bring back what was taken away while a slow storage was telling of it', async () => {
    const { outboxWith, store, rows, bodies } = world();
    const old: Pending = { id, pressedAt: Date.now(), attempts: 1, refusal: null, message: complaint };
    rows.set(id, old);
    const slow = {
      ...store,
      all: () => new Promise<Pending[]>((r) => setTimeout(r, 3_000, [...rows.values()])),
    };
    const outbox = outboxWith(slow);
    outbox.wake();
    await passing(2_000);
    void outbox.remove(id);
    await passing(60_000);
    expect([bodies.length, rows.size]).toEqual([0, 0]);
    // The same words once more are another will.
    void outbox.submit(complaint);
    await passing(5_000);
    expect(bodies).toHaveLength(1);
  });

  it.each([
    ['1970 at the press', '1970-01-02', '2026-11-25'],
    ['2099 at a later attempt', '2026-11-25', '2099-01-01'],
    ['ahead at the press', '2099-01-01', '2026-11-25'],
    ['the year before this form at the press', '2025-12-31', '2026-11-25'],
  ])('a clock that says %s makes no message old', async (_name, pressed, now) => {
    const { outboxWith, store, rows, bodies } = world();
    vi.setSystemTime(new Date(now));
    rows.set(id, { id, pressedAt: Date.parse(pressed), attempts: 9, refusal: null, message: complaint });
    outboxWith(store).wake();
    await passing(0);
    expect(contextOf(bodies[0])).toMatchObject({ ageMs: 0 });
    expect(rows.size).toBe(0);
  });

  it('survives the page: another outbox on the same storage sends', async () => {
    const { outboxWith, store, answers, types } = world();
    answers.push(offline);
    await outboxWith(store).submit(complaint);
    await passing(0);
    vi.clearAllTimers();
    outboxWith(store).wake();
    await passing(0);
    expect(types().at(-2)).toBe('received');
  });

  const hang = new Promise<never>(() => undefined);
  const refuse = () => Promise.reject(new Error('blocked'));
  it.each([
    ['blocked', { put: refuse, remove: refuse, all: refuse }],
    ['hanging', { put: () => hang, remove: () => hang, all: () => hang }],
  ] satisfies [string, OutboxStore][])(
    'sends from memory when the storage is %s, and says so',
    async (_name, store) => {
      const { outboxWith, answers, changes, types } = world();
      answers.push(offline);
      const outbox = outboxWith(store);
      void outbox.submit(complaint);
      await passing(3_100);
      expect(changes.find(({ type }) => type === 'held')).toMatchObject({ isKept: false });
      await passing(6_000);
      expect(types()).toContain('received');
    },
  );

  it('keeps the words of a refused message, and does not send it again', async () => {
    const { outboxWith, store, answers, rows, bodies, changes } = world();
    answers.push(refusing);
    const outbox = outboxWith(store);
    await outbox.submit(complaint);
    await passing(0);
    outbox.wake();
    await passing(100_000);
    expect(bodies).toHaveLength(1);
    expect(rows.get(id)).toMatchObject({ refusal: { title: '直してください。' } });
    // Whoever opens the outbox next is told too, and why.
    expect(changes.filter(({ type }) => type === 'refused')).toHaveLength(2);
    expect(changes.at(-2)).toMatchObject({ pending: { refusal: { title: '直してください。' } } });
  });

  it('hands an old message back unsent, and keeps it until it is taken away', async () => {
    const { outboxWith, store, answers, rows, types } = world();
    answers.push(offline);
    await outboxWith(store).submit(complaint);
    await passing(0);
    vi.clearAllTimers();
    vi.setSystemTime(Date.now() + 15 * 24 * 3_600_000);
    const outbox = outboxWith(store);
    outbox.wake();
    await passing(0);
    expect(types().slice(-2)).toEqual(['expired', 'waiting']);
    expect(rows.size).toBe(1);
    await outbox.remove(id);
    expect(rows.size).toBe(0);
  });

  it.each([15, 366, 2_000])('hands back what waited for %i days', async (days) => {
    const { outboxWith, store, rows, bodies, types } = world();
    vi.setSystemTime(new Date('2026-11-25'));
    rows.set(id, { id, pressedAt: Date.now(), attempts: 1, refusal: null, message: complaint });
    vi.setSystemTime(Date.now() + days * 24 * 3_600_000);
    outboxWith(store).wake();
    await passing(0);
    expect([types(), bodies]).toEqual([['expired', 'waiting'], []]);
  });

  it('sends what was just pressed, also when the clock is set right by a month meanwhile', async () => {
    const { outboxWith, store, bodies } = world();
    const put = (row: Pending) =>
      new Promise<void>((resolve) => setTimeout(resolve, 500)).then(() => store.put(row));
    const outbox = outboxWith({ ...store, put });
    void outbox.submit(complaint);
    await passing(100);
    vi.setSystemTime(Date.now() + 30 * 24 * 3_600_000);
    await passing(500);
    expect(contextOf(bodies[0])).toMatchObject({ via: 'fetch' });
  });

  it('takes a message away for good, also while it is being sent', async () => {
    const { outboxWith, store, answers, rows, bodies } = world();
    let fail: (() => void) | undefined;
    answers.push(() => new Promise((_resolve, reject) => (fail = () => reject(new TypeError()))));
    const outbox = outboxWith(store);
    await outbox.submit(complaint);
    await passing(0);
    const removed = outbox.remove(id);
    fail?.();
    await removed;
    await passing(100_000);
    expect([rows.size, bodies.length]).toEqual([0, 1]);
  });

  it('a mended message takes the place of the refused one', async () => {
    const { outboxWith, store, answers, rows, steps } = world();
    answers.push(refusing, offline);
    const outbox = outboxWith(store);
    await outbox.submit(complaint);
    await passing(0);
    const mended = { ...complaint, id: 'a2f0c3de-1d0e-4b7a-9c55-0b6f3a8f7a11', message: '直しました' };
    await outbox.submit(mended, id);
    expect([...rows.keys()]).toEqual([mended.id]);
    // The new words lie in the storage before the old ones go.
    expect(steps.slice(-2)).toEqual(['put', 'remove']);
  });

  it('counts from the press where the page died in its first attempt', async () => {
    const { outboxWith, store, answers, bodies } = world();
    answers.push(() => new Promise(() => undefined));
    await outboxWith(store).submit(complaint);
    await passing(0);
    expect(contextOf(bodies[0])).toMatchObject({ via: 'fetch', attempt: 1 });
    vi.clearAllTimers();
    vi.setSystemTime(Date.now() + 600_000);
    const lockOfNextPage = world();
    lockOfNextPage.outboxWith(store).wake();
    await passing(0);
    expect(contextOf(lockOfNextPage.bodies[0])).toMatchObject({ via: 'outbox', ageMs: 600_000 });
  });

  it('sends what was pressed last before what waited', async () => {
    const { outboxWith, store, answers, bodies } = world();
    answers.push(offline);
    const outbox = outboxWith(store);
    await outbox.submit(complaint);
    await passing(500);
    await outbox.submit(second);
    await passing(0);
    expect(sentIn(bodies)).toEqual(['音が出ません', '二つめ', '音が出ません']);
  });

  it('tells after every look what it will send again', async () => {
    const { outboxWith, store, answers, changes } = world();
    answers.push(offline);
    await outboxWith(store).submit(complaint);
    await passing(0);
    expect(changes.at(-1)).toEqual({ type: 'waiting', ids: [id] });
    await passing(1_000);
    expect(changes.at(-1)).toEqual({ type: 'waiting', ids: [] });
  });

  it('makes one pass of many wakes', async () => {
    const { outboxWith, store, answers, bodies } = world();
    answers.push(offline, offline);
    const outbox = outboxWith(store);
    await outbox.submit(complaint);
    await passing(0);
    for (let i = 0; i < 5; i++) outbox.wake();
    await passing(0);
    expect(bodies).toHaveLength(2);
  });
});
