import type { JSHandle, Page } from '@playwright/test';
import { complaintsOf, field, status, suggestions } from './search.ts';
import { expect, test } from './site.ts';

const hostile = [
  '<img src=x onerror=alert(1)><script>alert(1)</script>',
  '.*+?^${}()|[]\\',
  `"\\'; -- %00 %s`,
  '$& $1 {count}',
  '😀👨‍👩‍👧',
  'あ'.repeat(10_000),
  '配信'.repeat(5_000),
  'a'.repeat(10_000),
  'haishin'.repeat(1_500),
  'ab '.repeat(3_000),
  '\u0000\u0007配信\u202e',
  '\ud800',
  '\udc00配信\ud800',
];

/** In milliseconds, of tasks that kept the page from drawing. */
const longTasks = (page: Page): Promise<JSHandle<number[]>> =>
  page.evaluateHandle(() => {
    const tasks: number[] = [];
    new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({
      type: 'longtask',
    });
    return tasks;
  });

const slowFrames = (tasks: number[]) => tasks.filter((duration) => duration > 100);

test('どんな入力でも、止まらず、何も実行しない', async ({ page }) => {
  const complaints = complaintsOf(page);
  // A busy machine may stop any page once; an input that stops this one does so each time.
  await expect(async () => {
    await page.goto('/search/');
    await field(page).fill('配信');
    await expect(status(page)).toHaveText(/検索結果/);
    const tasks = await longTasks(page);
    for (const text of hostile) {
      await field(page).fill('');
      await expect(page.getByText(/^言葉を入れて/)).toBeVisible();
      await field(page).fill(text);
      await expect(page.getByText(/^言葉を入れて|^探しています/)).toHaveCount(0);
    }
    expect(slowFrames(await tasks.jsonValue())).toEqual([]);
  }).toPass();
  await page.goto('/search/?q=%ED%A0%80%00%3Cscript%3Ealert(1)%3C/script%3E&kind=%22%3E&literal=%3Cb%3E');
  await expect(status(page)).toHaveText(/alert/);
  await expect(page.locator('main script, main img[src="x"]')).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test('候補の欄でも、どんな入力でも止まらず、何も実行しない', async ({ page }) => {
  const complaints = complaintsOf(page);
  await expect(async () => {
    await page.goto('/');
    await field(page).fill('配信');
    await expect(page.getByRole('status').filter({ hasText: '候補があります' })).toHaveCount(1);
    const tasks = await longTasks(page);
    for (const text of hostile) {
      await field(page).fill(text);
      await field(page).press('End');
    }
    await field(page).fill('ログイン');
    await expect(suggestions(page).getByRole('option').first()).toContainText('ログイン');
    expect(slowFrames(await tasks.jsonValue())).toEqual([]);
  }).toPass();
  await expect(page.locator('main img[src="x"]')).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test('長い仕事は、この測り方で見つかる', async ({ page }) => {
  await page.goto('/search/');
  const tasks = await longTasks(page);
  await page.evaluate(() => {
    setTimeout(() => {
      const end = performance.now() + 200;
      while (performance.now() < end);
    });
  });
  await expect.poll(() => tasks.jsonValue()).toHaveLength(1);
});
