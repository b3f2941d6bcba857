import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './site.ts';

const words = '音が出ません。';
const message = (page: Page) => page.getByLabel('一言で結構です。そのままのお言葉でお書きください。');
const held = (page: Page) => page.getByRole('region', { name: 'まだ送信できていません。' });
const banner = (page: Page) => page.getByText('まだ送信できていない内容があります。');
const receiver = '**/api/messages';
const dayMs = 24 * 3_600_000;

/** A complaint that nothing takes, pressed at 14:05; then its writer reads something else. */
async function holdComplaint(page: Page): Promise<void> {
  await page.clock.install({ time: '2026-11-21T14:05:00+09:00' });
  await page.route(receiver, (route) => route.abort());
  await page.goto('/contact/');
  await message(page).fill(words);
  await page.getByRole('button', { name: '送信する' }).click();
  await expect(held(page)).toContainText(words);
  const tried = page.waitForRequest(receiver);
  await page.goto('/about/');
  await tried;
}

async function expectReadable(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  }
}

test('一日たっても送れない言葉は、どのページでも知らせる。それまでは何も言わない', async ({ page }) => {
  await holdComplaint(page);
  await expect(banner(page)).toHaveCount(0);
  await page.clock.fastForward(dayMs);
  await expect(banner(page)).toBeVisible();
  await page.goto('/faqs/no-sound/');
  await expect(banner(page)).toBeVisible();
  await expectReadable(page);
  await page.getByRole('link', { name: '内容を見る' }).click();
  await expect(held(page)).toContainText('もう一度お書きになる必要はありません。');
  await expect(held(page)).toContainText(words);
});

test('二週間たっても送れない言葉は、見せて手渡し、この端末から消す', async ({ page }) => {
  await holdComplaint(page);
  await page.clock.fastForward(14 * dayMs);
  await expect(banner(page)).toBeVisible();
  await page.getByRole('link', { name: '内容を見る' }).click();
  await expect(held(page)).toContainText(
    '14日たっても送信できなかったため、自動で送り直すことをやめました。',
  );
  await expect(held(page)).toContainText(words);
  await expectReadable(page);
  await page.reload();
  await expect(page.getByText('ご連絡先がない場合は、受付ページに回答を載せます。')).toBeVisible();
  await expect(held(page)).toBeHidden();
});

test('二週間たった言葉も、押せば送れる', async ({ page }) => {
  await holdComplaint(page);
  await page.clock.fastForward(14 * dayMs);
  await page.goto('/contact/');
  await expect(held(page)).toContainText('自動で送り直すことをやめました。');
  await page.unroute(receiver);
  await held(page).getByRole('button', { name: '今すぐ送る' }).click();
  await page.waitForURL('**/contact/sent/*');
});
