import { field, suggestions } from './search.ts';
import { expect, test } from './site.ts';

// Pages come back from the history as they were left; browsers under test make them anew unless told otherwise.
test.use({
  launchOptions: async ({ launchOptions }, use) =>
    use({ ...launchOptions, ignoreDefaultArgs: ['--disable-back-forward-cache'] }),
});

test('候補から開いたページから戻ると、言葉は欄に残り、候補は閉じている', async ({ page }) => {
  await page.goto('/');
  await page.evaluate(() =>
    addEventListener('pageshow', ({ persisted }) => (document.title = String(persisted))),
  );
  await field(page).pressSequentially('パスワード');
  await suggestions(page).getByRole('option', { name: 'パスワードを忘れました' }).click();
  await expect(page).toHaveURL(/reset-password/);
  await page.goBack({ waitUntil: 'commit' });
  await expect(page).toHaveTitle('true');
  await expect(field(page)).toHaveValue('パスワード');
  await expect(suggestions(page)).toBeHidden();
  await expect(page.getByRole('status').filter({ hasText: '候補があります' })).toHaveCount(0);
});
