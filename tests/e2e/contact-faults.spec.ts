import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { chromium, type BrowserContext, type LaunchOptions, type Page, type Route } from '@playwright/test';
import { keptRows } from './kept-rows.ts';
import { expect, test } from './site.ts';

const words = '音が出ません。';
const message = (page: Page) => page.getByLabel('一言で結構です。そのままのお言葉でお書きください。');
const send = (page: Page) => page.getByRole('button', { name: '送信する' });
const held = (page: Page) => page.getByRole('region', { name: 'まだ送信できていません。' });
const receiver = '**/api/messages';

async function write(page: Page, site: string): Promise<void> {
  await page.goto(`${site}/contact/`);
  await message(page).fill(words);
  await send(page).click();
}

const faults: [string, (route: Route) => Promise<void>][] = [
  ['つながらない', (route) => route.abort('internetdisconnected')],
  ['受け口が500を返す', (route) => route.fulfill({ status: 500, body: '' })],
  [
    '公衆無線LANの画面に移される',
    (route) => route.fulfill({ status: 302, headers: { location: '/about/' } }),
  ],
  [
    '別の受付の答えが返る',
    (route) =>
      route.fulfill({
        status: 201,
        json: {
          schema: 'receipt/1',
          id: crypto.randomUUID(),
          receipt: 'ESC-7F3K-92QX',
          receivedAt: '2026-11-21T05:05:00.000Z',
          firstContactDueAt: null,
        },
      }),
  ],
];

/** The words are on the screen and nothing calls them sent; once the fault is over, they arrive. */
async function expectKeptThenReceived(page: Page): Promise<void> {
  await expect(held(page)).toContainText(words);
  await expect(page.getByText(/ESC-/)).toHaveCount(0);
  await page.unroute(receiver);
  await page.reload();
  await expect(page.getByText(/お預かりしていた内容を受け付けました。受付番号は ESC-/)).toBeVisible();
  await expect(held(page)).toBeHidden();
}

for (const [fault, answer] of faults) {
  test(`${fault}ときも言葉は残り、読み直して直れば届く`, async ({ page, site }) => {
    await page.route(receiver, answer);
    await write(page, site);
    await expectKeptThenReceived(page);
  });
}

test('返事が来ないときは15秒で見切り、言葉は残り、読み直して直れば届く', async ({ page, site }) => {
  await page.clock.install();
  const asked = page.waitForRequest(receiver);
  await page.route(receiver, () => new Promise(() => undefined));
  await write(page, site);
  await asked;
  await expect(page.getByText('送信しています。')).toBeVisible();
  await expect(held(page)).toBeHidden();
  await page.clock.fastForward(15_000);
  await expectKeptThenReceived(page);
});

/** Whether words that could not be sent are still there, and arrive, when the browser was closed and opened again. */
async function survives(
  site: string,
  launchOptions: LaunchOptions,
  prepare: (context: BrowserContext) => Promise<void> = async () => undefined,
): Promise<boolean> {
  const profile = await mkdtemp(path.join(os.tmpdir(), 'guide-outbox-'));
  try {
    const before = await chromium.launchPersistentContext(profile, launchOptions);
    await prepare(before);
    const page = await before.newPage();
    const asked = page.waitForRequest(receiver);
    // Closed while the first attempt is still under way.
    await page.route(receiver, () => new Promise(() => undefined));
    await write(page, site);
    await asked;
    await before.close();

    const after = await chromium.launchPersistentContext(profile, launchOptions);
    const later = await after.newPage();
    // A file of the site, which sends nothing by itself.
    await later.goto(`${site}/favicon.svg`);
    const isThere = (await keptRows(later)) > 0;
    if (isThere) {
      await later.goto(`${site}/contact/`);
      await expect(later.getByText(/お預かりしていた内容を受け付けました。/)).toBeVisible();
    }
    await after.close();
    return isThere;
  } finally {
    await rm(profile, { recursive: true });
  }
}

test('送信の途中でブラウザを閉じても、開き直すと届く。先に消す作りなら失う', async ({
  site,
  launchOptions,
}) => {
  expect(await survives(site, launchOptions)).toBe(true);
  // The control: the same form, with an outbox that removes its row before it sends.
  const removeBeforeSending = async (context: BrowserContext) => {
    await context.addInitScript(() => {
      const really = window.fetch;
      window.fetch = async (input, init) => {
        const rows = await new Promise<IDBDatabase>((resolve) => {
          const request = indexedDB.open('outbox');
          request.onsuccess = () => resolve(request.result);
        });
        const names = [...rows.objectStoreNames];
        if (names.length > 0) {
          const removal = rows.transaction(names, 'readwrite');
          removal.objectStore('pending').clear();
          await new Promise((resolve) => (removal.oncomplete = resolve));
        }
        rows.close();
        return really(input, init);
      };
    });
  };
  expect(await survives(site, launchOptions, removeBeforeSending)).toBe(false);
});

test('サイトのデータを一切残せないブラウザでも送れる。送れないときは、閉じると消えると知らせる', async ({
  site,
  launchOptions,
}) => {
  const profile = await mkdtemp(path.join(os.tmpdir(), 'guide-blocked-'));
  try {
    // As set by 「サイトがデバイスにデータを保存することを許可しない」: storage, locks and channels throw.
    const settings = { profile: { default_content_setting_values: { cookies: 2 } } };
    await mkdir(path.join(profile, 'Default'));
    await writeFile(path.join(profile, 'Default', 'Preferences'), JSON.stringify(settings));
    const context = await chromium.launchPersistentContext(profile, launchOptions);
    const page = await context.newPage();
    await page.goto(`${site}/contact/`);
    const lock = page.evaluate(() => navigator.locks.request('any', () => 'held'));
    await expect(lock).rejects.toThrow();

    await page.route(receiver, (route) => route.abort());
    await message(page).fill(words);
    await expect(page.getByRole('button', { name: '下書きを消す' })).toBeHidden();
    await send(page).click();
    await expect(held(page)).toContainText('この画面を閉じると消えます。下のボタンでコピーしてください。');
    await page.unroute(receiver);
    await held(page).getByRole('button', { name: '今すぐ送る' }).click();
    await page.waitForURL('**/contact/sent/*');
    await context.close();
  } finally {
    await rm(profile, { recursive: true });
  }
});

test('二つの画面が同時に送り直しても、一通だけ届く', async ({ page, context, site }) => {
  const answers: number[] = [];
  context.on('response', (response) => {
    if (response.url().endsWith('/api/messages')) answers.push(response.status());
  });
  await context.route(receiver, (route) => route.abort());
  await write(page, site);
  await expect(held(page)).toContainText(words);
  const other = await context.newPage();
  await other.goto(`${site}/contact/`);
  await expect(held(other)).toContainText(words);
  await context.unroute(receiver);
  await Promise.all(
    [page, other].map((one) => one.evaluate(() => window.dispatchEvent(new Event('online')))),
  );
  await expect(held(other)).toBeHidden();
  await expect(page).toHaveURL(/\/contact\/sent\//);
  await other.reload();
  await expect(held(other)).toBeHidden();
  expect(answers).toEqual([201]);
});

test('送って戻ると、欄は空のまま。もう一度は送らない', async ({ page, site }) => {
  await write(page, site);
  await page.waitForURL('**/contact/sent/*');
  let isSentAgain = false;
  page.on('request', (request) => (isSentAgain ||= request.method() === 'POST'));
  await page.goBack();
  await expect(message(page)).toHaveValue('');
  await expect(held(page)).toBeHidden();
  expect(isSentAgain).toBe(false);
});

/** Presses Enter while an input method still composes, as a conversion is confirmed. */
async function confirmConversion(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: 'みほん', selectionStart: 3, selectionEnd: 3 });
  const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 };
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter });
  await session.send('Input.insertText', { text: '見本' });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter });
}

test('変換を決めるEnterでは送信しない。Enterで送る作りなら送ってしまう', async ({ page, site }) => {
  const sent: string[] = [];
  await page.route(receiver, (route) => {
    sent.push(route.request().url());
    return route.abort();
  });
  await page.goto(`${site}/contact/`);
  await message(page).focus();
  await confirmConversion(page);
  await expect(message(page)).toHaveValue('見本');
  const name = page.getByLabel('会社名・お名前');
  await name.focus();
  await confirmConversion(page);
  await expect(name).toHaveValue('見本');
  await expect(page.getByText('送信しています。')).toHaveCount(0);
  expect(sent).toEqual([]);

  await page.evaluate(() => {
    document.addEventListener('keydown', ({ key, target }) => {
      if (key === 'Enter') (target as HTMLInputElement).form?.requestSubmit();
    });
  });
  await name.fill('');
  await confirmConversion(page);
  await expect(held(page)).toBeVisible();
  expect(sent.length).toBeGreaterThan(0);
});

test('全角の番号とアドレスも、書いたとおりに送れる', async ({ page, site }) => {
  await page.goto(`${site}/contact/`);
  await message(page).fill(words);
  await page.getByLabel('電話番号').fill('０３ー００００ー００００');
  await page.getByLabel('メールアドレス', { exact: true }).fill('ｔａｒｏ＠ｅｘａｍｐｌｅ．ｊｐ');
  await page.getByLabel('会社名・お名前').focus();
  await expect(page.getByText('書き間違いがないか')).toHaveCount(0);
  await send(page).click();
  await page.waitForURL('**/contact/sent/*');
});
