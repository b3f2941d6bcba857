import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { effectiveNow, look } from '#receiver/clock/clock.ts';
import type { Event } from '#receiver/events.ts';
import type { Recipient } from '#receiver/recipients.ts';
import { openStore } from '#receiver/store/sqlite.ts';
import type { Store, Stored } from '#receiver/store/store.ts';

const minute = 60_000;
const hour = 60 * minute;
const start = Date.parse('2026-11-25T14:00:00+09:00');

let folder: string;
let store: Store;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'clock-'));
  store = openStore(folder);
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const complaint = (t0: number, more: Partial<Stored> = {}): Stored => ({
  id: crypto.randomUUID(),
  number: crypto.randomUUID(),
  token: crypto.randomUUID(),
  type: 'complaint',
  receivedAt: t0,
  firstContactDueAt: t0 + 2 * hour,
  fingerprint: 'f',
  content: {
    message: 'あ',
    contact: {},
    contactWarnings: [],
    page: null,
    privacyNotice: null,
    earlier: null,
  },
  events: [{ type: 'received', at: t0, t0 }],
  ...more,
});
const named: Recipient[] = ['supervisor', 'executive', 'third'];
const context = () => ({
  store,
  has: (recipient: Recipient) => named.includes(recipient),
  space: async () => 'enough' as const,
  onFailure: (error: unknown) => {
    throw error;
  },
});
/** What one person is sent when a worker takes everything that is due. */
async function sentTo(recipient: Recipient, now: number): Promise<string[]> {
  const sent: string[] = [];
  for (;;) {
    const claim = await store.claim(recipient, now, 30_000);
    if (claim === null) return sent;
    await store.accept(claim, now);
    sent.push(`${claim.kind} ${claim.stored.length}`);
  }
}

it('three days asleep are one reminder for each person, over all cases, and the digest', async () => {
  for (const t0 of [start, start + 5 * minute, start + hour]) await store.put(complaint(t0), []);
  const now = start + 72 * hour;
  await look(context(), now, start);
  for (const recipient of ['supervisor', 'executive'] as const)
    expect((await sentTo(recipient, now)).sort()).toEqual(['digest 0', 'overdue 3']);
  expect(await sentTo('third', now)).toEqual(['overdue 3']);
  await look(context(), now + 1_000, start);
  expect(await sentTo('supervisor', now + 1_000)).toEqual([]);
});

it('a restart tells nothing twice', async () => {
  await store.put(complaint(start), []);
  const now = start + 10 * minute;
  await look(context(), now, start);
  expect(await sentTo('supervisor', now)).toEqual(['unconfirmed 1']);
  await store.close();
  store = openStore(folder);
  await look(context(), now, now);
  expect(await sentTo('supervisor', now)).toEqual([]);
});

it('a message that can not be read silences no other', async () => {
  await store.put(complaint(start), []);
  const unread = complaint(start, { events: [{ type: 'of another release' } as unknown as Event] });
  const failures: unknown[] = [];
  const among = {
    ...store,
    waiting: async (now: number) => [{ stored: unread, told: [] }, ...(await store.waiting(now))],
  };
  const now = start + 10 * minute;
  await look({ ...context(), store: among, onFailure: (error) => failures.push(error) }, now, start);
  expect(failures).toEqual([expect.any(TypeError)]);
  expect(await sentTo('supervisor', now)).toEqual(['unconfirmed 1']);
});

it('what a clock told that ran days ahead keeps no reminder and no digest back', async () => {
  await store.put(complaint(start), []);
  const ahead = start + 72 * hour;
  await look(context(), ahead, start);
  await sentTo('supervisor', ahead);

  const now = start + 10 * minute;
  expect(await look(context(), now, now)).toBeGreaterThan(0);
  expect(await sentTo('supervisor', now)).toEqual(['unconfirmed 1']);
  expect(await look(context(), now + 1_000, now)).toBe(0);
  const morning = Date.parse('2026-11-26T09:00:00+09:00');
  await look(context(), morning, now);
  expect(await sentTo('supervisor', morning)).toContain('digest 0');
});

it('a clock set back by minutes stands still; one that had run hours ahead is left behind', () => {
  expect(effectiveNow(start, start + 1_000)).toBe(start + 1_000);
  expect(effectiveNow(start, start - 59 * minute)).toBe(start);
  expect(effectiveNow(start + 72 * hour, start)).toBe(start);
});

it('a new receiver has no yesterday to report, and every morning after it one', async () => {
  await look(context(), start, start);
  expect(await sentTo('executive', start)).toEqual([]);
  const morning = Date.parse('2026-11-26T09:00:00+09:00');
  await look(context(), morning - 1_000, start);
  expect(await sentTo('executive', morning)).toEqual([]);
  for (let day = 0; day < 3; day++) {
    const now = morning + day * 24 * hour;
    await look(context(), now, start);
    expect(await sentTo('executive', now)).toEqual(['digest 0']);
  }
});

describe('against a plain model', () => {
  /** Minutes after the message at which the supervisor, who confirms nothing, is reminded. */
  const ladder = [10, 20, 30, 45, 60, 75, 90, 105, 115];
  const overdue = [0, 15, 30, 45, 60, 75, 90, 105, 165, 225, 285].map((after) => 120 + after);
  const steps = [...ladder, ...overdue];

  it('each step is told once, at the first look after it, unless a later one has come as well', async () => {
    const schedule = fc.record({
      looks: fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 30 }),
      contactAt: fc.option(fc.integer({ min: 1, max: 300 })),
    });
    await fc.assert(
      fc.asyncProperty(schedule, async ({ looks, contactAt }) => {
        const message = complaint(start);
        await store.put(message, []);
        let at = 0;
        let isContacted = false;
        for (const pause of looks) {
          const before = at;
          at = Math.min(at + pause, 400);
          if (!isContacted && contactAt !== null && contactAt <= at) {
            isContacted = true;
            const contacted: Event = {
              type: 'contacted',
              at: start + at * minute,
              by: 'supervisor',
              contactedAt: start + contactAt * minute,
              channel: 'phone',
              words: 'x',
              nextContactAt: null,
            };
            await store.append(message.id, contacted);
          }
          const now = start + at * minute;
          await look(context(), now, start + 1_000 * hour);
          const isDue = !isContacted && steps.some((step) => step > before && step <= at);
          const sent = await sentTo('supervisor', now);
          const kind =
            at >= 120 && overdue.some((step) => step > before && step <= at) ? 'overdue' : 'unconfirmed';
          expect(sent).toEqual(isDue ? [`${kind} 1`] : []);
        }
        await store.append(message.id, {
          type: 'unreachable',
          at: start,
          by: 'executive',
          reason: 'x',
        });
        for (const recipient of named) await sentTo(recipient, start + 1_000 * hour);
      }),
      { numRuns: 50 },
    );
  }, 60_000);
});
