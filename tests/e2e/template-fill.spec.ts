import { readFileSync } from 'node:fs';
import { parseFrontmatter } from '@astrojs/markdown-remark';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { encodeFill } from '#lib/template-fill/fragment.ts';
import { versionAnchor, versionsOf } from '#lib/template-versions.ts';
import { template } from '#schemas/template.ts';
import { expect, test } from './site.ts';

const address = '/templates/reminder-mail/';
const opener = (page: Page) => page.getByText('記入してコピー', { exact: true });
const title = (page: Page) => page.getByLabel('ウェビナーのタイトル');
const startsAt = (page: Page) => page.getByLabel('開始日時');
const endsAt = (page: Page) => page.getByLabel('終了予定');
const copyAll = (page: Page) => page.getByRole('button', { name: 'すべてをコピー' });
const copyThird = (page: Page) => page.getByRole('button', { name: /3\. 当日1時間前.*コピー/ });
const news = (page: Page) => page.getByRole('status').filter({ hasText: /./ });
const refusal = (page: Page) => page.getByRole('alert').filter({ hasText: 'まだコピーしていません' });
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

async function open(page: Page): Promise<void> {
  await page.goto(address);
  await opener(page).click();
  await expect(copyAll(page)).toBeEnabled();
}

/** What the third mail asks for. */
async function fillThird(page: Page): Promise<void> {
  await title(page).fill('はじめての生産管理');
  await page.getByLabel('差出人').fill('見本株式会社 マーケティング部');
  await page.getByLabel('問い合わせ先のメールアドレス').fill('event@example.jp');
}

const third = `件名: 【1時間後に始まります】はじめての生産管理

はじめての生産管理は、1時間後に始まります。

視聴する場所:
《視聴画面のURL》

途中からの参加、途中までの参加でも構いません。
ご質問は、視聴画面からいつでもお送りください。

見本株式会社 マーケティング部
event@example.jp`;

test('手を伸ばすまで、Reactは1バイトも来ない', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  const react = () => scripts.filter((url) => /TemplateFill|client\.|react/.test(url));
  await page.goto(address, { waitUntil: 'networkidle' });
  await expect(opener(page)).toBeVisible();
  expect(react()).toEqual([]);
  await opener(page).click();
  await expect(copyAll(page)).toBeEnabled();
  expect(react().length).toBeGreaterThan(0);
});

test('埋めた文が1通ずつコピーでき、見本と同じ言葉で貼り付けられる', async ({ page }) => {
  await open(page);
  await fillThird(page);
  await copyThird(page).click();
  await expect(news(page)).toHaveText('「3. 当日1時間前」をコピーしました。メールなどに貼り付けられます。');
  expect(await clipboard(page)).toBe(third);
});

test('メールアドレスの綴りと、ありえない長さは、コピーする前に分かる', async ({ page }) => {
  await open(page);
  await fillThird(page);
  const mail = page.getByLabel('問い合わせ先のメールアドレス');
  await mail.fill('event.example.jp');
  await copyThird(page).click();
  await expect(refusal(page)).toBeVisible();
  await expect(mail).toHaveAccessibleDescription(/メールアドレスを1つ書きます。/);
  await page.goto('/templates/campaign-page/');
  await opener(page).click();
  await page.getByLabel('所要時間').fill('-30');
  await page.getByLabel('困りごと1').focus();
  await expect(page.getByLabel('所要時間')).toHaveAccessibleDescription(/5以上の数字にします。/);
});

test('日時は曜日つきの日本語になり、終わりが始まりより前だと分かる', async ({ page }) => {
  await open(page);
  await startsAt(page).fill('2026-11-26T14:00');
  await endsAt(page).fill('2026-11-26T13:00');
  await startsAt(page).focus();
  await expect(page.getByText('2026年11月26日(木) 14:00').first()).toBeVisible();
  await expect(endsAt(page)).toHaveAccessibleDescription(/開始日時より後の日時にします。/);
  await expect(endsAt(page)).toHaveAttribute('aria-invalid', 'true');
  await endsAt(page).fill('2026-11-26T15:00');
  await expect(endsAt(page)).not.toHaveAttribute('aria-invalid', 'true');
  await expect(endsAt(page)).toHaveAccessibleDescription('日本時間。開始日時より後');
});

test('書きかけの日時は、空欄ではなく、日付と時刻を選ぶように言う', async ({ page }) => {
  await open(page);
  await startsAt(page).focus();
  await page.keyboard.type('2026');
  await title(page).focus();
  const advice = page.locator('#fill-startsAt-advice');
  await expect(advice).toHaveText('日付と時刻を選びます。');
  await copyAll(page).click();
  await expect(advice).toHaveText('日付と時刻を選びます。');
  await startsAt(page).fill('2026-11-26T14:00');
  await expect(advice).toHaveText('');
});

test('空欄があるとコピーせず、どの欄かを言い、そのままコピーする道もある', async ({ page }) => {
  await open(page);
  await page.evaluate(() => navigator.clipboard.writeText('前のもの'));
  await title(page).fill('はじめての生産管理');
  await copyThird(page).click();
  await expect(refusal(page)).toBeVisible();
  await expect(refusal(page).getByRole('link')).toHaveText([
    '差出人(会社名・部署)',
    '問い合わせ先のメールアドレス',
  ]);
  await expect(page.getByLabel('差出人')).toHaveAccessibleDescription(/まだ空欄です。/);
  expect(await clipboard(page)).toBe('前のもの');

  await refusal(page).getByRole('link', { name: '差出人' }).click();
  await expect(page.getByLabel('差出人')).toBeFocused();

  await refusal(page).getByRole('button', { name: '空欄のままコピー' }).click();
  await expect(news(page)).toHaveText(
    '「3. 当日1時間前」をコピーしました。空欄が2つ残っています。送る前に直してください。',
  );
  const copied = await clipboard(page);
  expect(copied).toContain('はじめての生産管理は、1時間後に始まります。');
  expect(copied).toContain('〔差出人(会社名・部署)〕');
  await expect(refusal(page)).toHaveCount(0);

  await title(page).fill('長'.repeat(41));
  await copyThird(page).click();
  await expect(refusal(page).getByRole('button', { name: '直さずにコピー' })).toBeVisible();
  await fillThird(page);
  await expect(refusal(page)).toHaveCount(0);
});

test('印刷した紙には、文だけが載る', async ({ page }) => {
  await page.goto(`${address}#fill=eventTitle=abc&viewingUrl=https%3A%2F%2Fexample.jp%2Flive%2F1`);
  await copyAll(page).click();
  await expect(refusal(page)).toBeVisible();
  await title(page).focus();
  await page.emulateMedia({ media: 'print' });
  const place = page.locator('[data-place="eventTitle"]').first();
  await expect(place).toBeVisible();
  expect(await place.evaluate((mark) => getComputedStyle(mark).outlineStyle)).toBe('none');
  for (const part of [opener(page), copyAll(page), refusal(page), page.getByText('どこへも送信しません。')]) {
    await expect(part).toBeHidden();
  }
  await expect(page.getByText('リンクに入っていた内容を欄に入れました。')).toBeHidden();
});

test('もう一度断られたことも、読み上げに届く', async ({ page }) => {
  await open(page);
  await copyAll(page).click();
  await expect(refusal(page)).toBeVisible();
  await refusal(page).evaluate((alert) => {
    new MutationObserver(() => alert.setAttribute('data-news', '')).observe(alert, { childList: true });
  });
  await copyAll(page).click();
  await expect(page.locator('[data-news]')).toHaveCount(1);
});

test('知らせは1つだけで、次に押すか書くと消える', async ({ page }) => {
  await open(page);
  await fillThird(page);
  await copyAll(page).click();
  await expect(refusal(page)).toBeVisible();
  await copyThird(page).click();
  await expect(news(page)).toContainText('「3. 当日1時間前」をコピーしました。');
  await expect(refusal(page)).toHaveCount(0);
  await copyAll(page).click();
  await expect(refusal(page)).toBeVisible();
  await expect(news(page)).toHaveCount(0);

  await copyThird(page).click();
  await expect(news(page)).toHaveCount(1);
  await title(page).fill('別の題');
  await expect(news(page)).toHaveCount(0);
});

test('長いリンクは、メールで切れることと、ほかの道を言う', async ({ page }) => {
  await open(page);
  await page.getByLabel('いちばん伝えたいこと').fill('長'.repeat(250));
  await page.getByRole('button', { name: 'この内容のリンクをコピー' }).click();
  await expect(news(page)).toContainText('メールでは途中で切れることがあります。チャットで送るか、');
});

test('何も書いていないリンクは作らず、書きかけのリンクは残っている欄を言う', async ({ page }) => {
  await open(page);
  const share = page.getByRole('button', { name: 'この内容のリンクをコピー' });
  await page.evaluate(() => navigator.clipboard.writeText('前のもの'));
  await share.click();
  await expect(news(page)).toContainText('リンクはコピーしていません。');
  expect(await clipboard(page)).toBe('前のもの');
  await title(page).fill('はじめての生産管理');
  await share.click();
  await expect(news(page)).toContainText(/まだ書けていない欄: .*開始日時/);
});

test('書いたものはこの端末に残り、消せる', async ({ page }) => {
  await open(page);
  await fillThird(page);
  await page.reload();
  await opener(page).click();
  await expect(title(page)).toHaveValue('はじめての生産管理');
  page.once('dialog', (dialog) => void dialog.accept());
  await page.getByRole('button', { name: '記入を消す' }).click();
  await expect(news(page)).toHaveText('記入を消しました。');
  await expect(title(page)).toHaveValue('');
  await page.reload();
  await opener(page).click();
  await expect(copyAll(page)).toBeEnabled();
  await expect(title(page)).toHaveValue('');
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test('担当者のリンクは、開くだけで欄が埋まり、次のリンクの内容と混ざらない', async ({
  page,
  context,
  site,
}) => {
  await open(page);
  await fillThird(page);
  await page.getByRole('button', { name: 'この内容のリンクをコピー' }).click();
  await expect(news(page)).toContainText('リンクをコピーしました。');
  const link = await clipboard(page);
  expect(link).toContain(`${address}#fill=eventTitle=`);

  const customer = await context.newPage();
  await customer.addInitScript(() => localStorage.clear());
  await customer.goto(link.replace(/^https?:\/\/[^/]+/, site));
  await expect(title(customer)).toHaveValue('はじめての生産管理');
  await expect(title(customer)).toBeVisible();
  await expect(customer.getByText('リンクに入っていた内容を欄に入れました。')).toBeVisible();
  expect(new URL(customer.url()).hash).toBe('');

  const blanks = [{ name: 'eventTitle', label: '', type: 'text' as const, rules: {} }];
  await customer.evaluate((hash) => (location.hash = hash), encodeFill({ eventTitle: '別の題' }, blanks));
  await expect(title(customer)).toHaveValue('別の題');
  await expect(customer.getByLabel('差出人')).toHaveValue('');
});

test('リンクを開いても、その前の記入は残り、何度でも戻せて、消せば両方が消える', async ({ page }) => {
  await open(page);
  await fillThird(page);
  const goBack = page.getByRole('button', { name: '前の記入に戻す' });
  const swap = page.getByRole('button', { name: '内容を入れ替える' });
  await expect(goBack).toHaveCount(0);
  const blanks = [{ name: 'eventTitle', label: '', type: 'text' as const, rules: {} }];
  const link = address + encodeFill({ eventTitle: '来月の会' }, blanks);
  for (const time of ['一度目', '二度目']) {
    await page.goto('/about/');
    await page.goto(link);
    await expect(title(page), time).toHaveValue('来月の会');
    await expect(page.getByLabel('差出人'), time).toHaveValue('');
  }
  await goBack.click();
  await expect(news(page)).toHaveText('前の記入に戻しました。');
  await expect(goBack).toHaveCount(0);
  await expect(title(page)).toHaveValue('はじめての生産管理');
  await expect(page.getByLabel('差出人')).toHaveValue('見本株式会社 マーケティング部');
  await page.reload();
  await opener(page).click();
  await expect(title(page)).toHaveValue('はじめての生産管理');
  await swap.click();
  await expect(news(page)).toHaveText('内容を入れ替えました。');
  await page.reload();
  await opener(page).click();
  await expect(title(page)).toHaveValue('来月の会');
  const questions: string[] = [];
  page.once('dialog', (dialog) => questions.push(dialog.message()));
  page.once('dialog', (dialog) => void dialog.accept());
  await page.getByRole('button', { name: '記入を消す' }).click();
  await expect(swap).toHaveCount(0);
  expect(questions.join('')).toContain('入れ替える前の内容も含めて');
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test('リンクの中の言葉は文字のままで、長すぎる分は切れ、知らない名前は捨てる', async ({ page }) => {
  const failures: string[] = [];
  page.on('pageerror', (error) => failures.push(error.message));
  const bad = '<img src=x onerror="document.title=1">{{startsAt}}';
  await page.goto(
    `${address}#fill=eventTitle=${encodeURIComponent(bad)}&keyPoint=${'あ'.repeat(3000)}&other=x&%E5%85%A5%E9`,
  );
  await expect(title(page)).toHaveValue(bad);
  await expect(page.getByText(bad).first()).toBeVisible();
  expect(await page.locator('[data-island] img').count()).toBe(0);
  expect((await page.getByLabel('いちばん伝えたいこと').inputValue()).length).toBe(1000);
  expect(failures).toEqual([]);
});

test('前の版の欄を持つリンクも開け、入れなかった分があることを言う', async ({ page }) => {
  const leftOut = page.getByText(
    'リンクには、いまの文例にない欄の内容もありました。その分は入れていません。',
  );
  await page.goto(`${address}#fill=eventTitle=abc&viewingUrl=https%3A%2F%2Fexample.jp%2Flive%2F1`);
  await expect(title(page)).toHaveValue('abc');
  await expect(leftOut).toBeVisible();
  await page.goto('/about/');
  await page.goto(`${address}#fill=eventTitle=def`);
  await expect(title(page)).toHaveValue('def');
  await expect(leftOut).toHaveCount(0);
});

test('前の版の欄だけのリンクは、何も入れなかったことを言い、書いたものを残す', async ({ page }) => {
  await open(page);
  await fillThird(page);
  await page.goto('/about/');
  await page.goto(`${address}#fill=viewingUrl=https%3A%2F%2Fexample.jp%2Flive%2F1`);
  await expect(page.getByText('どの欄にも入れていません。')).toBeVisible();
  await expect(title(page)).toHaveValue('はじめての生産管理');
});

test('貼り付けが長すぎると、切ったことを言う', async ({ page }) => {
  await open(page);
  await title(page).fill('長'.repeat(50_000));
  await expect(title(page)).toHaveValue('長'.repeat(1000));
  await title(page).blur();
  await expect(title(page)).toHaveAccessibleDescription(
    /40字までにします。.*1,000字より後は入りませんでした。/,
  );
});

test('保存を断るブラウザでも書けてコピーでき、閉じると消えることを言う', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await open(page);
  await expect(page.getByText('この端末に残せないため、ページを閉じると消えます。')).toBeVisible();
  await fillThird(page);
  await copyThird(page).click();
  await expect(news(page)).toContainText('コピーしました');
  expect(await clipboard(page)).toBe(third);

  await page.goto('about:blank');
  await page.goto(`${address}#fill=eventTitle=abc`);
  await expect(title(page)).toHaveValue('abc');
  expect(new URL(page.url()).hash).toBe('#fill=eventTitle=abc');
});

test('コピーの機能が使えないブラウザでは、選んだ文を手でコピーできる', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await open(page);
  await fillThird(page);
  await copyThird(page).click();
  const byHand = page.getByLabel('コピーできませんでした。下の文を選んで');
  await expect(byHand).toBeFocused();
  await expect(byHand).toHaveValue(third);
  const selected = (area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd);
  expect(await byHand.evaluate(selected)).toBe(third);

  // What is changed now is in what is copied now.
  await title(page).fill('別の題');
  await expect(byHand).toHaveValue(third.replaceAll('はじめての生産管理', '別の題'));
  await copyThird(page).click();
  await expect(byHand).toBeFocused();
  expect(await byHand.evaluate(selected)).toContain('別の題は、1時間後に始まります。');
});

test('コピーの機能が使えないブラウザでは、内容のリンクも手でコピーできる', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await open(page);
  await title(page).fill('はじめての生産管理');
  await page.getByRole('button', { name: 'この内容のリンクをコピー' }).click();
  const byHand = page.getByLabel('コピーできませんでした。下のリンクを選んで');
  await expect(byHand).toBeFocused();
  const link = await byHand.inputValue();
  const canonical = await page.locator('link[rel="canonical"]').getAttribute('href');
  expect(link).toBe(`${canonical}#fill=${String(new URLSearchParams({ eventTitle: 'はじめての生産管理' }))}`);
  await title(page).fill('別の題');
  await expect(byHand).toHaveValue(/%E5%88%A5%E3%81%AE%E9%A1%8C$/);
});

test('Reactが届く前に書いた字も残る', async ({ page }) => {
  let letThrough: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (letThrough = resolve));
  await page.route(/TemplateFill/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(address);
  await opener(page).click();
  await title(page).fill('先に書いた題');
  await expect(copyAll(page)).toBeDisabled();
  letThrough();
  await expect(copyAll(page)).toBeEnabled();
  await expect(title(page)).toHaveValue('先に書いた題');
  await expect(page.getByText('先に書いた題は、1時間後に始まります。')).toBeVisible();
});

test('読み込めないときはそう言い、もう一度押せば動く', async ({ page }) => {
  const react = /client\.[\w-]+\.js/;
  await page.route(react, (route) => route.abort('connectionrefused'));
  await page.goto(address);
  await opener(page).click();
  await expect(page.getByText('記入の画面を読み込めませんでした。')).toBeVisible();
  await expect(copyAll(page)).toBeDisabled();
  await page.unroute(react);
  await title(page).fill('つながる前の題');
  await title(page).click();
  await expect(copyAll(page)).toBeEnabled();
  await expect(title(page)).toHaveValue('つながる前の題');
  await expect(page.getByText('記入の画面を読み込めませんでした。')).toBeHidden();
});

test('漢字に変える途中の字では何もせず、決めた字で動く', async ({ page }) => {
  await open(page);
  await title(page).focus();
  const keyboard = await page.context().newCDPSession(page);
  await keyboard.send('Input.imeSetComposition', { text: 'せいさん', selectionStart: 4, selectionEnd: 4 });
  await expect(title(page)).toHaveValue('せいさん');
  await expect(page.getByText('〔ウェビナーのタイトル〕').first()).toBeVisible();
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await keyboard.send('Input.insertText', { text: '生産' });
  await expect(page.getByText('生産は、1時間後に始まります。')).toBeVisible();
  await expect(title(page)).toHaveValue('生産');
});

test('キーボードだけで開き、埋め、コピーできる', async ({ page }) => {
  await page.goto(address);
  await opener(page).focus();
  await page.keyboard.press('Enter');
  await expect(copyAll(page)).toBeEnabled();
  await page.keyboard.press('Tab');
  await expect(title(page)).toBeFocused();
  await page.keyboard.type('abc');
  await page.keyboard.press('Enter');
  await expect(title(page)).toHaveValue('abc');
  await copyThird(page).focus();
  await page.keyboard.press('Enter');
  await expect(refusal(page)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(refusal(page).getByRole('link').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('差出人')).toBeFocused();
});

test('開いた画面も、誰にでも読める', async ({ page }) => {
  await open(page);
  await startsAt(page).fill('2026-11-26T14:00');
  await endsAt(page).fill('2026-11-26T13:00');
  await copyAll(page).click();
  await expect(refusal(page)).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  }
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  const low = await page
    .locator('[data-island]')
    .locator('button, a, input, summary')
    .evaluateAll((all) => all.filter((each) => each.getBoundingClientRect().height < 43.5).length);
  expect(low).toBe(0);
});

test.describe('JavaScriptなしでは', () => {
  test.use({ javaScriptEnabled: false });

  test('文例が、空欄の名前つきでそのまま読める', async ({ page }) => {
    await page.goto(address);
    const text = page
      .getByText('〔ウェビナーのタイトル〕は、1時間後に始まります。')
      .filter({ visible: true });
    await expect(text).toHaveCount(1);
    await expect(opener(page)).toBeHidden();
  });

  test('テンプレートを、使う場面と形式で絞り込める', async ({ page }) => {
    await page.goto('/templates/');
    const chips = page.getByRole('navigation', { name: '絞り込み' }).getByRole('link');
    const cards = page.locator('main section li h3').filter({ visible: true });
    const names = await chips.allTextContents();
    expect(names.length).toBeGreaterThan(4);
    const all = await cards.count();
    for (const [index, name] of names.entries()) {
      await chips.nth(index).click();
      const count = Number(/(\d+)件/.exec(name)?.[1]);
      await expect(cards, name).toHaveCount(count);
      await expect(chips.nth(index), name).toHaveAccessibleName(/表示中/);
      await expect(page.getByRole('link', { name: /表示中/ }), name).toHaveCount(1);
    }
    await chips.first().click();
    await expect(cards).toHaveCount(all);
    // The address is enough: a link in a mail shows the same.
    await page.goto('/templates/#xlsx');
    await expect(cards.filter({ hasText: '配信設定シート(ライブ)' })).toHaveCount(1);
    await expect(cards.filter({ hasText: 'リマインド・お礼メール文例' })).toHaveCount(0);
  });

  test('版と変わった点が、すべて並ぶ', async ({ page }) => {
    await page.goto('/templates/delivery-live/#v1-0');
    await expect(page.getByRole('heading', { name: 'お手元の版は?' })).toBeVisible();
    await expect(page.getByRole('heading', { name: /^v1\.0/ })).toBeVisible();
    await expect(page.getByLabel('お手元の版', { exact: true })).toBeHidden();
  });
});

const sheet = '/templates/delivery-live/';
const {
  changes,
  files,
  title: sheetTitle,
} = template.parse(
  parseFrontmatter(readFileSync('content/templates/delivery-live/index.mdx', 'utf8')).frontmatter,
);
const versions = versionsOf(changes);
const newest = versions[0]?.version ?? '';
const oldest = versions.at(-1)?.version ?? '';

test('最新と、どの版のファイルも、それぞれの番地で届き、版の入った名前になる', async ({ request, page }) => {
  expect(oldest).not.toBe(newest);
  const workbook = files.find((file) => file.endsWith('.xlsx')) ?? '';
  const served: [string, string, string][] = [
    [workbook, workbook, newest],
    [`v${newest}/${workbook}`, workbook, newest],
    [`v${oldest}/${workbook}`, `v${oldest}/${workbook}`, oldest],
  ];
  for (const [file, source, version] of served) {
    const response = await request.get(sheet + file);
    expect(response.status()).toBe(200);
    const bytes = readFileSync(`content${sheet}${source}`);
    expect(bytes.equals(await response.body()), file).toBe(true);
    expect(decodeURIComponent(response.headers()['content-disposition'] ?? '')).toContain(
      `${sheetTitle} v${version}.xlsx`,
    );
  }
  await page.goto(sheet);
  for (const [name, version] of [
    [/Excel.*ダウンロード/, newest],
    [`v${newest}のExcel`, newest],
    [`v${oldest}のExcel`, oldest],
  ] as const) {
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name }).click();
    expect((await download).suggestedFilename()).toBe(`${sheetTitle} v${version}.xlsx`);
  }
});

test('お手元の版を選ぶと、それからの変更だけが残り、使ってよいかが分かる', async ({ page }) => {
  await page.goto(sheet);
  const shown = page.getByRole('heading', { level: 3, name: /^v\d/ });
  const choice = page.getByLabel('お手元の版', { exact: true });
  const answer = (version?: string) =>
    page
      .getByRole('status')
      .filter({ hasText: versions.find((each) => each.version === version)?.answer ?? '?' });
  await expect(shown).toHaveCount(versions.length);
  await choice.selectOption({ label: `v${newest}(最新)` });
  await expect(shown).toHaveCount(1);
  await expect(answer(newest)).toBeVisible();
  await choice.selectOption('');
  await expect(shown).toHaveCount(versions.length);

  // A link in a mail has chosen already.
  await page.goto('about:blank');
  await page.goto(`${sheet}#${versionAnchor(oldest)}`);
  await expect(choice).toHaveValue(versionAnchor(oldest));
  await expect(answer(oldest)).toBeVisible();
  await expect(page.getByRole('heading', { level: 3, name: `v${oldest}` })).toBeVisible();
});
