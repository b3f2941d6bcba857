import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { chromium, type Browser, type BrowserContext } from '@playwright/test';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { ensureBrowser } from '../../scripts/browser.ts';
import { started, type Started } from '../fixtures/receiver/started.ts';
import { faults, startGate, type Fault, type Gate } from './gate.ts';
import { report, seed, seeded } from './report.ts';

const runs = 300;
/** At once. */
const together = 4;
/** Longer than any pause that a bad day leads to. */
const patienceMs = 30_000;

let browser: Browser;
let receiver: Started;
let gates: Gate[];
beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: ensureBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  });
  gates = await Promise.all(Array.from({ length: together }, startGate));
  receiver = await started({
    dist: 'dist',
    environment: { ALLOWED_ORIGINS: gates.map(({ url }) => url).join() },
  });
  for (const gate of gates) gate.target = receiver.url;
});
afterAll(async () => {
  await browser.close();
  await Promise.all(gates.map((gate) => gate.stop()));
  await receiver.stop();
});

type Random = () => number;
const oneOf = <Value>(random: Random, values: readonly Value[]): Value =>
  values[Math.floor(random() * values.length)] as Value;

const storedWith = (words: string): number => {
  const database = new DatabaseSync(path.join(receiver.dataDir, 'receiver.sqlite'), { readOnly: true });
  try {
    const row = database
      .prepare('SELECT count(*) AS count FROM messages WHERE content LIKE ?')
      .get(`%${words}%`);
    return Number(row?.['count']);
  } finally {
    database.close();
  }
};

const acts = ['reload', 'close', 'another fault', 'wake'] as const;

interface Day {
  faults: readonly Fault[];
  acts: readonly (typeof acts)[number][];
  prepare: (context: BrowserContext) => Promise<unknown>;
}
const anyDay: Day = {
  faults: faults.filter((fault) => fault !== 'none'),
  acts,
  prepare: async () => undefined,
};

/**
 * One person's bad day: a press under a fault, up to three of what people and networks do, and then all is well.
 * @returns how many faults there were, and how often the words lie in the receiver at last
 */
async function live(
  gate: Gate,
  random: Random,
  day: Day,
): Promise<{ met: number; stored: number; ms: number }> {
  const words = `音が出ません。${crypto.randomUUID()}`;
  const context = await browser.newContext({ locale: 'ja-JP' });
  try {
    await day.prepare(context);
    gate.fault = oneOf(random, day.faults);
    let met = 1;
    let page = await context.newPage();
    await page.goto(`${gate.url}/contact/`);
    await page.getByLabel('一言で結構です。そのままのお言葉でお書きください。').fill(words);
    await Promise.all([
      page.waitForRequest('**/api/messages'),
      page.getByRole('button', { name: '送信する' }).click(),
    ]);

    const done: Record<(typeof acts)[number], () => Promise<unknown>> = {
      reload: () => page.reload(),
      close: async () => {
        await page.close();
        page = await context.newPage();
        await page.goto(`${gate.url}${oneOf(random, ['/contact/', '/', '/faqs/no-sound/'])}`);
      },
      'another fault': async () => {
        gate.fault = oneOf(random, day.faults);
        met++;
      },
      wake: () => page.evaluate(() => window.dispatchEvent(new Event('online'))),
    };
    const steps = 1 + Math.floor(3 * random());
    for (let step = 0; step < steps; step++) await done[oneOf(random, day.acts)]();

    await page.close();
    gate.fault = 'none';
    const from = performance.now();
    await (await context.newPage()).goto(`${gate.url}/contact/`);
    await vi
      .waitUntil(() => storedWith(words) > 0, { timeout: patienceMs, interval: 50 })
      .catch(() => undefined);
    return { met, stored: storedWith(words), ms: performance.now() - from };
  } finally {
    await context.close();
  }
}

it(`${runs} bad days in a browser: what was pressed arrives when all is well, and once`, async () => {
  const random = seeded(seed);
  const total = { faults: 0, acknowledged: 0, lost: 0, duplicates: 0, worstMs: 0 };
  let left = runs;
  await Promise.all(
    gates.map(async (gate) => {
      while (left-- > 0) {
        const { met, stored, ms } = await live(gate, random, anyDay);
        total.faults += met;
        total.acknowledged += Number(stored > 0);
        total.lost += Number(stored === 0);
        total.duplicates += Math.max(0, stored - 1);
        total.worstMs = Math.max(total.worstMs, Math.round(ms));
      }
    }),
  );
  report({ test: 'T15 bad days in a browser (all well to stored)', ...total, seed });
  expect({ lost: total.lost, duplicates: total.duplicates }).toEqual({ lost: 0, duplicates: 0 });
}, 900_000);

it('control: an outbox that ends with its page goes red', async () => {
  const [gate] = gates;
  if (!gate) throw new Error('no gate');
  const day: Day = { ...anyDay, faults: ['closes'], acts: ['close'] };
  expect((await live(gate, seeded(seed), day)).stored).toBe(1);
  const prepare = (context: BrowserContext) =>
    context.addInitScript(() => void indexedDB.deleteDatabase('outbox'));
  expect((await live(gate, seeded(seed), { ...day, prepare })).stored).toBe(0);
}, 120_000);
