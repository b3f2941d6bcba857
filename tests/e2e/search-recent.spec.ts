import type { Page } from '@playwright/test';
import { complaintsOf, field, status } from './search.ts';
import { expect, test } from './site.ts';

const recent = (page: Page) => page.getByRole('region', { name: '最近探した言葉' });

const searchFor = async (page: Page, query: string) => {
  await page.goto('/search/');
  await field(page).fill(query);
  await field(page).press('Enter');
  await expect(status(page)).toHaveText(/検索結果|まだありません/);
};

test('探した言葉が次に欄へ触れたとき出て、1つずつでも、まとめてでも消せる', async ({ page }) => {
  for (const query of ['録画', '音が出ない', '<b>請求書</b>']) await searchFor(page, query);
  await page.goto('/faqs/no-sound/');
  await field(page).focus();
  await expect(recent(page).getByRole('link')).toHaveText(['<b>請求書</b>', '音が出ない', '録画']);
  await expect(page.getByRole('status').filter({ hasText: '最近探した言葉が3件あります。' })).toHaveCount(1);

  await field(page).press('ArrowDown');
  await expect(recent(page).getByRole('link').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(recent(page)).toBeHidden();
  await expect(field(page)).toBeFocused();

  await field(page).press('ArrowDown');
  await recent(page).getByRole('button', { name: '「音が出ない」を消す' }).click();
  await expect(recent(page).getByRole('link')).toHaveText(['<b>請求書</b>', '録画']);
  await expect(recent(page).getByRole('button', { name: '「録画」を消す' })).toBeFocused();
  await field(page).focus();
  await field(page).pressSequentially('ロ');
  await expect(recent(page)).toBeHidden();
  await field(page).fill('');
  await recent(page).getByRole('link', { name: '録画' }).click();
  await expect(field(page)).toHaveValue('録画');
  await expect(status(page)).toHaveText(/^「録画」の検索結果/);

  await page.goto('/search/');
  await expect(recent(page).getByRole('link')).toHaveCount(2);
  await recent(page).getByRole('button', { name: 'すべて消す' }).click();
  await expect(recent(page)).toBeHidden();
  await page.reload();
  await expect(status(page)).toHaveText(/言葉を入れて/);
  await expect(recent(page)).toBeHidden();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('別のタブで消した言葉は、開いている一覧からも消える', async ({ page, context }) => {
  for (const query of ['録画', '請求書']) await searchFor(page, query);
  await page.goto('/search/');
  const other = await context.newPage();
  await other.goto('/');
  await field(other).focus();
  await expect(recent(other).getByRole('link')).toHaveCount(2);

  await recent(page).getByRole('button', { name: '「録画」を消す' }).click();
  await expect(recent(other).getByRole('link')).toHaveText(['請求書']);
  await recent(other).getByRole('button', { name: 'すべて消す' }).click();
  await expect(recent(other)).toBeHidden();
  await expect(recent(page)).toBeHidden();
});

test('候補や結果を開いた言葉も残る', async ({ page }) => {
  await page.goto('/');
  await field(page).pressSequentially('パスワード');
  await page.getByRole('option', { name: 'パスワードを忘れました' }).click();
  await expect(page).toHaveURL(/reset-password/);
  await field(page).focus();
  await expect(recent(page).getByRole('link')).toHaveText(['パスワード']);
});

test('保存が止められていても、探せる', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  const complaints = complaintsOf(page);
  await searchFor(page, '録画');
  await page.goto('/faqs/no-sound/');
  await field(page).pressSequentially('録画');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expect(recent(page)).toBeHidden();
  expect(complaints).toEqual([]);
});
