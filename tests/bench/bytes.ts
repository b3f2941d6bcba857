// Bytes on the wire of the built demonstration, as a host with Brotli would send them: `node tests/bench/bytes.ts`.
// Pictures and films are counted apart.
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Page, type Response } from '@playwright/test';
import { ensureBrowser } from '../../scripts/browser.ts';
import { serve } from '../../scripts/serve.ts';
import { isPacked } from './search/wire.ts';

interface Row {
  step: string;
  requests: number;
  text: number;
  index: number;
  media: number;
}

const isMedia = (type: string) => /^(image|video)\//.test(type) && !type.includes('svg');

async function weigh(responses: Response[], step: string): Promise<Row> {
  const row: Row = { step, requests: responses.length, text: 0, index: 0, media: 0 };
  for (const response of responses) {
    const body = await response.body().catch(() => Buffer.alloc(0));
    if (isMedia(response.headers()['content-type'] ?? '')) row.media += body.length;
    else if (isPacked(response.url())) row.index += body.length;
    else row.text += brotliCompressSync(body).length;
  }
  return row;
}

const dataDir = await mkdtemp(path.join(os.tmpdir(), 'guide-bytes-'));
const site = await serve({ port: 0, dataDir });
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ['--no-sandbox'] });

/** Opens a page as a new visitor, then does one thing; each is a row. */
async function measure(address: string, step: string, act?: (page: Page) => Promise<void>): Promise<Row[]> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  let responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  await page.goto(site.url + address, { waitUntil: 'networkidle' });
  const rows = [await weigh(responses, `${address} opened`)];
  if (act) {
    responses = [];
    await act(page);
    await page.waitForLoadState('networkidle');
    rows.push(await weigh(responses, step));
  }
  await context.close();
  return rows;
}

const type = async (page: Page) => {
  await page.getByRole('search').getByRole('searchbox').first().focus();
  await page.getByRole('combobox').first().fill('音が出ない');
  await page.getByRole('option').first().waitFor();
};

const fillIn = async (page: Page) => {
  await page.getByText('記入してコピー', { exact: true }).click();
  await page.locator('button:enabled', { hasText: 'すべてをコピー' }).waitFor();
};

console.table([
  ...(await measure('/', '/ + field focused, 音が出ない typed', type)),
  ...(await measure('/manuals/live-delivery/', '')),
  ...(await measure('/faqs/no-sound/', '')),
  ...(await measure(
    '/templates/reminder-mail/',
    '/templates/reminder-mail/ + 記入してコピー pressed',
    fillIn,
  )),
  ...(await measure('/contact/', '')),
  ...(await measure('/search/', '')),
  ...(await measure('/search/?q=音が出ない', '')),
]);

await browser.close();
await site.stop();
await rm(dataDir, { recursive: true });
