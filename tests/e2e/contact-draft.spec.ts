import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { expect, test } from './site.ts';

const words = '音が出ません。\nとても困っています。';
const message = (page: Page) => page.getByLabel('一言で結構です。そのままのお言葉でお書きください。');
const send = (page: Page) => page.getByRole('button', { name: '送信する' });
const drop = (page: Page) => page.getByRole('button', { name: '下書きを消す' });

test('書きかけの言葉は、ブラウザを閉じて開き直しても残り、送ると消える', async ({ site, launchOptions }) => {
  const profile = await mkdtemp(path.join(os.tmpdir(), 'guide-draft-'));
  const open = () => chromium.launchPersistentContext(profile, launchOptions);
  try {
    const before = await open();
    const writing = await before.newPage();
    await writing.goto(`${site}/contact/?from=/faqs/reset-password/`);
    await expect(drop(writing)).toBeHidden();
    await message(writing).fill(words);
    await writing.getByLabel('電話番号').fill('03-0000-0000');
    await writing.getByLabel(/^苦情・お困りごと/).check();
    await expect(drop(writing)).toBeVisible();
    await before.close();

    const after = await open();
    const page = await after.newPage();
    await page.goto(`${site}/contact/`);
    await expect(message(page)).toHaveValue(words);
    await expect(page.getByLabel('電話番号')).toHaveValue('03-0000-0000');
    await expect(page.getByLabel(/^苦情・お困りごと/)).toBeChecked();
    await expect(page.getByText(/^「.+」のページから$/)).toBeVisible();
    await send(page).click();
    await page.waitForURL('**/contact/sent/*');
    await page.goto(`${site}/contact/`);
    await expect(page.getByText('ご連絡先がない場合は、受付ページに回答を載せます。')).toBeVisible();
    await expect(message(page)).toHaveValue('');
    await after.close();
  } finally {
    await rm(profile, { recursive: true });
  }
});

test('下書きは、押せば消える', async ({ page }) => {
  await page.goto('/contact/');
  await message(page).fill(words);
  page.once('dialog', (dialog) => void dialog.accept());
  await drop(page).click();
  await expect(page.getByText('下書きを消しました。')).toBeVisible();
  await expect(message(page)).toHaveValue('');
  await expect(message(page)).toBeFocused();
  await expect(drop(page)).toBeHidden();
  await page.goto('/about/');
  await page.goto('/contact/');
  await expect(message(page)).toHaveValue('');
});

test('二つの画面で書いても、送っていないほうの書きかけは残る', async ({ page, context }) => {
  await page.goto('/contact/');
  await message(page).fill('一つめ');
  const other = await context.newPage();
  await other.goto('/contact/');
  await expect(message(other)).toHaveValue('一つめ');
  await message(other).fill('二つめ');
  await send(page).click();
  await page.waitForURL('**/contact/sent/*');
  await expect(message(other)).toHaveValue('二つめ');
  await message(other).press('Control+End');
  await message(other).pressSequentially('。');
  await other.reload();
  await expect(message(other)).toHaveValue('二つめ。');
});

test('まだ送れていない言葉は、下書きとしてもう一度は現れない', async ({ page }) => {
  await page.route('**/api/messages', (route) => route.abort());
  await page.goto('/contact/');
  await message(page).fill(words);
  await send(page).click();
  await expect(page.getByRole('region', { name: 'まだ送信できていません。' })).toContainText(
    '音が出ません。',
  );
  await page.goto('/about/');
  await page.goto('/contact/');
  await expect(page.getByRole('region', { name: 'まだ送信できていません。' })).toContainText(
    '音が出ません。',
  );
  await expect(message(page)).toHaveValue('');
});

test('電話番号やアドレスの書き間違いはそっと知らせ、送信は止めない。つながらない番号への電話は約束しない', async ({
  page,
}) => {
  await page.goto('/contact/');
  await message(page).fill(words);
  const phone = page.getByLabel('電話番号');
  await phone.fill('03-12');
  await phone.blur();
  const hint = '番号に書き間違いがないかご確認ください。このままでも送れます。';
  await expect(page.getByText(hint)).toBeVisible();
  await expect(phone).toHaveAccessibleDescription(hint);
  await expect(page.getByText('つながらないかもしれません。')).toBeVisible();
  await phone.fill('03-1234-5678');
  await expect(page.getByText(hint)).toHaveCount(0);
  await phone.fill('03-12');
  await send(page).click();
  await page.waitForURL('**/contact/sent/*');
  await expect(page.getByText('そのときはこのページに回答を載せます。')).toBeVisible();
  await expect(page.getByText('までにお電話いたします。')).toHaveCount(0);
});

test('欄の名前が部品の言葉と重なっても、送れて、消える', async ({ page }) => {
  await page.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => {
      for (const name of ['submit', 'reset', 'elements', 'querySelector', 'addEventListener', 'noValidate']) {
        const input = Object.assign(document.createElement('input'), { name, type: 'hidden' });
        document.querySelector('main form[method="post"]')?.append(input);
      }
    });
  });
  await page.goto('/contact/');
  await message(page).fill(words);
  await expect(page.getByText('こちらからはご連絡できません。')).toBeVisible();
  await send(page).click();
  await page.waitForURL('**/contact/sent/*');
  await page.goBack();
  await expect(message(page)).toHaveValue('');
});
