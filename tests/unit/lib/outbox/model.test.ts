import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { indexedDbStore } from '#elements/outbox-store.ts';
import type { OutboxStore } from '#lib/outbox/kept.ts';
import { createOutbox, type Outbox } from '#lib/outbox/outbox.ts';
import { message } from '#schemas/message.ts';

/** How the world answers one attempt. */
const answers = ['stored', 'offline', 'error', 'portal', 'lost', 'hang'] as const;
type Answer = (typeof answers)[number];
type Step = { do: 'write' } | { do: 'meet'; answer: Answer } | { do: 'close' } | { do: 'wait'; ms: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.constant<Step>({ do: 'write' }),
  fc.record({ do: fc.constant('meet' as const), answer: fc.constantFrom(...answers) }),
  fc.constant<Step>({ do: 'close' }),
  fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: 0, max: 90_000 }) }),
);

/** What is under way in IndexedDB runs on real ticks; the waiting of the outbox on fake time. */
async function settle(): Promise<void> {
  for (let i = 0; i < 25; i++) await new Promise((resolve) => setImmediate(resolve));
}

const receiptOf = (id: string) =>
  Response.json({
    schema: 'receipt/1',
    id,
    receipt: 'ESC-7F3K-92QX',
    receivedAt: '2026-11-21T05:05:00.000Z',
    firstContactDueAt: null,
  });

/** A receiver with its ledger, and pages that open and close on one storage. */
function world(store: OutboxStore, beforeSending: (id: string) => Promise<void>) {
  const written: string[] = [];
  const ledger = new Set<string>();
  let answer: Answer = 'stored';

  function openPage() {
    let isOpen = true;
    const gone = () => new Promise<never>(() => undefined);
    const alive = <Result>(work: () => Promise<Result>) => (isOpen ? work() : gone());
    const outbox: Outbox = createOutbox({
      store: {
        put: (pending) => alive(() => store.put(pending)),
        remove: (id) => alive(() => store.remove(id)),
        all: () => alive(() => store.all()),
      },
      fetch: async (_url, init) => {
        const { id } = JSON.parse(String(init?.body)) as { id: string };
        await beforeSending(id);
        if (!isOpen || answer === 'hang') return gone();
        if (answer === 'stored' || answer === 'lost') ledger.add(id);
        if (answer === 'stored') return receiptOf(id);
        if (answer === 'error') return new Response(null, { status: 500 });
        if (answer === 'portal') return new Response('<h1>Wi-Fi</h1>', { status: 200 });
        throw new TypeError('Failed to fetch');
      },
      endpoint: 'https://receiver.example.jp',
      now: Date.now,
      random: () => 0.5,
      lock: (work) => (isOpen ? work() : gone()),
      onChange: () => undefined,
    });
    return {
      outbox,
      close() {
        isOpen = false;
        vi.clearAllTimers();
      },
    };
  }

  return {
    written,
    ledger,
    async run(steps: Step[]): Promise<void> {
      let page = openPage();
      for (const now of steps) {
        if (now.do === 'meet') answer = now.answer;
        if (now.do === 'wait') vi.advanceTimersByTime(now.ms);
        if (now.do === 'close') {
          page.close();
          page = openPage();
          page.outbox.wake();
        }
        if (now.do === 'write') {
          const id = crypto.randomUUID();
          written.push(id);
          void page.outbox.submit(message.parse({ schema: 'message/1', id, message: '音が出ません' }));
        }
        await settle();
      }
      answer = 'stored';
      page.close();
      openPage().outbox.wake();
      for (let i = 0; i < 3; i++) await settle();
    },
  };
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }));
afterEach(() => void vi.useRealTimers());

const runs = { numRuns: 300, seed: 20_261_125 };

async function losses(beforeSending: (id: string) => Promise<void>, steps: Step[]): Promise<string[]> {
  for (const { id } of await indexedDbStore.all()) await indexedDbStore.remove(id);
  const { written, ledger, run } = world(indexedDbStore, beforeSending);
  await run(steps);
  return written.filter((id) => !ledger.has(id));
}

const sequences = fc.array(step, { minLength: 1, maxLength: 10 });

it('loses nothing, whatever the network does and whenever the page closes', async () => {
  await fc.assert(
    fc.asyncProperty(sequences, async (steps) => {
      expect(await losses(async () => undefined, steps)).toEqual([]);
      expect(await indexedDbStore.all()).toEqual([]);
    }),
    runs,
  );
}, 60_000);

it('control: an outbox that removes before it sends loses', async () => {
  const found = await fc.check(
    fc.asyncProperty(sequences, async (steps) => {
      expect(await losses((id) => indexedDbStore.remove(id), steps)).toEqual([]);
    }),
    { ...runs, endOnFailure: true },
  );
  expect(found.failed).toBe(true);
}, 60_000);
