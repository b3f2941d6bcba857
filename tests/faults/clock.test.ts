import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { look } from '#receiver/clock/clock.ts';
import { firstWords } from '#receiver/intake.ts';
import { openStore } from '#receiver/store/sqlite.ts';
import { complaint, receivedAt } from '../fixtures/receiver/complaint.ts';
import { newMessage, post, rowsIn } from '../fixtures/receiver/started.ts';
import { report, seed, seeded } from './report.ts';

const minuteMs = 60_000;
/** Written down a second time, from the rule: minutes after which an unread complaint is told again. */
const ladder = [10, 20, 30, 45, 60, 75, 90, 105, 115].map((minute) => minute * minuteMs);
const schedules = 60;
/** A step comes no later than this after its time. */
const goalMs = 5_000;

let dataDir: string;
let child: ChildProcess | undefined;
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'clock-'));
});
afterEach(async () => {
  if (child && child.exitCode === null && child.signalCode === null) {
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }
  child = undefined;
  await rm(dataDir, { recursive: true, force: true });
});

/** Steps told to the supervisor, in milliseconds after `t0`. */
const told = (t0: number): number[] =>
  rowsIn(dataDir)
    .notices.filter((row) => row['recipient'] === 'supervisor' && row['kind'] === 'unconfirmed')
    .map((row) => Number(row['due_at']) - t0);

const context = {
  has: () => true,
  space: async () => 'enough' as const,
  onFailure: (error: unknown) => {
    throw error;
  },
};

type Looker = (now: number, isNew: boolean) => Promise<void>;

/** How far time goes at a step, by dice: a poll missed, a lunch, a night's sleep, a long weekend, a clock set back. */
function passing(random: () => number): number {
  const dice = random();
  if (dice < 0.7) return Math.round(random() * 6 * minuteMs);
  if (dice < 0.82) return Math.round(random() * 60 * minuteMs);
  if (dice < 0.86) return 180 * minuteMs;
  if (dice < 0.88) return 3 * 24 * 60 * minuteMs;
  return -Math.round(random() * 60 * minuteMs);
}

/** A random day of a machine: time passes, jumps ahead, is set back, and the receiver starts anew. What is amiss, if anything. */
async function day(
  random: () => number,
  looker: (store: ReturnType<typeof openStore>) => Looker,
): Promise<string[]> {
  let store = openStore(dataDir);
  let now = receivedAt;
  let seen = now;
  let looks = looker(store);
  await store.put(complaint(), firstWords(complaint()));
  const amiss: string[] = [];
  let isNew = true;
  for (let step = 0; step < 40; step++) {
    if (random() < 0.1) {
      await store.close();
      store = openStore(dataDir);
      looks = looker(store);
      seen = -Infinity;
      isNew = true;
    } else now += passing(random);
    const before = told(receivedAt).length;
    seen = Math.max(seen, now);
    await looks(seen, isNew);
    isNew = false;
    const passed = ladder.filter((at) => receivedAt + at <= seen);
    const steps = told(receivedAt);
    if (steps.length > before + 1) amiss.push('what was slept through is more than one');
    const latest = passed.at(-1);
    // After a restart in a time that was set back, a later step has been told already.
    if (latest !== undefined && !steps.some((at) => at >= latest))
      amiss.push(`${latest / minuteMs} is missing`);
    if (steps.length !== new Set(steps).size) amiss.push('told twice');
    if (steps.some((at) => !ladder.includes(at))) amiss.push('told what is no step');
  }
  await store.close();
  return amiss;
}

describe('against a model, in fake time', () => {
  it(`${schedules} days of jumps, steps back and restarts: the latest step is told, each once`, async () => {
    const random = seeded(seed);
    for (let index = 0; index < schedules; index++) {
      const amiss = await day(
        random,
        (store) => async (now) => void (await look({ store, ...context }, now, receivedAt)),
      );
      expect(amiss).toEqual([]);
      await rm(dataDir, { recursive: true });
    }
    report({
      test: 'T9 clock in fake time (days)',
      faults: schedules,
      acknowledged: schedules,
      worstMs: 0,
      seed,
    });
  });

  it('control: timers that live in memory go red', async () => {
    const random = seeded(seed);
    const inMemory = (store: ReturnType<typeof openStore>): Looker => {
      let timers: number[] = [];
      return async (now, isNew) => {
        // Set once, when the message comes; a new process knows nothing of them.
        if (isNew && told(receivedAt).length === 0 && now < receivedAt + minuteMs * 10) timers = ladder;
        const due = timers.filter((at) => receivedAt + at <= now).at(-1);
        timers = timers.filter((at) => receivedAt + at > now);
        if (due !== undefined)
          await store.tell([
            {
              messageId: complaint().id,
              recipient: 'supervisor',
              kind: 'unconfirmed',
              dueAt: receivedAt + due,
            },
          ]);
      };
    };
    const amiss: string[] = [];
    for (let index = 0; index < 10; index++) {
      amiss.push(...(await day(random, inMemory)));
      await rm(dataDir, { recursive: true });
    }
    expect(amiss).not.toEqual([]);
  });
});

it('a real process, stopped in mid-life, killed and started anew: missed steps are one, none is doubled', async () => {
  const speed = 150;
  const began = Date.now();
  const ms = (virtualMs: number) => virtualMs / speed;
  const start = async () => {
    const script = path.join(import.meta.dirname, '../fixtures/receiver/process-fast-clock.ts');
    child = spawn(process.execPath, [script, dataDir, String(began), String(speed)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await once(child.stdout ?? child, 'data')) as [Buffer];
    return line.toString().trim();
  };
  const url = await start();
  const sent = newMessage();
  expect((await post(url, sent)).status).toBe(201);
  const t0 = Number(rowsIn(dataDir).messages[0]?.['received_at']);
  const virtualNow = () => began + (Date.now() - began) * speed;
  const passed = () => ladder.filter((at) => t0 + at <= virtualNow());
  const wait = (waitMs: number) => new Promise((resolve) => setTimeout(resolve, waitMs));
  const until = async (at: number) => wait(Math.max(0, ms(t0 + at - virtualNow())));
  const isTold = (at: number) =>
    expect.poll(() => told(t0), { timeout: 20_000, interval: 100 }).toContain(at);
  /** How late each step came that nothing was in the way of, in milliseconds of the real clock, which ticks once a second. */
  const lateMs: number[] = [];
  const isPunctual = async (at: number) => {
    await isTold(at);
    lateMs.push(Math.round(ms(virtualNow() - t0 - at)));
  };

  await isPunctual(10 * minuteMs);
  child?.kill('SIGSTOP');
  await until(31 * minuteMs);
  child?.kill('SIGCONT');
  await isTold(passed().at(-1) ?? 0);
  const gone = child && once(child, 'exit');
  child?.kill('SIGKILL');
  await gone;
  await until(61 * minuteMs);
  await start();
  await isTold(passed().at(-1) ?? 0);
  for (const step of [75, 90, 105]) await isPunctual(step * minuteMs);
  // What was noted is also sent: each under its own name.
  const sentOf = async () =>
    (await readdir(path.join(dataDir, 'supervisor'))).filter((name) => name.includes('-unconfirmed-'));
  const noted = told(t0);
  await expect
    .poll(
      () =>
        rowsIn(dataDir).notices.filter((row) => row['accepted_at'] === null && row['ended_at'] === null)
          .length,
      { timeout: 40_000 },
    )
    .toBe(0);

  const files = await sentOf();
  report({
    test: 'T9 clock of a real process (how late a step is)',
    faults: 2,
    acknowledged: 1,
    lost: 0,
    duplicates: noted.length - new Set(noted).size,
    worstMs: Math.max(...lateMs),
    seed,
  });
  expect(Math.min(...lateMs)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...lateMs)).toBeLessThan(goalMs);
  expect(noted).not.toContain(20 * minuteMs);
  expect(noted.every((at) => ladder.includes(at))).toBe(true);
  expect(new Set(noted).size).toBe(noted.length);
  expect(files.length).toBeGreaterThanOrEqual(3);
}, 120_000);
