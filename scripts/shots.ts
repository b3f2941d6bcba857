import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { receipt, type MessageInput } from '#schemas/message.ts';
import { ensureBrowser } from './browser.ts';
import { buildSite } from './build.ts';
import { serve } from './serve.ts';

/** One page of each type. */
const pages: Record<string, string> = {
  home: '/',
  list: '/manuals/',
  article: '/manuals/live-delivery/',
  lessons: '/videos/',
  lesson: '/videos/tour-of-console/',
  course: '/courses/first-delivery/',
  templates: '/templates/',
  template: '/templates/delivery-live/',
  'template-text': '/templates/reminder-mail/',
  case: '/cases/saas-lead-nurturing/',
  faqs: '/faqs/',
  faq: '/faqs/reset-password/',
  search: '/search/?q=録画',
  'search-nothing': '/search/?q=宇宙旅行',
  contact: '/contact/',
  about: '/about/',
  privacy: '/privacy/',
  missing: '/manuals/live-deliverry/',
};
const widths = [360, 768, 1280];
const schemes = ['light', 'dark'] as const;

/** A receipt has no address until somebody has written. */
async function receiptOf(url: string): Promise<string> {
  const message: MessageInput = { schema: 'message/1', id: randomUUID(), message: '資料が届きません。' };
  const response = await fetch(`${url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify(message),
  });
  const { receiptUrl } = receipt.parse(await response.json());
  if (receiptUrl === undefined) throw new Error('受付ページの番地が返ってきませんでした。');
  return receiptUrl;
}

async function shoot(page: Page, address: string, width: number, file: string): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  await page.goto(address, { waitUntil: 'networkidle' });
  // Pictures further down would still be waiting for somebody to scroll.
  const height = await page.evaluate(async () => {
    const pictures = [...document.images];
    for (const picture of pictures) picture.loading = 'eager';
    await Promise.allSettled(pictures.map((picture) => picture.decode()));
    return document.documentElement.scrollHeight;
  });
  // A screen as tall as the page: the bar of phones then stands at its foot, not across the text.
  await page.setViewportSize({ width, height });
  await page.screenshot({ path: file });
}

/**
 * `npm run shots -- home faq-360`: only the pictures whose name holds one of the words; all without words.
 * `npm run shots -- /faqs/no-sound/ 360-light`: the pages at these addresses instead of one page of each type.
 */
const words = process.argv.slice(2).filter((word) => !word.startsWith('/'));
const asked = process.argv.slice(2).filter((word) => word.startsWith('/'));
const isWanted = (name: string): boolean => words.length === 0 || words.some((word) => name.includes(word));
const nameOf = (address: string): string => address.replace(/^\/|\/$/g, '').replaceAll('/', '-') || 'home';

if (!existsSync('dist')) await buildSite({ demo: true });
const dataDir = await mkdtemp(path.join(os.tmpdir(), 'guide-shots-'));
const server = await serve({ port: 0, dataDir });
const browser = await chromium.launch({
  executablePath: ensureBrowser(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
});
let taken = 0;
try {
  const shown = asked.length > 0 ? asked.map((address) => [nameOf(address), address]) : Object.entries(pages);
  const addresses = shown.map(([name, address]) => ({ name, address: `${server.url}${address}` }));
  if (asked.length === 0) addresses.push({ name: 'receipt', address: await receiptOf(server.url) });
  for (const width of widths) {
    for (const colorScheme of schemes) {
      const context = await browser.newContext({
        colorScheme,
        locale: 'ja-JP',
        timezoneId: 'Asia/Tokyo',
      });
      const page = await context.newPage();
      for (const { name, address } of addresses) {
        const shot = `${name}-${width}-${colorScheme}`;
        if (!isWanted(shot)) continue;
        await shoot(page, address, width, `shots/${shot}.png`);
        taken += 1;
      }
      await context.close();
    }
  }
  console.log(`shots/ に ${taken} 枚を置きました。`);
} finally {
  await browser.close();
  await server.stop();
  await rm(dataDir, { recursive: true });
}
