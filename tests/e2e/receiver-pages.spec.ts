import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { serve } from '../../scripts/serve.ts';
import { expect, test } from './site.ts';

/** Address of the receipt of a complaint sent by a program. */
async function receiptOf(page: Page, site: string): Promise<string> {
  const response = await page.request.post(`${site}/api/messages`, {
    data: {
      schema: 'message/1',
      id: crypto.randomUUID(),
      message: '音が出ません。',
      contact: { phone: '03-0000-0000' },
    },
  });
  return ((await response.json()) as { receiptUrl: string }).receiptUrl;
}

/** Readable for everybody, in both themes, on a phone too. */
async function expectReadable(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
  }
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
}

test('届いた受付のページは、誰にでも読める', async ({ page, site }) => {
  const address = await receiptOf(page, site);
  await expect(async () => {
    await page.goto(address);
    await expect(page.getByText(/上司: 届きました .+役員: 届きました /)).toBeVisible({ timeout: 1_000 });
  }).toPass();
  // Somebody has still to read it, and to call.
  await expect(page.getByRole('link', { name: 'いまの様子を見る' })).toBeVisible();
  await expectReadable(page);
});

test('お届け中の受付のページは勝手に動かず、押すといまの様子が分かる', async ({ page }) => {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'guide-under-way-'));
  // Webhooks that are refused at once: nobody is ever reached.
  const nobody = { SUPERVISOR: 'https://127.0.0.1:9/', EXECUTIVE: 'https://127.0.0.1:10/' };
  const server = await serve({ port: 0, dataDir, environment: nobody, effects: { log: () => undefined } });
  try {
    await page.goto(await receiptOf(page, server.url));
    await expect(page.getByText('上司: お届け中です')).toBeVisible();
    expect(await page.locator('meta[http-equiv="refresh"]').count()).toBe(0);
    await expectReadable(page);
    const looked = page.waitForResponse((response) => response.url() === page.url());
    await page.getByRole('link', { name: 'いまの様子を見る' }).click();
    expect((await looked).status()).toBe(200);
    await expect(page.getByText('役員: お届け中です')).toBeVisible();
  } finally {
    await server.stop();
    await rm(dataDir, { recursive: true });
  }
});

test.describe('JavaScriptを使わない', () => {
  test.use({ javaScriptEnabled: false });

  test('直すところは、画面の先頭と欄の両方に書いてあり、読み上げでもつながる', async ({
    page,
    site,
    browser,
  }) => {
    await page.goto('/contact/');
    const message = page.getByLabel('一言で結構です。そのままのお言葉でお書きください。');
    await message.fill('\u3000');
    await page.getByLabel('会社名・お名前').fill('見'.repeat(121));
    await page.getByRole('button', { name: '送信する' }).click();

    await expect(page.getByRole('alert')).toBeFocused();
    await expect(message).toHaveAccessibleDescription(
      '申込者・視聴者の個人情報は書かないでください。 本文を入力してください。',
    );
    await expect(message).toHaveAttribute('aria-invalid', 'true');
    const name = page.getByLabel('会社名・お名前');
    await expect(name).toHaveAccessibleDescription('会社名・お名前は120文字までです。');
    await page.getByRole('link', { name: '会社名・お名前は120文字までです。' }).click();
    await expect(page).toHaveURL(/#name$/);
    await expect(page.getByRole('link', { name: '個人情報の取扱い' })).toHaveAttribute(
      'href',
      `${site}/privacy/`,
    );

    // axe needs scripts: the same page once more, where they run.
    const html = await page.content();
    const context = await browser.newContext({ javaScriptEnabled: true });
    const scripted = await context.newPage();
    await scripted.setContent(html);
    await expectReadable(scripted);
    await context.close();
  });
});
