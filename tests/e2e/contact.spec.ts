import AxeBuilder from '@axe-core/playwright';
import type { Page, Route } from '@playwright/test';
import { keptRows } from './kept-rows.ts';
import { expect, test } from './site.ts';

const words = '音が出ません。\nとても困っています。';
const message = (page: Page) => page.getByLabel('一言で結構です。そのままのお言葉でお書きください。');
const send = (page: Page) => page.getByRole('button', { name: '送信する' });
const held = (page: Page) => page.getByRole('region', { name: 'まだ送信できていません。' });
const receiver = '**/api/messages';

/** As a person takes it: what is sent within a second of opening looks automatic, and its notices wait a minute. */
const takeTime = (page: Page) => page.clock.fastForward(5_000);

/** Holds the timers of the page: nothing is sent again by itself, so that the press alone counts. */
async function holdTimers(page: Page): Promise<void> {
  await page.clock.install({ time: '2026-11-21T14:05:00+09:00' });
  // Far ahead of what a slow machine may take to get here; nothing waits yet.
  await page.clock.pauseAt('2026-11-21T14:35:00+09:00');
}

async function expectReceipt(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'お知らせくださり、ありがとうございます。' })).toBeVisible();
  await expect(page.getByText(/^ESC-[2-9A-Z]{4}-[2-9A-Z]{4}$/)).toBeVisible();
  const arrived = page.getByText(/上司: 届きました \d+:\d\d・役員: 届きました \d+:\d\d/);
  const look = page.getByRole('link', { name: 'いまの様子を見る' });
  await expect(async () => {
    if (await look.isVisible()) await look.click();
    await expect(arrived).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await expect(page.getByText('音が出ません')).toHaveCount(0);
}

test('苦情を送ると、受付番号と、上司と役員に届いたことが分かる', async ({ page }) => {
  await page.clock.install();
  await page.goto('/contact/');
  await message(page).fill(words);
  await page.getByLabel('電話番号').fill('03-0000-0000');
  await takeTime(page);
  await send(page).click();
  await page.waitForURL('**/contact/sent/*');
  await expectReceipt(page);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await page.goBack();
  await expect(message(page)).toHaveValue('');
});

test('どうご連絡するかは、書いた連絡先に合わせて変わる', async ({ page }) => {
  await page.clock.setFixedTime('2026-11-21T14:05:00+09:00');
  await page.goto('/contact/');
  const unreachable = page.getByText('こちらからはご連絡できません。受付ページに回答を載せます。');
  await expect(page.getByText('ご連絡先がない場合は、受付ページに回答を載せます。')).toBeVisible();
  await expect(unreachable).toBeHidden();
  await message(page).fill(words);
  await expect(unreachable).toBeVisible();
  await page.getByLabel('メールアドレス').fill('a@example.jp');
  await expect(page.getByText('本日16:05までにメールでご連絡いたします。')).toBeVisible();
  await page.getByLabel('電話番号').fill('03-0000-0000');
  await expect(page.getByText('本日16:05までにお電話いたします。')).toBeVisible();
  await page.getByLabel('電話リレーサービス').check();
  await expect(page.getByText('本日16:05までに電話リレーサービスでご連絡いたします。')).toBeVisible();
  await page.getByLabel(/^ご意見・ご感想/).check();
  await expect(page.getByText('お返事はいたしません。ガイドとサービスの改善に使います。')).toBeVisible();
  await expect(page.getByText('苦情は、担当者の上司と役員へ同時に届けます。')).toBeHidden();
  await expect(page.getByText('本日16:05までに')).toBeHidden();
});

test('何も書かずに送ると、どこを直すかが分かる', async ({ page }) => {
  await page.goto('/contact/');
  await message(page).fill('\u3000');
  await send(page).click();
  await expect(page.getByText('本文を入力してください。')).toBeVisible();
  await expect(message(page)).toBeFocused();
  await message(page).fill('あ'.repeat(4_012));
  await expect(page.getByText('12文字超えています。')).toBeVisible();
  await send(page).click();
  await expect(page.getByText('本文は4,000文字までです。')).toBeVisible();
  await expect(message(page)).toHaveValue('あ'.repeat(4_012));
});

test('受け口が止まっていても書いた言葉は残り、動きだせば受付に進む', async ({ page }) => {
  await holdTimers(page);
  await page.route(receiver, (route) => route.abort('connectionrefused'));
  await page.goto('/contact/');
  await message(page).fill(words);
  await takeTime(page);
  await send(page).click();
  await expect(held(page)).toBeVisible();
  await expect(held(page).getByRole('heading')).toBeFocused();
  await expect(held(page).getByText('書かれた内容はこの端末に残っています。')).toBeVisible();
  await expect(held(page).getByRole('link', { name: /^電話/ })).toBeVisible();

  await page.reload();
  await expect(held(page)).toContainText('音が出ません。');

  await page.unroute(receiver);
  await held(page).getByRole('button', { name: '今すぐ送る' }).click();
  await page.waitForURL('**/contact/sent/*');
  await expectReceipt(page);

  await page.goto('/contact/');
  await expect(message(page)).toBeVisible();
  await expect(held(page)).toBeHidden();
});

test('押さなくても、自動で送り直す', async ({ page }) => {
  let attempts = 0;
  await page.clock.install();
  await page.route(receiver, (route) => (++attempts < 3 ? route.abort() : route.continue()));
  await page.goto('/contact/');
  await message(page).fill(words);
  await takeTime(page);
  await send(page).click();
  await page.waitForURL('**/contact/sent/*', { timeout: 15_000 });
  await expectReceipt(page);
});

test('公衆無線LANの画面など、受付でない答えでは「送れた」と言わない', async ({ page }) => {
  await page.route(receiver, (route) =>
    route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>Wi-Fi</h1>' }),
  );
  await page.goto('/contact/');
  await message(page).fill(words);
  await send(page).click();
  await expect(held(page)).toContainText('音が出ません。');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  page.once('dialog', (dialog) => void dialog.accept());
  await held(page).getByRole('button', { name: '消す' }).click();
  await expect(held(page)).toBeHidden();
  await page.reload();
  await expect(held(page)).toBeHidden();
});

test('受け口に断られた言葉は、欄に残って直せる', async ({ page }) => {
  await page.route(receiver, (route) =>
    route.fulfill({
      status: 422,
      contentType: 'application/problem+json',
      json: {
        type: 'urn:problem:invalid',
        title: 'ご確認いただきたいところがあります。',
        status: 422,
        errors: [
          { pointer: '/contact/name', code: 'invalid', message: '会社名・お名前を読み取れませんでした。' },
        ],
      },
    }),
  );
  await page.goto('/contact/');
  await message(page).fill(words);
  await page.getByLabel('会社名・お名前').fill('見本商事');
  await send(page).click();
  await expect(page.getByText('会社名・お名前を読み取れませんでした。')).toBeVisible();
  await expect(page.getByLabel('会社名・お名前')).toBeFocused();
  await expect(message(page)).toHaveValue(words);

  await page.reload();
  await expect(message(page)).toHaveValue(words);
  await page.unroute(receiver);
  await send(page).click();
  await page.waitForURL('**/contact/sent/*');
});

test('まだ送れていない言葉があっても、次の言葉を送れる。どちらも届く', async ({ page }) => {
  await holdTimers(page);
  const sent: string[] = [];
  await page.route(receiver, (route) => route.abort());
  await page.goto('/contact/');
  await takeTime(page);
  for (const text of ['一つめ', '二つめ']) {
    await message(page).fill(text);
    await send(page).click();
    await expect(held(page)).toContainText(text);
    await page.clock.runFor(1);
  }
  await page.unroute(receiver);
  page.on('request', (request) => {
    if (request.method() === 'POST') sent.push((request.postDataJSON() as { message: string }).message);
  });
  await held(page).getByRole('button', { name: '今すぐ送る' }).click();
  await page.waitForURL('**/contact/sent/*');
  await expectReceipt(page);
  // What was pressed last goes first; a row is removed for its receipt alone.
  expect(sent[0]).toBe('二つめ');
  await page.goto('/contact/');
  await expect(message(page)).toBeVisible();
  await expect(held(page)).toBeHidden();
  await expect.poll(() => keptRows(page)).toBe(0);
});

/** Lets the receiver keep the page waiting until `answer` is called, as often as it is asked. */
async function keepWaiting(page: Page, answer: (route: Route) => Promise<void>) {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(receiver, async (route) => {
    await released;
    await answer(route);
  });
  return () => release();
}

const refusing = (route: Route) =>
  route.fulfill({
    status: 422,
    contentType: 'application/problem+json',
    json: { type: 'urn:problem:invalid', title: 'この言葉は受け取れませんでした。', status: 422 },
  });

const outcomes: [string, (route: Route) => Promise<void>, (page: Page) => Promise<void>][] = [
  ['届かない', (route) => route.abort(), (page) => expect(held(page)).toContainText('一つめ')],
  [
    '届く',
    (route) => route.continue(),
    (page) => expect(page.getByRole('link', { name: '受付のページを開く' })).toBeVisible(),
  ],
  ['断られる', refusing, (page) => expect(held(page)).toContainText('この言葉は受け取れませんでした。')],
];

for (const [outcome, answer, expectShown] of outcomes) {
  test(`前の言葉が後から${outcome}とき、書きかけの言葉はそのまま残る`, async ({ page }) => {
    await holdTimers(page);
    await page.route(receiver, (route) => route.abort());
    await page.goto('/contact/');
    await message(page).fill('一つめ');
    await send(page).click();
    await expect(held(page)).toContainText('一つめ');
    await page.unroute(receiver);

    const release = await keepWaiting(page, answer);
    const asked = page.waitForRequest(receiver);
    await page.reload();
    await asked;
    await message(page).fill('二つめ');
    release();
    await expectShown(page);
    await expect(message(page)).toHaveValue('二つめ');
    await expect(message(page)).toBeFocused();
    await expect(page).toHaveURL(/\/contact\/$/);
  });

  test(`送信中に書き足した言葉は、送ったものが${outcome}ときもそのまま残る`, async ({ page }) => {
    await holdTimers(page);
    const release = await keepWaiting(page, answer);
    await page.goto('/contact/');
    await message(page).fill('一つめ');
    const asked = page.waitForRequest(receiver);
    await send(page).click();
    await expect(page.getByText('送信しています。')).toBeVisible();
    await asked;
    await message(page).fill('一つめ。それから');
    release();
    await expectShown(page);
    await expect(message(page)).toHaveValue('一つめ。それから');
    await expect(message(page)).toBeFocused();
    await expect(page).toHaveURL(/\/contact\/$/);
  });
}

test('ほかの画面が送信中でも、押せばすぐに返事がある', async ({ page, context }) => {
  const other = await context.newPage();
  const release = await keepWaiting(other, (route) => route.continue());
  await other.goto('/contact/');
  await message(other).fill('ほかの画面の言葉');
  const asked = other.waitForRequest(receiver);
  await send(other).click();
  await asked;

  await page.goto('/contact/');
  await message(page).fill(words);
  await send(page).click();
  await expect(page.getByText('送信しています。')).toBeVisible();
  release();
  await page.waitForURL('**/contact/sent/*');
  await other.waitForURL('**/contact/sent/*');
});

test('続けて二度押しても、一通だけ送る', async ({ page }) => {
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') sent.push(request.url());
  });
  const release = await keepWaiting(page, (route) => route.continue());
  await page.goto('/contact/');
  await message(page).fill(words);
  await send(page).dblclick();
  release();
  await page.waitForURL('**/contact/sent/*');
  expect(sent).toHaveLength(1);
});

test('端末に保存できなくても送れる。送れないときは、閉じると消えると知らせる', async ({ page }) => {
  await holdTimers(page);
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
    Storage.prototype.setItem = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
  });
  await page.route(receiver, (route) => route.abort());
  await page.goto('/contact/');
  await message(page).fill(words);
  await send(page).click();
  await expect(held(page)).toContainText('この画面を閉じると消えます。下のボタンでコピーしてください。');
  await page.unroute(receiver);
  await held(page).getByRole('button', { name: '今すぐ送る' }).click();
  await page.waitForURL('**/contact/sent/*');
});

test('画面の部品が動き出す前に書いた言葉も残る', async ({ page }) => {
  let release: (() => void) | undefined;
  const typed = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/_astro/*.js', async (route) => {
    await typed;
    await route.continue();
  });
  await page.goto('/contact/', { waitUntil: 'commit' });
  await message(page).fill('あ'.repeat(4_003));
  release?.();
  await expect(page.getByText('3文字超えています。')).toBeVisible();
  await expect(message(page)).toHaveValue('あ'.repeat(4_003));
});

test('どのページから来たかを添える', async ({ page }) => {
  await page.goto('/contact/?from=/faqs/reset-password/');
  await expect(page.getByText(/^「.+」のページから$/)).toBeVisible();
  const sent = page.waitForRequest(receiver);
  await message(page).fill(words);
  await send(page).click();
  expect((await sent).postDataJSON()).toMatchObject({ context: { path: '/faqs/reset-password/' } });
  await page.waitForURL('**/contact/sent/*');

  await page.goto(`/contact/?from=${encodeURIComponent('/manuals/live-deliverry/')}`);
  await expect(page.getByText('「/manuals/live-deliverry/」のページから')).toBeVisible();

  await page.goto(`/contact/?from=${encodeURIComponent('/search/?q=宇宙旅行')}`);
  await expect(page.getByText('「検索」のページから')).toBeVisible();
  await expect(message(page)).toHaveValue('「宇宙旅行」について');

  await page.goto('/contact/?from=//evil.example/faqs/a/');
  await expect(page.getByText('のページから')).toBeHidden();
});

test('受付のページから書き足すと、同じ件の続きとして送れる', async ({ page }) => {
  await page.goto('/contact/');
  await message(page).fill(words);
  await page.getByLabel('電話番号').fill('03-0000-0001');
  await send(page).click();
  await page.waitForURL('**/contact/sent/*');
  const [number] = await page.getByText(/^ESC-/).allTextContents();
  await page.getByRole('link', { name: 'もう一度お送りください' }).click();
  await expect(message(page)).toHaveValue(`受付番号 ${number} の続きです。\n`);
  await message(page).press('Control+End');
  await message(page).pressSequentially('電話番号は 03-0000-0000 です。');
  const sent = page.waitForRequest(receiver);
  await send(page).click();
  expect((await sent).postDataJSON()).toMatchObject({
    message: `受付番号 ${number} の続きです。\n電話番号は 03-0000-0000 です。`,
  });
  await page.waitForURL('**/contact/sent/*');

  await page.goto(`/contact/?receipt=${encodeURIComponent('解約します')}`);
  await expect(page.getByText('ご連絡先がない場合は、受付ページに回答を載せます。')).toBeVisible();
  await expect(message(page)).toHaveValue('');
});

test('送れなかった言葉は、ほかのページを開いたときにも送り直す', async ({ page }) => {
  await page.clock.install();
  await page.route(receiver, (route) => route.abort());
  await page.goto('/contact/');
  await message(page).fill(words);
  await takeTime(page);
  await send(page).click();
  await expect(held(page)).toBeVisible();
  await page.unroute(receiver);
  await page.goto('/about/');
  await expect(page.getByText(/お預かりしていた内容を送信しました。受付番号は ESC-/)).toBeVisible();
  await page.getByRole('link', { name: '受付のページを開く' }).click();
  await expectReceipt(page);
});

test.describe('JavaScriptを使わない', () => {
  test.use({ javaScriptEnabled: false });

  test('苦情を送ると、受付番号と、上司と役員に届いたことが分かる', async ({ page }) => {
    await page.goto('/contact/');
    await expect(page.getByText('送信から2時間以内に')).toBeVisible();
    await message(page).fill('音が出ません。\n'.repeat(500));
    await send(page).click();
    await page.waitForURL('**/contact/sent/*');
    await expectReceipt(page);
  });

  test('受け口が別の場所にあっても、どのページから来たかを添える', async ({ page }) => {
    // The same page, whose form leads to another origin: nothing need answer there.
    const elsewhere = 'https://receiver.example.jp/api/messages/form';
    await page.route(/\/contact\/\?from=/, async (route) => {
      const response = await route.fetch();
      const body = (await response.text())
        .replace(/<meta http-equiv="content-security-policy"[^>]*>/i, '')
        .replace('action="/api/messages/form"', `action="${elsewhere}"`);
      await route.fulfill({ response, body });
    });
    await page.route(elsewhere, (route) => route.fulfill({ contentType: 'text/html', body: '届きました' }));
    await page.goto('/contact/?from=/faqs/reset-password/');
    await message(page).fill(words);
    const sent = page.waitForRequest(elsewhere);
    await send(page).click();
    expect(new URL((await (await sent).headerValue('referer')) ?? '').searchParams.get('from')).toBe(
      '/faqs/reset-password/',
    );
  });

  test('送れないときの画面に、書いたものがすべて残り、直して送れる', async ({ page }) => {
    await page.goto('/contact/');
    await page.getByLabel(/^苦情・お困りごと/).check();
    await message(page).fill('\u3000\n\u3000');
    await page.getByLabel('会社名・お名前').fill('見本"商事"<b>');
    await page.getByLabel('メール', { exact: true }).check();
    await send(page).click();
    await expect(page.getByRole('heading', { name: 'まだ送信できていません。' })).toBeVisible();
    await expect(page.getByRole('alert').getByText('本文を入力してください。')).toBeVisible();
    await expect(page.getByRole('link', { name: '03-0000-0000' })).toBeVisible();
    await expect(page.getByLabel(/^苦情・お困りごと/)).toBeChecked();
    await expect(page.getByLabel('会社名・お名前')).toHaveValue('見本"商事"<b>');
    await expect(page.getByLabel('メール', { exact: true })).toBeChecked();

    await message(page).fill(words);
    await send(page).click();
    await page.waitForURL('**/contact/sent/*');
    await expectReceipt(page);
  });
});

test('ほかのページから戻っても、約束は書いてある連絡先のとおり', async ({ page }) => {
  await page.goto('/contact/');
  await message(page).fill(words);
  await page.getByLabel('メールアドレス', { exact: true }).fill('taro@example.jp');
  await expect(page.getByText(/までにメールでご連絡いたします。/)).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: '個人情報の取扱い' }).click();
  await page.waitForURL('**/privacy/');
  await page.goBack();
  await expect(message(page)).toHaveValue(words);
  await expect(page.getByText(/までにメールでご連絡いたします。/)).toBeVisible();
});
