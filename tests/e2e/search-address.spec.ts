import type { Page } from '@playwright/test';
import { field, results, status } from './search.ts';
import { expect, test } from './site.ts';

const kinds = (page: Page) => page.getByRole('navigation', { name: '種類で絞る' });

/** The line that says how the words were taken. */
const taken = (page: Page) =>
  page
    .getByRole('main')
    .getByRole('paragraph')
    .filter({ has: page.getByRole('link', { name: /^入力のとおりに探す$|^ほかの書き方も含めて探す$/ }) });

test('言葉を読み替えたときはそう書き、入力のとおりにも探せる', async ({ page }) => {
  await page.goto('/search/?q=rokuga');
  await expect(taken(page)).toContainText('「rokuga」を「録画」として探しました。');
  await expect(status(page)).toHaveText(/^「rokuga」を「録画」として探しました。「rokuga」の検索結果 \d+件$/);
  await expect(page.locator('main mark').filter({ hasText: '録画' }).first()).toBeVisible();
  await page.getByRole('link', { name: '入力のとおりに探す' }).click();
  await expect(page).toHaveURL('/search/?q=rokuga&literal=1');
  await expect(taken(page)).toContainText('入力のとおりに探しました。');
  await expect(status(page)).toHaveText('入力のとおりに探しました。「rokuga」に合うページはまだありません。');
  await page.reload();
  await expect(taken(page)).toContainText('入力のとおりに探しました。');
  await page.goBack();
  await expect(taken(page)).toContainText('「rokuga」を「録画」として探しました。');
  await page.goForward();
  await page.getByRole('link', { name: 'ほかの書き方も含めて探す' }).click();
  await expect(page).toHaveURL('/search/?q=rokuga');
  await expect(results(page).first()).toBeVisible();
});

test('種類で絞るときは、読み替えをもう一度は読み上げない', async ({ page }) => {
  await page.goto('/search/?q=rokuga');
  await expect(status(page)).toHaveText(/^「rokuga」を「録画」として探しました。/);
  await kinds(page)
    .getByRole('link', { name: /^よくある質問/ })
    .click();
  await expect(status(page)).toHaveText(/^「rokuga」の検索結果 \d+件\(よくある質問\)$/);
  await expect(taken(page)).toContainText('「rokuga」を「録画」として探しました。');
});

test('打ち直した言葉は、また自由に読む', async ({ page }) => {
  await page.goto('/search/?q=rokuga&literal=1');
  await expect(taken(page)).toContainText('入力のとおりに探しました。');
  await field(page).fill('zoomu');
  await expect(page).toHaveURL('/search/?q=zoomu');
  await expect(taken(page)).not.toContainText('入力のとおりに探しました。');
});

test('言葉のとおりに見つかるときは、何も言わない', async ({ page }) => {
  await page.goto('/search/?q=配信');
  await expect(status(page)).toHaveText(/検索結果/);
  await expect(taken(page)).toBeHidden();
});

test('戻る・進む・読み直しで、欄と一覧は番地のとおりになる', async ({ page }) => {
  await page.goto('/search/?q=パスワード');
  await expect(status(page)).toHaveText(/検索結果 \d+件$/);
  await kinds(page)
    .getByRole('link', { name: /^よくある質問/ })
    .click();
  await expect(status(page)).toHaveText(/件\(よくある質問\)$/);
  await page.goBack();
  await expect(page).toHaveURL(/q=[^&]+$/);
  await expect(status(page)).toHaveText(/検索結果 \d+件$/);
  await page.goForward();
  await expect(status(page)).toHaveText(/件\(よくある質問\)$/);
  await field(page).fill('録画');
  await results(page).first().click();
  await expect(page).not.toHaveURL(/\/search\//);
  await page.goBack();
  await expect(field(page)).toHaveValue('録画');
  await expect(status(page)).toHaveText(/^「録画」の検索結果/);
  await expect(page).toHaveTitle(/^「録画」の検索/);
  await page.reload();
  await expect(field(page)).toHaveValue('録画');
});

test('ない種類を書いた番地は、開くと種類を落とす', async ({ page }) => {
  await page.goto('/search/?q=録画&kind=bogus');
  await expect(status(page)).toHaveText(/検索結果 \d+件$/);
  await expect(page).toHaveURL(`/search/?${new URLSearchParams({ q: '録画' })}`);
  await expect(kinds(page).getByRole('link', { name: /^すべて/ })).toHaveAttribute('aria-current', 'true');
});

test('二つのタブで別の言葉を探しても、混ざらない', async ({ page, context }) => {
  await page.goto('/search/?q=録画');
  const other = await context.newPage();
  await other.goto('/search/?q=請求書');
  await expect(status(other)).toHaveText(/^「請求書」/);
  await page.reload();
  await expect(status(page)).toHaveText(/^「録画」/);
  await expect(field(other)).toHaveValue('請求書');
});

test('結果には種類と分類が付く', async ({ page }) => {
  await page.goto('/search/?q=音が出ない');
  await expect(page.getByText('マニュアル › 配信').first()).toBeVisible();
});

test('見つからなかった言葉は、お問い合わせの欄に入り、送るまで送られない', async ({ page }) => {
  await page.goto('/search/?q=宇宙旅行');
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET') sent.push(request.url());
  });
  await page.getByRole('link', { name: 'この言葉を添えて質問する' }).click();
  await expect(page.getByRole('textbox').first()).toHaveValue(/「宇宙旅行」/);
  expect(sent).toEqual([]);
});
