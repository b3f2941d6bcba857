import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './site.ts';

const entry = '/faqs/reset-password/';
const question = (page: Page) => page.getByRole('form', { name: 'このページで解決しましたか' });
const reason = (page: Page) => page.getByLabel('足りなかったことを教えてください(任意)');

test('「解決した」は一度の通信で数えられ、その場でお礼が出る', async ({ page }) => {
  await page.goto(entry);
  const sent = page.waitForRequest('**/api/votes');
  await question(page).getByRole('button', { name: '解決した' }).click();
  expect((await sent).postDataJSON()).toEqual({ path: entry, solved: true });
  await expect(page.getByText('お答えくださり、ありがとうございます。')).toBeVisible();
  await expect(question(page)).toBeHidden();
  await expect(reason(page)).toBeHidden();
});

test('「まだ困っている」のあと、足りなかったことを書いて送れる。お返事が要る人には「ご意見・お困りごと」を案内する', async ({
  page,
}) => {
  await page.goto(entry);
  await question(page).getByRole('button', { name: 'まだ困っている' }).click();
  await expect(reason(page)).toBeFocused();
  await expect(
    page.getByRole('main').getByRole('link', { name: 'ご意見・お困りごと', exact: true }),
  ).toHaveAttribute('href', `/contact/?from=${entry}`);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  }
  const send = page.getByRole('button', { name: '送信する' });
  await send.click();
  await expect(page.getByText('本文を入力してください。')).toBeVisible();

  await reason(page).fill('画面の写真がほしいです。');
  const sent = page.waitForRequest('**/api/messages');
  await send.click();
  expect((await sent).postDataJSON()).toMatchObject({
    type: 'feedback',
    message: '画面の写真がほしいです。',
    context: { path: entry },
  });
  await expect(page.getByText('お知らせくださり、ありがとうございます。')).toBeVisible();
  await expect(reason(page)).toBeHidden();
});

test('答えを送れないときは、そう知らせ、もう一度押せる', async ({ page }) => {
  await page.route('**/api/votes', (route) => route.abort());
  await page.goto(entry);
  await question(page).getByRole('button', { name: '解決した' }).click();
  await expect(page.getByText('お答えを送れませんでした。もう一度押してください。')).toBeVisible();
  await page.unroute('**/api/votes');
  await question(page).getByRole('button', { name: '解決した' }).click();
  await expect(page.getByText('お答えくださり、ありがとうございます。')).toBeVisible();
});

test('足りなかったことを送れないときは、この端末に残る', async ({ page }) => {
  await page.route('**/api/messages', (route) => route.abort());
  await page.goto(entry);
  await question(page).getByRole('button', { name: 'まだ困っている' }).click();
  await reason(page).fill('写真がほしいです。');
  await page.getByRole('button', { name: '送信する' }).click();
  await expect(page.getByText('書かれた内容はこの端末に残っています。')).toBeVisible();
  await page.unroute('**/api/messages');
  await page.goto('/about/');
  await expect(page.getByText(/お預かりしていた内容を送信しました。受付番号は ESC-/)).toBeVisible();
});

test.describe('JavaScriptを使わない', () => {
  test.use({ javaScriptEnabled: false });

  test('答えると小さなお礼のページになり、足りなかったことを送れて、元のページに戻れる', async ({ page }) => {
    await page.goto(entry);
    await question(page).getByRole('button', { name: 'まだ困っている' }).click();
    await expect(page.getByRole('heading', { name: 'お答えくださり、ありがとうございます。' })).toBeVisible();
    await reason(page).fill('画面の写真がほしいです。');
    await page.getByRole('button', { name: '送信する' }).click();
    await page.waitForURL('**/contact/sent/*');
    await expect(page.getByText('お返事はいたしません。')).toBeVisible();

    await page.goto(entry);
    await question(page).getByRole('button', { name: '解決した' }).click();
    await page.getByRole('link', { name: '元のページに戻る' }).click();
    await expect(page).toHaveURL(new RegExp(`${entry}$`));
  });
});
