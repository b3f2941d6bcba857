// From a key to the first suggestion on the screen, at a quarter of this machine's speed: `node tests/bench/typing.ts`.
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { ensureBrowser } from '../../scripts/browser.ts';
import { serve } from '../../scripts/serve.ts';

const queries = ['配', '配信', '配信が', 'ログ', 'ログイン', '請求', '請求書', '録画', 'パス', 'パスワード'];
const rounds = 3;

const dataDir = await mkdtemp(path.join(os.tmpdir(), 'guide-typing-'));
const site = await serve({ port: 0, dataDir });
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ['--no-sandbox'] });
const page = await browser.newPage();
await page.goto(site.url, { waitUntil: 'networkidle' });
await page.getByRole('searchbox').first().focus();
await page.getByRole('combobox').first().fill('音');
await page.getByRole('option').first().waitFor();
await page.waitForLoadState('networkidle');
const devtools = await page.context().newCDPSession(page);
await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });

/** In milliseconds, each from the input event to the frame after the list has changed. */
const times = await page.evaluate(async (queries) => {
  const input = document.querySelector<HTMLInputElement>('[role="combobox"]');
  const list = document.querySelector('[role="listbox"]');
  if (!input || !list) throw new Error('The field has no list.');
  const times: number[] = [];
  for (const query of queries) {
    const changed = new Promise((resolve) =>
      new MutationObserver(resolve).observe(list, { childList: true }),
    );
    input.value = query;
    const start = performance.now();
    input.dispatchEvent(new InputEvent('input'));
    await changed;
    await new Promise(requestAnimationFrame);
    times.push(performance.now() - start);
    // The texts answer too, before the next key.
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  return times;
}, Array<string[]>(rounds).fill(queries).flat());

times.sort((a, b) => a - b);
const at = (share: number) => Math.round(times[Math.floor(share * (times.length - 1))] ?? 0);
console.table([{ keys: times.length, 'p50 ms': at(0.5), 'p95 ms': at(0.95), 'slowest ms': at(1) }]);

await browser.close();
await site.stop();
await rm(dataDir, { recursive: true });
