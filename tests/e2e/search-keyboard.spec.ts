import { field, results, status, suggestions } from './search.ts';
import { expect, test } from './site.ts';

test('変換の途中では何も始めない', async ({ page }) => {
  await page.goto('/');
  await field(page).focus();
  const cdp = await page.context().newCDPSession(page);
  const compose = (text: string) =>
    cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  // Woken and listening: what is typed straight shows suggestions.
  await field(page).pressSequentially('a');
  await expect(suggestions(page)).toBeVisible();
  await field(page).fill('');
  await expect(suggestions(page)).toBeHidden();

  const seen = await page.evaluateHandle(() => {
    const opened: string[] = [];
    const list = document.querySelector('[role="listbox"]');
    const note = () => {
      if (list instanceof HTMLElement && !list.hidden) opened.push('opened');
    };
    if (list) new MutationObserver(note).observe(list, { attributes: true, childList: true });
    return opened;
  });
  for (const text of ['お', 'おと', 'おとが', 'おとがで', '音が出']) await compose(text);
  await expect(field(page)).toHaveValue('音が出');
  await field(page).dispatchEvent('keydown', { key: 'ArrowDown', keyCode: 229, isComposing: true });
  await field(page).dispatchEvent('keydown', { key: 'Enter', keyCode: 229 });
  expect(await seen.jsonValue()).toEqual([]);
  await expect(page).toHaveURL('/');

  await cdp.send('Input.insertText', { text: '音が出' });
  await expect(suggestions(page).getByRole('option').first()).toContainText('音が出');
});

test('変換が始まると、開いていた候補も最近の言葉も閉じ、変換のEscapeは取らない', async ({ page }) => {
  await page.goto('/');
  await field(page).fill('ログイン');
  await expect(suggestions(page)).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: '候補があります' })).toHaveCount(1);
  const cdp = await page.context().newCDPSession(page);
  const compose = (text: string) =>
    cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await compose('g');
  await expect(suggestions(page)).toBeHidden();
  const heard = await field(page).evaluate(async (input) => {
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', isComposing: true }));
    // Timers of one length end in order: what the key would say is said by now.
    await new Promise((resolve) => setTimeout(resolve));
    return [...document.querySelectorAll('search-box [role="status"]')].map((line) => line.textContent);
  });
  expect(heard).toEqual([expect.stringContaining('候補があります')]);

  await page.goto('/search/?q=録画');
  await field(page).press('Enter');
  await expect(status(page)).toHaveText(/検索結果/);
  await page.goto('/');
  await field(page).focus();
  const recent = page.getByRole('region', { name: '最近探した言葉' });
  await expect(recent).toBeVisible();
  // Safari's key that gave up a composition: the panel opened again right before.
  await field(page).dispatchEvent('keydown', { key: 'Escape', keyCode: 229 });
  await expect(recent).toBeVisible();
  await compose('お');
  await expect(recent).toBeHidden();
});

test('変換を終えるEnterでは進まず、次のEnterで探す', async ({ page }) => {
  for (const address of ['/', '/search/']) {
    await page.goto(address);
    await field(page).focus();
    await field(page).pressSequentially('a');
    await expect(
      page
        .getByRole('status')
        .filter({ hasText: /候補|検索結果|まだありません/ })
        .first(),
    ).toBeAttached();
    await field(page).fill('');
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Input.imeSetComposition', { text: 'おんせい', selectionStart: 4, selectionEnd: 4 });
    const ofInputMethod = { key: 'Process', code: 'Enter', windowsVirtualKeyCode: 229 };
    await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...ofInputMethod });
    await cdp.send('Input.insertText', { text: '音声' });
    // Safari sends the key only now, when it composes no more.
    await field(page).dispatchEvent('keydown', { key: 'Enter', keyCode: 229 });
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...ofInputMethod });
    await expect(field(page)).toHaveValue('音声');
    await expect(field(page)).toBeFocused();
    await field(page).press('Enter');
    await expect(page).toHaveURL(`/search/?${new URLSearchParams({ q: '音声' })}`);
    await expect(status(page)).toHaveText(/^「音声」の検索結果 \d+件$/);
  }
});

test('Tabで欄を離れると候補は閉じ、打った言葉は残る', async ({ page }) => {
  await page.goto('/faqs/no-sound/');
  await field(page).pressSequentially('ログイン');
  await expect(suggestions(page)).toBeVisible();
  await field(page).press('End');
  await field(page).press('Tab');
  await expect(suggestions(page)).toBeHidden();
  await expect(field(page)).not.toBeFocused();
  await expect(field(page)).toHaveValue('ログイン');
});

test('矢印を使わず、キーボードだけで種類を絞り、結果を開ける', async ({ page }) => {
  await page.goto('/search/?q=パスワード');
  await expect(status(page)).toHaveText(/検索結果/);
  const faqs = page
    .getByRole('navigation', { name: '種類で絞る' })
    .getByRole('link', { name: /^よくある質問/ });
  await faqs.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/kind=faqs/);
  await expect(faqs).toBeFocused();
  await expect(status(page)).toHaveText(/件\(よくある質問\)$/);
  await results(page).first().focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/faqs\/[^/]+\/$/);
});

test('読み替えをやめても、戻しても、キーボードの位置はそのリンクに残る', async ({ page }) => {
  await page.goto('/search/?q=rokuga');
  const literal = page.getByRole('link', { name: '入力のとおりに探す' });
  const free = page.getByRole('link', { name: 'ほかの書き方も含めて探す' });
  await literal.focus();
  await page.keyboard.press('Enter');
  await expect(free).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(literal).toBeFocused();
});

test('携帯電話のキーボードは「検索」のキーを出し、候補はその上に収まる', async ({ browser, site }) => {
  const page = await browser.newPage({
    baseURL: site,
    hasTouch: true,
    viewport: { width: 360, height: 740 },
  });
  await page.goto('/');
  await expect(field(page)).toHaveAttribute('enterkeyhint', 'search');
  await expect(field(page)).toHaveAttribute('inputmode', 'search');
  await field(page).tap();
  await field(page).pressSequentially('配信');
  await expect(suggestions(page).getByRole('option').first()).toBeVisible();
  // The keyboard opens.
  await page.setViewportSize({ width: 360, height: 380 });
  // More rows may be arriving.
  await expect
    .poll(() =>
      suggestions(page)
        .getByRole('option')
        .evaluateAll((options) =>
          Math.min(...options.map((option) => option.getBoundingClientRect().height)),
        ),
    )
    .toBeGreaterThanOrEqual(44);
  await expect
    .poll(() => suggestions(page).evaluate((list) => list.getBoundingClientRect().bottom))
    .toBeLessThanOrEqual(380);
  await expect(suggestions(page).getByRole('option').nth(1)).toBeInViewport();
  // The last row is reached inside of the list; the field stays, and nothing else takes of the little room.
  await field(page).press('ArrowUp');
  await expect(suggestions(page).getByRole('option').last()).toBeInViewport({ ratio: 1 });
  await expect(field(page)).toBeInViewport({ ratio: 1 });
  const bar = page.getByRole('navigation', { name: 'すぐ使う' });
  await expect(bar).toBeHidden();
  await field(page).blur();
  await expect(bar).toBeVisible();
  await page.close();
});

test('本文の索引が読めないときも、名前の候補は残り、「まだありません」とは言わない', async ({ page }) => {
  await page.route('**/pagefind/*', (route) => route.abort());
  await page.goto('/');
  await field(page).fill('ログイン');
  await expect(suggestions(page).getByRole('option').first()).toContainText('ログイン');
  await field(page).fill('ぬぬぬぬ');
  await expect(suggestions(page).getByRole('option')).toHaveText(['「ぬぬぬぬ」をすべて見る']);
  await expect(suggestions(page)).not.toContainText('まだありません');
});

test('候補を選んだあとで書き足すと、Enter は言葉を探す。言葉を消すと、前の候補は出ない', async ({ page }) => {
  await page.goto('/');
  await field(page).fill('ログ');
  await expect(suggestions(page).getByRole('option').nth(1)).toBeVisible();
  await field(page).press('ArrowDown');
  await field(page).pressSequentially('イン');
  await field(page).press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=/);
  await page.goto('/');
  await field(page).fill('ログ');
  await expect(suggestions(page)).toBeVisible();
  await field(page).fill('');
  await field(page).press('ArrowDown');
  await expect(suggestions(page)).toBeHidden();
});
