import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './site.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

/** What the clipboard holds, as another program would get it, without the empty document that a browser puts around it. */
const clipboard = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(async () => {
    const held: Record<string, string> = {};
    const read = navigator.clipboard.read as (formats: object) => Promise<ClipboardItem[]>;
    for (const item of await read.call(navigator.clipboard, { unsanitized: ['text/html'] })) {
      for (const type of item.types) held[type] = await (await item.getType(type)).text();
    }
    const [, body] = /^<html><head><\/head><body>(.*)<\/body><\/html>$/s.exec(held['text/html'] ?? '') ?? [];
    return body === undefined ? held : { ...held, 'text/html': body };
  });

/** The address that the page names as its own: the public one, wherever a test reads it. */
const canonical = async (page: Page): Promise<string> =>
  (await page.locator('link[rel="canonical"]').getAttribute('href')) ?? '';

const menu = (page: Page): Locator =>
  page.getByRole('main').locator('summary', { hasText: 'メール用にコピー' });
const links = (page: Page): Locator => page.getByRole('group', { name: 'メール用にコピー' });

async function press(group: Locator, button: string, said: string): Promise<void> {
  await group.getByRole('button', { name: button }).click();
  await expect(group.getByRole('status')).toHaveText(said);
}
const pressMail = (group: Locator): Promise<void> => press(group, 'メール', 'メール用にコピーしました。');

const mail = (title: string, line: string, url: string) => ({
  'text/plain': `■${title}\n${line}\n${url}`,
  'text/html': `<p>■${title}<br>${line}<br><a href="${url}">${url}</a></p>`,
});
const chat = (title: string, url: string) => ({
  'text/plain': `${title}\n${url}`,
  'text/html': `<a href="${url}">${title}</a>`,
});

const manual = '/manuals/live-delivery/';
const title = 'ライブ配信を設定する';
const line = '配信を作り、配信ソフトをつなぎ、当日に始めるまでを順に進めます。';

test.describe('記事', () => {
  test('題名のそばから、メール・チャット・URLのみをコピーし、できたと知る', async ({ page }) => {
    await page.goto(manual);
    const url = await canonical(page);
    await menu(page).click();
    const panel = links(page).first();
    await pressMail(panel);
    expect(await clipboard(page)).toEqual(mail(title, line, url));
    await press(panel, 'チャット', 'チャット用にコピーしました。');
    expect(await clipboard(page)).toEqual(chat(title, url));
    await press(panel, 'URLのみ', 'URLをコピーしました。');
    expect(await clipboard(page)).toEqual({ 'text/plain': url });
  });

  test('読み終えた所では、1回押せばコピーできる', async ({ page }) => {
    await page.goto(manual);
    await pressMail(links(page).last());
    expect(await clipboard(page)).toEqual(mail(title, line, await canonical(page)));
  });

  test('試しに置いた場所でコピーしても、公開の番地になる', async ({ page }) => {
    await page.route(manual, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replaceAll(
        /(rel="canonical" href=")https?:\/\/[^/"]+/g,
        '$1https://guide.example.jp',
      );
      await route.fulfill({ response, body });
    });
    await page.goto(manual);
    await press(links(page).last(), 'URLのみ', 'URLをコピーしました。');
    expect(await clipboard(page)).toEqual({ 'text/plain': `https://guide.example.jp${manual}` });
  });

  test('モデル例は、どこに貼っても、架空だと名乗る', async ({ page }) => {
    await page.goto('/cases/saas-lead-nurturing/');
    const url = await canonical(page);
    const labelled = 'モデル例(架空): 月1回のウェビナーで、眠っていた見込み客と話し始める';
    await menu(page).click();
    const panel = links(page).first();
    await pressMail(panel);
    expect(await clipboard(page)).toEqual(
      mail(labelled, '名刺交換のあと連絡が途絶えた相手に、録画を使って毎月声をかける進め方です。', url),
    );
    await panel.getByLabel('リンク先').selectOption('成果');
    await press(panel, 'チャット', 'チャット用にコピーしました。');
    expect(await clipboard(page)).toEqual(chat(`${labelled}「成果」`, `${url}#result`));
  });

  test('テンプレートは、いつも最新と、この版を選べる', async ({ page }) => {
    await page.goto('/templates/delivery-live/');
    const url = await canonical(page);
    const template = '配信設定シート(ライブ)';
    const summary = 'ライブ配信で決めることを、上から埋めるだけでもれなく用意できます。';
    await menu(page).click();
    const panel = links(page).first();
    const version = (await panel.getByRole('option', { name: /^この版/ }).textContent())?.match(
      /[\d.]+/,
    )?.[0];
    await pressMail(panel);
    expect(await clipboard(page)).toEqual(mail(template, summary, url));
    await panel.getByLabel('リンク先').selectOption(`この版(v${version})`);
    await expect(panel.getByRole('status')).toHaveText('');
    await pressMail(panel);
    expect(await clipboard(page)).toEqual(
      mail(`${template} v${version}`, summary, `${url}#v${version?.replaceAll('.', '-')}`),
    );
    await panel.getByLabel('リンク先').selectOption('このページ(いつも最新)');
    await press(panel, 'URLのみ', 'URLをコピーしました。');
    expect(await clipboard(page)).toEqual({ 'text/plain': url });
  });
});

test.describe('見出し', () => {
  const linkAt = (heading: Locator): Locator => heading.getByTitle('この見出しへのリンクをコピー');

  test('手順の横から、その手順へのリンクをコピーする。もう一度押すと閉じる', async ({ page }) => {
    await page.goto(manual);
    const url = await canonical(page);
    const step = page.getByRole('heading', { name: '形式で「ライブ」を選ぶ', exact: true });
    await expect(linkAt(step)).toHaveCSS('opacity', '0');
    await step.hover();
    await expect(linkAt(step)).toHaveCSS('opacity', '1');
    await linkAt(step).click();
    const panel = page.getByRole('listitem').filter({ has: step }).last().getByRole('group');
    await expect(panel.getByLabel('リンク先')).toHaveValue('choose-type');
    await pressMail(panel);
    expect(await clipboard(page)).toEqual(
      mail(`${title} 手順2「形式で『ライブ』を選ぶ」`, line, `${url}#choose-type`),
    );
    await linkAt(step).click();
    await expect(panel).toHaveCount(0);
  });

  test('うまくいかないときの症状は、開いてコピーする。別の所を押すと、前の所は閉じる', async ({ page }) => {
    await page.goto(manual);
    const url = await canonical(page);
    const symptom = page.getByRole('heading', { name: '「無音です」と出る', exact: true });
    const detail = page.locator('details').filter({ has: symptom });
    await expect(linkAt(detail)).toBeHidden();
    await symptom.click();
    await linkAt(detail).click();
    await expect(detail).toHaveAttribute('open');
    await press(detail.getByRole('group'), 'チャット', 'チャット用にコピーしました。');
    expect(await clipboard(page)).toEqual(chat(`${title}「『無音です』と出る」`, `${url}#silent`));

    const section = page.getByRole('heading', { name: 'うまくいかないとき', exact: true });
    await section.hover();
    await linkAt(section).click();
    await expect(detail.getByRole('group')).toHaveCount(0);
    // Head, foot, and this one.
    await expect(page.locator('copy-links')).toHaveCount(3);
    await page.keyboard.press('Escape');
    await expect(page.locator('copy-links')).toHaveCount(2);
    await expect(linkAt(section)).toBeFocused();
    await expect(linkAt(section)).toHaveCSS('opacity', '1');
  });

  test('新しいタブで開く押し方では、ふつうのリンクとして働く', async ({ page, context }) => {
    await page.goto(manual);
    const section = page.getByRole('heading', { name: '手順', exact: true });
    await section.hover();
    const opened = context.waitForEvent('page');
    await linkAt(section).click({ modifiers: ['ControlOrMeta'] });
    expect(new URL((await opened).url()).hash).toBe('#steps');
  });

  test.describe('指で使う人', () => {
    test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

    test('いつも見えて、親指で押せる', async ({ page }) => {
      await page.goto(manual);
      const link = linkAt(page.getByRole('heading', { name: '手順', exact: true }));
      await expect(link).toHaveCSS('opacity', '1');
      const box = await link.boundingBox();
      expect(box?.width).toBeGreaterThanOrEqual(44);
      expect(box?.height).toBeGreaterThanOrEqual(44);
      await link.tap();
      await expect(page.locator('copy-links')).toHaveCount(3);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    });
  });
});

test.describe('検索', () => {
  test('いまの言葉と種類で、結果へのリンクをコピーする', async ({ page }) => {
    await page.goto('/search/?q=録画');
    const origin = new URL(await canonical(page)).origin;
    const found = 'セルフケアガイドで見つかったページの一覧です。';
    await menu(page).click();
    await pressMail(links(page));
    const first = `${origin}/search/?q=${encodeURIComponent('録画')}`;
    expect(await clipboard(page)).toEqual(mail('「録画」の検索結果', found, first));

    await page.getByRole('navigation', { name: '種類で絞る' }).getByRole('link', { name: /^事例/ }).click();
    await press(links(page), 'チャット', 'チャット用にコピーしました。');
    // & is the only sign of it that HTML writes in another way.
    expect(await clipboard(page)).toEqual({
      'text/plain': `「録画」の検索結果(事例)\n${first}&kind=cases`,
      'text/html': `<a href="${first}&amp;kind=cases">「録画」の検索結果(事例)</a>`,
    });
  });

  test('打ち替えてすぐコピーしても、前の言葉にならない', async ({ page }) => {
    await page.goto('/search/?q=録画');
    await menu(page).click();
    await page.getByRole('main').getByRole('searchbox').fill('<b>"音"&</b>');
    await press(links(page), 'URLのみ', 'URLをコピーしました。');
    const { searchParams } = new URL((await clipboard(page))['text/plain'] ?? '');
    expect(searchParams.get('q')).toBe('<b>"音"&</b>');
  });

  test('結果がないうちは、コピーするものもない', async ({ page }) => {
    await page.goto('/search/');
    await expect(page.getByRole('main').getByRole('status').first()).toContainText('言葉を入れてください');
    await expect(menu(page)).toBeHidden();
  });
});

test.describe('コピーできないブラウザ', () => {
  for (const [name, breakClipboard] of [
    ['機能がない', () => Object.defineProperty(navigator, 'clipboard', { value: undefined })],
    [
      '会社の決まりで断られる',
      () => {
        const refuse = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
        Object.defineProperty(navigator, 'clipboard', { value: { write: refuse, writeText: refuse } });
      },
    ],
  ] as const) {
    test(`${name}ときは、文が選ばれて出て、手でコピーできる`, async ({ page }) => {
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.addInitScript(breakClipboard);
      await page.goto(manual);
      const url = await canonical(page);
      await menu(page).click();
      const panel = links(page).first();
      const field = panel.getByRole('textbox', { name: 'コピーする文' });
      await expect(field).toBeHidden();
      for (const [button, text] of [
        ['メール', `■${title}\n${line}\n${url}`],
        ['チャット', `${title}\n${url}`],
        ['URLのみ', url],
      ] as const) {
        await panel.getByRole('button', { name: button }).click();
        await expect(field).toHaveValue(text);
        await expect(field).toBeFocused();
        await expect(field).toHaveAttribute('readonly');
        const selected = await field.evaluate((area: HTMLTextAreaElement) =>
          area.value.slice(area.selectionStart, area.selectionEnd),
        );
        expect(selected).toBe(text);
        await expect(panel.getByRole('status')).toContainText('コピーできませんでした。');
      }
      expect(complaints).toEqual([]);
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    });
  }
});

test.describe('キーボードだけの人', () => {
  test('題名の前で開き、手順を選び、コピーする。見出しごとに止まらされない', async ({ page }) => {
    await page.goto(manual);
    const url = await canonical(page);
    await page.getByRole('navigation', { name: '現在地' }).getByRole('link').last().focus();
    await page.keyboard.press('Tab');
    await expect(menu(page)).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const panel = links(page).first();
    await expect(panel.getByLabel('リンク先')).toBeFocused();
    for (let down = 0; down < 3; down++) await page.keyboard.press('ArrowDown');
    await expect(panel.getByLabel('リンク先')).toHaveValue('create');
    await page.keyboard.press('Tab');
    await expect(panel.getByRole('button', { name: 'メール' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(panel.getByRole('status')).toHaveText('メール用にコピーしました。');
    expect(await clipboard(page)).toEqual(mail(`${title} 手順1「配信を新しく作る」`, line, `${url}#create`));
    await expect(panel.getByRole('button', { name: 'メール' })).toBeFocused();

    for (const shape of ['チャット', 'URLのみ']) {
      await page.keyboard.press('Tab');
      await expect(panel.getByRole('button', { name: shape })).toBeFocused();
    }
    // From here on, only links of the text: none of the links at headings.
    await page.keyboard.press('Tab');
    await expect(page.locator('article a:focus')).not.toHaveAttribute('title');
  });

  test('読み上げる見出しの名前に、リンクの名前は混ざらない', async ({ page }) => {
    await page.goto(manual);
    await expect(page.getByRole('heading', { name: '配信を新しく作る', exact: true })).toBeVisible();
    await expect(page.getByRole('link', { name: 'この見出しへのリンクをコピー' })).toHaveCount(0);
    const spoken = await page.locator('copy-links [role="status"]').evaluateAll((all) => all.length);
    expect(spoken).toBe(2);
  });
});

test.describe('JavaScript のない人と紙', () => {
  test.describe('JavaScript なし', () => {
    test.use({ javaScriptEnabled: false });

    test('押しても何も起きないものは、出ない', async ({ page }) => {
      await page.goto(manual);
      await expect(menu(page)).toBeHidden();
      await expect(links(page)).toHaveCount(0);
    });
  });

  test('紙には出ない', async ({ page }) => {
    await page.goto(manual);
    await page.emulateMedia({ media: 'print' });
    await expect(menu(page)).toBeHidden();
    await expect(page.locator('.heading-link').first()).toBeHidden();
    await expect(links(page)).toHaveCount(0);
  });
});
