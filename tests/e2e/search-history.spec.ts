import type { Page } from '@playwright/test';
import { field, results, status } from './search.ts';
import { expect, test } from './site.ts';

const asks = (query: string, kind?: string) =>
  `/search/?${new URLSearchParams({ q: query, ...(kind && { kind }) })}`;

const more = (page: Page) => page.getByRole('button', { name: '続きを表示する' });

test('打っている途中は一つの番地で、戻ると検索の前のページに戻る', async ({ page }) => {
  await page.goto('/faqs/no-sound/');
  await page.goto('/search/');
  for (const words of ['録', '録画', '録画 保存']) {
    await field(page).fill(words);
    await expect(page).toHaveURL(asks(words));
  }
  await page.goBack();
  await expect(page).toHaveURL('/faqs/no-sound/');
});

test('終えた検索は、次の言葉を打っても上書きされない', async ({ page }) => {
  await page.goto('/search/');
  await field(page).fill('録画');
  await field(page).press('Enter');
  await field(page).fill('請求書');
  await expect(page).toHaveURL(asks('請求書'));
  // Leaving the field ends a search as well.
  await page.getByRole('heading', { level: 1 }).click();
  await page.goBack();
  await expect(field(page)).toHaveValue('録画');
  await expect(status(page)).toHaveText(/^「録画」の検索結果/);

  await field(page).fill('字幕');
  await expect(page).toHaveURL(asks('字幕'));
  await page.goBack();
  await expect(page).toHaveURL(asks('録画'));
  await expect(field(page)).toHaveValue('録画');
});

test('種類で絞ったあとに別の言葉を打つと、全部の種類から探す。戻ると絞ったままになる', async ({ page }) => {
  await page.goto(asks('パスワード', 'faqs'));
  await expect(status(page)).toHaveText(/件\(よくある質問\)$/);
  await field(page).fill('録画');
  await expect(page).toHaveURL(asks('録画'));
  await expect(status(page)).toHaveText(/^「録画」の検索結果 \d+件$/);
  await page.goBack();
  await expect(page).toHaveURL(asks('パスワード', 'faqs'));
  await expect(status(page)).toHaveText(/^「パスワード」の検索結果 \d+件\(よくある質問\)$/);
});

test('続きを表示したあとに結果を開いて戻っても、読み直しても、続きは出ている', async ({ page }) => {
  await page.goto(asks('配信'));
  await more(page).click();
  await expect(results(page)).toHaveCount(40);
  await expect(results(page).nth(20)).toBeFocused();
  const opened = results(page).nth(30);
  await opened.click();
  await expect(page).not.toHaveURL(/\/search\//);
  await page.goBack();
  await expect(results(page)).toHaveCount(40);
  await expect(opened).toBeInViewport();
  await page.reload();
  await expect(results(page)).toHaveCount(40);
  await field(page).fill('録画');
  await expect(status(page)).toHaveText(/^「録画」の検索結果/);
  await expect(results(page)).toHaveCount(20);
});
