import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { chromium, type Browser, type BrowserContext, type Route } from '@playwright/test';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { ensureBrowser } from '../../scripts/browser.ts';
import { started, type Started } from '../fixtures/receiver/started.ts';
import { report, seed, seeded } from './report.ts';

const runs = 300;
/** At once. */
const together = 4;
/** Longer than the longest pause that a day of three attempts and one told to wait leads to. */
const patienceMs = 30_000;

let browser: Browser;
let receiver: Started;
beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: ensureBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  });
  receiver = await started({ dist: 'dist' });
});
afterAll(async () => {
  await browser.close();
  await receiver.stop();
});

type Random = () => number;
const oneOf = <Value>(random: Random, values: readonly Value[]): Value =>
  values[Math.floor(random() * values.length)] as Value;

/** What becomes of a request for `/api/messages`; `null` lets it through. */
const faults: Record<string, (route: Route) => Promise<unknown>> = {
  offline: (route) => route.abort('internetdisconnected'),
  'refused connection': (route) => route.abort('connectionrefused'),
  500: (route) => route.fulfill({ status: 500, body: '' }),
  429: (route) => route.fulfill({ status: 429, headers: { 'retry-after': '1' }, body: '' }),
  hang: () => Promise.resolve(),
  'captive portal': (route) => route.fulfill({ contentType: 'text/html', body: '<title>Wi-Fi</title>' }),
  redirect: (route) => route.fulfill({ status: 302, headers: { location: '/about/' } }),
  // Stored, and the answer lost on its way back.
  'lost answer': (route) => route.fetch().then(() => route.abort()),
};
type Act = 'reload' | 'close' | 'fault' | 'wake';

interface Day {
  kinds: string[];
  acts: Act[];
  prepare: (context: BrowserContext) => Promise<unknown>;
}

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

/**
 * One person's bad day: a press under a fault, then up to three of what people and networks do, then all is well.
 * @returns how many faults there were, and how often the words lie in the receiver at last
 */
async function badDay(
  random: Random,
  {
    kinds = Object.keys(faults),
    acts = ['reload', 'close', 'fault', 'wake'],
    prepare = async () => undefined,
  }: Partial<Day> = {},
): Promise<{ faults: number; stored: number; ms: number }> {
  const words = `音が出ません。${crypto.randomUUID()}`;
  const context = await browser.newContext({ locale: 'ja-JP' });
  try {
    await prepare(context);
    const met: (string | null)[] = [oneOf(random, kinds)];
    const asked = () => context.waitForEvent('request', (request) => request.url().endsWith('/api/messages'));
    await context.route('**/api/messages', (route) => {
      const fault = met.at(-1);
      return fault ? faults[fault]?.(route) : route.continue();
    });
    let page = await context.newPage();
    await page.goto(`${receiver.url}/contact/`);
    await page.getByLabel('一言で結構です。そのままのお言葉でお書きください。').fill(words);
    await Promise.all([asked(), page.getByRole('button', { name: '送信する' }).click()]);

    const done: Record<Act, () => Promise<unknown>> = {
      reload: () => page.reload(),
      close: async () => {
        await page.close();
        page = await context.newPage();
        await page.goto(`${receiver.url}${oneOf(random, ['/contact/', '/', '/faqs/no-sound/'])}`);
      },
      fault: async () => met.push(oneOf(random, kinds)),
      wake: () => page.evaluate(() => window.dispatchEvent(new Event('online'))),
    };
    const steps = 1 + Math.floor(3 * random());
    for (let step = 0; step < steps; step++) await done[oneOf(random, acts)]();

    await page.close();
    met.push(null);
    const healed = performance.now();
    const later = await context.newPage();
    await later.goto(`${receiver.url}/contact/`);
    await vi
      .waitUntil(() => storedWith(words) > 0, { timeout: patienceMs, interval: 50 })
      .catch(() => undefined);
    return { faults: met.length - 1, stored: storedWith(words), ms: performance.now() - healed };
  } finally {
    await context.close();
  }
}

it(`${runs} bad days in a browser: what was pressed arrives when all is well, and once`, async () => {
  const random = seeded(seed);
  const total = { faults: 0, acknowledged: 0, lost: 0, duplicates: 0, worstMs: 0 };
  const days = Array.from({ length: runs }, (_, index) => index);
  await Promise.all(
    Array.from({ length: together }, async () => {
      while (days.pop() !== undefined) {
        const { faults: met, stored, ms } = await badDay(random);
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
  const day: Partial<Day> = { kinds: ['offline'], acts: ['close'] };
  expect((await badDay(seeded(seed), day)).stored).toBe(1);
  const forget = (context: BrowserContext) =>
    context.addInitScript(() => void indexedDB.deleteDatabase('outbox'));
  expect((await badDay(seeded(seed), { ...day, prepare: forget })).stored).toBe(0);
}, 120_000);
