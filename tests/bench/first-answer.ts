// From the words typed, a second after the field was reached, or from the opening of a search, to the first answer
// from the texts, on a slow line:
// `node tests/bench/first-answer.ts`. The words stand in no title, so nothing shows before the texts answer.
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Page } from '@playwright/test';
import { ensureBrowser } from '../../scripts/browser.ts';
import { serve } from '../../scripts/serve.ts';
import { isPacked } from './search/wire.ts';

/** A phone on a busy network: 150 ms there and back, 1.6 Mbit/s down. */
const slowLine = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 90_000 };
const queries = ['キーフレーム', '名刺', '充電'];
const rounds = 3;

const dataDir = await mkdtemp(path.join(os.tmpdir(), 'guide-first-'));
const site = await serve({ port: 0, dataDir });
/** In front of it, a host that compresses once: the size of a file is most of its time on a slow line. */
const files = new Map<string, Promise<{ status: number; headers: Record<string, string>; body: Buffer }>>();
const load = async (address: string) => {
  const answer = await fetch(site.url + address);
  const body = Buffer.from(await answer.arrayBuffer());
  const headers = { 'content-type': answer.headers.get('content-type') ?? '' };
  if (isPacked(answer.url)) return { status: answer.status, headers, body };
  const packed = { ...headers, 'content-encoding': 'br' };
  return { status: answer.status, headers: packed, body: brotliCompressSync(body) };
};
const host = createServer(({ url = '/' }, response) => {
  const file = files.get(url) ?? load(url);
  files.set(url, file);
  void file.then(({ status, headers, body }) => response.writeHead(status, headers).end(body));
});
await new Promise<void>((resolve) => host.listen(0, resolve));
const guide = `http://localhost:${(host.address() as AddressInfo).port}`;
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ['--no-sandbox'] });

interface Step {
  from: string;
  before?: (page: Page) => Promise<unknown>;
  act: (page: Page, query: string) => Promise<unknown>;
  answer: (page: Page) => Promise<void>;
}

const steps: Record<string, Step> = {
  typed: {
    from: '/',
    before: async (page) => {
      await page.getByRole('searchbox').first().focus();
      await page.waitForTimeout(1000);
    },
    act: (page, query) => page.keyboard.insertText(query),
    answer: (page) => page.locator('[role="option"]:not([href^="/search/"])').first().waitFor(),
  },
  opened: {
    from: '/about/',
    act: (page, query) => page.goto(`${guide}/search/?q=${query}`, { waitUntil: 'commit' }),
    answer: (page) => page.locator('[data-status]', { hasText: '検索結果' }).waitFor(),
  },
};

/** In milliseconds, from the beginning of `act` until `answer` is on the screen of a new visitor. */
async function time({ from, before, act, answer }: Step, query: string): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(guide + from, { waitUntil: 'networkidle' });
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', slowLine);
  await before?.(page);
  const start = performance.now();
  await act(page, query);
  await answer(page);
  const took = performance.now() - start;
  await context.close();
  return took;
}

const times = async (step: Step): Promise<number[]> => {
  const taken: number[] = [];
  // The first of each only fills the host.
  for (const query of queries) await time(step, query);
  for (const query of Array<string[]>(rounds).fill(queries).flat()) taken.push(await time(step, query));
  return taken.sort((a, b) => a - b);
};

const rows = [];
for (const [name, step] of Object.entries(steps)) {
  const taken = await times(step);
  const at = (share: number) => Math.round(taken[Math.floor(share * (taken.length - 1))] ?? 0);
  rows.push({ step: name, 'p50 ms': at(0.5), 'slowest ms': at(1) });
}
console.table(rows);

await browser.close();
host.closeAllConnections();
host.close();
await site.stop();
await rm(dataDir, { recursive: true });
