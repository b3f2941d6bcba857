import type { JSHandle, Page } from '@playwright/test';
import { complaintsOf, field, status, suggestions } from './search.ts';
import { expect, test } from './site.ts';

/** No word, so nothing to search for. */
const half = '\ud800';

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
  half,
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
      const unanswered = text === half ? /^探しています/ : /^言葉を入れて|^探しています/;
      await expect(page.getByText(unanswered)).toHaveCount(0);
    }
    expect(slowFrames(await tasks.jsonValue())).toEqual([]);
  }).toPass();
  // Halves of a character, as they come in an address and as a script writes them there.
  await page.goto('/search/?q=%ED%A0%80%E9%85%8D%E4%BF%A1%ED%B0%80');
  await expect(status(page)).toHaveText(/^「配信」の検索結果/);
  await page.evaluate(() => {
    history.pushState(null, '', '/search/?q=\udc00録画\ud800&kind=\ud800');
    dispatchEvent(new PopStateEvent('popstate'));
  });
  await expect(status(page)).toHaveText(/^「録画」の検索結果/);
  await expect(field(page)).toHaveValue('録画');
  await page.evaluate(() => location.assign('/search/?q=\ud800'));
  await expect(status(page)).toHaveText(/^言葉を入れて/);
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
