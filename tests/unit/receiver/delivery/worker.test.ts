import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { letterOf } from '#receiver/delivery/letter.ts';
import { createRoute, type Route } from '#receiver/delivery/route.ts';
import { waitFor } from '#receiver/delivery/steady.ts';
import { Refused, type Transport } from '#receiver/delivery/transport.ts';
import { deliverNext, leaseMs, startWorker, type Courier } from '#receiver/delivery/worker.ts';
import { firstWords } from '#receiver/intake.ts';
import { openStore } from '#receiver/store/sqlite.ts';
import type { Store } from '#receiver/store/store.ts';
import { complaint, receivedAt } from '../../../fixtures/receiver/complaint.ts';

let folder: string;
let store: Store;
let now: number;
let reports: string[];
let sent: string[];

const taking =
  (name: string): Transport =>
  async ({ notice }) => {
    sent.push(`${name} ${notice.kind}`);
  };
const failing: Transport = () => Promise.reject(new Refused('down'));
const route = (transport: Transport): Route =>
  createRoute(
    transport,
    () => now,
    () => undefined,
  );
const courier = (more: Partial<Courier> = {}): Courier => ({
  recipient: 'supervisor',
  store,
  routes: [route(taking('usual'))],
  write: (claim, at) =>
    letterOf(claim, at, {
      store,
      has: () => true,
      links: { action: () => 'link' },
      siteUrl: 'https://guide.example.jp',
      trial: true,
    }),
  now: () => now,
  random: () => 0.5,
  wait: waitFor,
  report: (numbers, kind, to, isDelivered) => reports.push(`${numbers.join()} ${kind} ${to} ${isDelivered}`),
  wakeOthers: () => undefined,
  onFailure: (error) => {
    throw error;
  },
  ...more,
});
const put = (id: string = crypto.randomUUID()) => {
  const stored = complaint({ id, number: `ESC-${id.slice(0, 9).toUpperCase()}`, token: id });
  return store.put(stored, firstWords(stored));
};

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'worker-'));
  store = openStore(folder);
  now = receivedAt;
  reports = [];
  sent = [];
  await store.put(complaint(), firstWords(complaint()));
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

it('delivers once, and touches nobody else', async () => {
  expect([await deliverNext(courier()), await deliverNext(courier())]).toEqual([true, false]);
  expect(reports).toEqual(['ESC-7F3K-92QX complaint supervisor true']);
  expect(await store.nextAt('executive')).toBe(receivedAt);
});

it('tries again after a failure at the agreed times, for ever', async () => {
  for (const delay of [2, 5, 10, 20, 40, 60, 120, 300, 300]) {
    await deliverNext(courier({ routes: [route(failing)] }));
    expect(await store.nextAt('supervisor')).toBe(now + delay * 1_000);
    now += delay * 1_000;
  }
  now += 48 * 3_600_000;
  await deliverNext(courier({ routes: [route(failing)] }));
  expect(await store.nextAt('supervisor')).toBe(now + 1_800_000);
  await deliverNext(courier());
  now += 1_800_000;
  await deliverNext(courier());
  expect(await store.nextAt('supervisor')).toBeNull();
});

describe('at the first failure', () => {
  it('the fallback takes it, and the other person is told, once', async () => {
    const routes = [route(failing), route(taking('fallback'))];
    await deliverNext(courier({ routes }));
    expect(sent).toEqual(['fallback complaint']);
    expect(await store.nextAt('supervisor')).toBeNull();
    await deliverNext(courier({ recipient: 'executive', routes: [route(taking('executive'))] }));
    await deliverNext(courier({ recipient: 'executive', routes: [route(taking('executive'))] }));
    expect(sent.slice(1).sort()).toEqual(['executive complaint', 'executive other-path']);
    expect(await store.nextAt('executive')).toBeNull();
  });

  it('without a fallback the other person is told, and not again at the next failure', async () => {
    let calls = 0;
    const deaf = courier({ routes: [route(failing)], wakeOthers: () => calls++ });
    await deliverNext(deaf);
    now += 2_000;
    await deliverNext(deaf);
    const executive = courier({ recipient: 'executive', routes: [route(taking('executive'))] });
    while (await deliverNext(executive));
    expect(sent.sort()).toEqual(['executive complaint', 'executive other-path']);
    expect(calls).toBeGreaterThan(0);
  });

  it('a failed reminder raises nothing: the other has reminders of their own', async () => {
    await deliverNext(courier());
    await store.tell([
      { messageId: complaint().id, recipient: 'supervisor', kind: 'unconfirmed', dueAt: now },
    ]);
    await deliverNext(courier({ routes: [route(failing)] }));
    const executive = courier({ recipient: 'executive', routes: [route(taking('executive'))] });
    while (await deliverNext(executive));
    expect(sent).toEqual(['usual complaint', 'executive complaint']);
  });
});

describe('the breaker', () => {
  it('after three failures nobody waits for the address: the fallback is asked at once', async () => {
    let asked = 0;
    const routes = [
      route(() => {
        asked++;
        return Promise.reject(new Refused('down'));
      }),
      route(taking('fallback')),
    ];
    for (let i = 0; i < 5; i++) await put();
    while (await deliverNext(courier({ routes })));
    expect([asked, sent.length]).toEqual([3, 6]);
    now += 10_000;
    await put();
    await deliverNext(courier({ routes }));
    expect(asked).toBe(4);
  });

  it('without a fallback the worker rests, then tries one', async () => {
    let asked = 0;
    const waits: number[] = [];
    const no = route(() => {
      asked++;
      return Promise.reject(new Refused('no', { isPermanent: true }));
    });
    const worker = startWorker(
      courier({
        routes: [no],
        wait: async (ms, signal) => {
          waits.push(ms);
          now += ms;
          if (waits.length === 3) await waitFor(60_000, signal);
        },
      }),
    );
    await expect.poll(() => waits.length).toBe(3);
    await worker.stop();
    expect([asked, waits]).toEqual([3, [10_000, 10_000, 10_000]]);
  });
});

it('a notice whose worker died is sent after the lease, and the dead one finishes nothing', async () => {
  const claim = await store.claim('supervisor', now, leaseMs);
  expect(await deliverNext(courier())).toBe(false);
  now += leaseMs;
  expect(await deliverNext(courier())).toBe(true);
  expect(claim && (await store.accept(claim, now))).toBe(false);
});

it('wakes for a new row, and a hanging transport holds up only its own person', async () => {
  let release: (() => void) | undefined;
  const hanging = startWorker(
    courier({ routes: [route(() => new Promise<void>((resolve) => (release = resolve)))] }),
  );
  const other = startWorker(courier({ recipient: 'executive' }));
  await expect.poll(() => reports).toEqual(['ESC-7F3K-92QX complaint executive true']);
  await put();
  other.wake();
  await expect.poll(() => reports.length).toBe(2);
  const stopped = Promise.all([hanging.stop(), other.stop()]);
  release?.();
  await stopped;
  expect(reports.at(-1)).toBe('ESC-7F3K-92QX complaint supervisor true');
});

it('tells of a storage that fails, and delivers when it is well again', async () => {
  const failures: unknown[] = [];
  const waits: number[] = [];
  let isFull = true;
  const full: Store = {
    ...store,
    claim: (...claim) => (isFull ? Promise.reject(new Error('full')) : store.claim(...claim)),
  };
  const worker = startWorker(
    courier({
      store: full,
      onFailure: (error) => failures.push(error),
      wait: async (ms, signal) => {
        waits.push(ms);
        isFull = waits.length < 3;
        if (!isFull && ms > 5_000) await waitFor(ms, signal);
      },
    }),
  );
  await expect.poll(() => sent).toEqual(['usual complaint']);
  await worker.stop();
  expect(failures).toEqual([1, 2, 3].map(() => new Error('full')));
  expect(waits.slice(0, 3)).toEqual([5_000, 5_000, 5_000]);
});

it('a letter that can not be written holds up no other', async () => {
  const failures: unknown[] = [];
  await put();
  const { write } = courier();
  const worker = startWorker(
    courier({
      write: (claim, at) =>
        claim.stored[0]?.id === complaint().id
          ? Promise.reject(new Error('a mistake of ours'))
          : write(claim, at),
      onFailure: (error) => failures.push(error),
      wait: (ms, signal) => waitFor(ms === 5_000 ? 0 : ms, signal),
    }),
  );
  await expect.poll(() => sent).toEqual(['usual complaint']);
  await worker.stop();
  expect(failures).toEqual([new Error('a mistake of ours')]);
});
