import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test as base, type Page } from '@playwright/test';
import { createLinks } from '#receiver/actions/links.ts';
import { serve } from '../../scripts/serve.ts';

/** A receiver of its own: its notices lie in a folder for each person. */
const test = base.extend<{ receiver: { url: string; dataDir: string } }>({
  receiver: async ({}, use) => {
    const dataDir = await mkdtemp(path.join(os.tmpdir(), 'guide-act-'));
    const { url, stop } = await serve({
      port: 0,
      dataDir,
      environment: {},
      effects: { log: () => undefined },
    });
    await use({ url, dataDir });
    await stop();
    await rm(dataDir, { recursive: true });
  },
});

async function complain(page: Page, url: string, more: object = {}): Promise<void> {
  const data = {
    schema: 'message/1',
    id: crypto.randomUUID(),
    message: '音が出ません。\n<b>至急</b>',
    contact: { phone: '03-0000-0000' },
    ...more,
  };
  expect((await page.request.post(`${url}/api/messages`, { data })).status()).toBe(201);
}

/** The address behind a word of the notice that this person got. */
async function linkIn(folder: string, word: string): Promise<string> {
  let address: string | undefined;
  await expect(async () => {
    const names = await readdir(folder);
    const notices = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')));
    address = notices.join('\n').match(new RegExp(`^${word}: (\\S+)$`, 'm'))?.[1];
    expect(address).toBeTruthy();
  }).toPass();
  return address ?? '';
}

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

test('役員が、お知らせのリンクから連絡と記録を書き、閉じるまで進める', async ({ page, receiver }) => {
  await complain(page, receiver.url);
  await page.goto(await linkIn(path.join(receiver.dataDir, 'executive'), '連絡した'));
  await expect(page.getByText('<b>至急</b>')).toBeVisible();
  await expectReadable(page);

  await page.getByLabel('お客様がおっしゃったこと').fill('前日に確かめたかった');
  await page.getByRole('button', { name: '連絡したことを記録する' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await expect(page.getByLabel('お客様がおっしゃったこと')).toHaveValue('前日に確かめたかった');
  await expectReadable(page);
  await page.getByLabel('電話', { exact: true }).check();
  await page.getByLabel('お話しできた、またはお送りした').check();
  await page.getByRole('button', { name: '連絡したことを記録する' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('連絡したことを記録しました。');

  await page.getByRole('link', { name: '記録', exact: true }).click();
  await expect(page.getByLabel('仕組みの原因')).toHaveAccessibleDescription(/だれの責任かは書きません/);
  for (const label of ['事実', '仕組みの原因', '対応', '再発防止', '共有先'])
    await page.getByLabel(label, { exact: true }).fill(`${label}を書いた`);
  await page.getByRole('button', { name: '記録する' }).click();
  await page.getByRole('link', { name: '閉じる' }).click();
  await page.getByRole('button', { name: 'この受付を閉じる' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('この受付を閉じました。');
  await expect(page.getByText('再発防止を書いた')).toBeVisible();
  await expect(page.getByRole('link', { name: '連絡した' })).toHaveCount(0);

  await page.goto(await linkIn(path.join(receiver.dataDir, 'supervisor'), '記録'));
  await expect(page.getByText('この受付は、すでに閉じています。')).toBeVisible();
  await expect(page.getByText('再発防止を書いた')).toBeVisible();
  await expect(page.getByRole('button')).toHaveCount(0);
  await expectReadable(page);
});

test('上司が電話をかける人になると、お客様の番号を1回押すだけでかけられ、役員にはもう勧めない', async ({
  page,
  receiver,
}) => {
  await complain(page, receiver.url);
  const [supervisor, executive] = ['supervisor', 'executive'].map((name) =>
    path.join(receiver.dataDir, name),
  );
  await page.goto(await linkIn(supervisor ?? '', '電話をかける人になる'));
  await page.getByRole('button', { name: '電話をかける人になる' }).click();
  await expect(page.getByRole('link', { name: '03-0000-0000' })).toHaveAttribute('href', 'tel:0300000000');
  await expectReadable(page);

  await page.goto(await linkIn(executive ?? '', '電話をかける人になる'));
  await expect(page.getByText('上司が、すでに電話をかける人になっています。')).toBeVisible();
  await expect(page.getByRole('button')).toHaveCount(0);
});

test('連絡先のない苦情には、電話ではなく、受付ページで答える', async ({ page, receiver }) => {
  await complain(page, receiver.url, { contact: {} });
  await page.goto(await linkIn(path.join(receiver.dataDir, 'supervisor'), '回答を載せる'));
  await expect(page.getByRole('link', { name: '電話をかける人になる' })).toHaveCount(0);
  await page.getByLabel('受付ページに載せる回答').fill('お詫びいたします。直しました。');
  await page.getByRole('button', { name: '回答を載せる' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('受付ページに回答を載せました。');
  await expect(page.getByText('お詫びいたします。直しました。')).toBeVisible();
  await expectReadable(page);
});

test('お客様から聞いた苦情を、社内のリンクから一言で知らせる', async ({ page, receiver }) => {
  const secret = await readFile(path.join(receiver.dataDir, 'secret'), 'utf8');
  await page.goto(createLinks(secret, receiver.url).heard(Date.now()));
  await page.getByRole('button', { name: '上司と役員に知らせる' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await expectReadable(page);
  await page.getByLabel('お客様がおっしゃったこと').fill('資料が届かない');
  await page.getByLabel('聞いた人').fill('見本');
  await page.getByRole('button', { name: '上司と役員に知らせる' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('上司と役員に知らせました。');
  await linkIn(path.join(receiver.dataDir, 'supervisor'), '確認した');
});
