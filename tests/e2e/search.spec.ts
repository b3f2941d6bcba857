import AxeBuilder from '@axe-core/playwright';
import type { Route } from '@playwright/test';
import { complaintsOf, field, results, status, suggestions } from './search.ts';
import { expect, test } from './site.ts';

test('欄に触れるまで、検索のためには何も読み込まない', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const search = () => asked.filter((path) => /^\/(search|pagefind)\/|suggestions/.test(path));
  await page.goto('/faqs/no-sound/', { waitUntil: 'networkidle' });
  expect(search()).toEqual([]);
  const index = page.waitForResponse('**/pagefind/pagefind.js');
  const lexicon = page.waitForResponse('**/search/lexicon.json');
  await field(page).focus();
  await Promise.all([index, lexicon]);
  expect(search().filter((path) => path === '/search/titles.json')).toHaveLength(1);
});

test.describe('候補', () => {
  test('打つと候補が出て、矢印で選び、Enterで開く', async ({ page }) => {
    const complaints = complaintsOf(page);
    await page.goto('/');
    await field(page).pressSequentially('音が出');
    await expect(suggestions(page).getByRole('option').first()).toBeVisible();
    const input = page.getByRole('combobox');
    await expect(input).toHaveAttribute('aria-expanded', 'true');
    await expect(page.getByRole('status').filter({ hasText: '件の候補があります。' })).toHaveCount(1);

    await input.press('ArrowDown');
    await input.press('ArrowDown');
    const second = suggestions(page).getByRole('option').nth(1);
    await expect(second).toHaveAttribute('aria-selected', 'true');
    await expect(input).toHaveAttribute('aria-activedescendant', (await second.getAttribute('id')) ?? '');
    await input.press('Home');
    await expect(suggestions(page).locator('[aria-selected="true"]')).toHaveCount(0);
    await input.press('ArrowUp');
    await expect(suggestions(page).getByRole('option').last()).toHaveAttribute('aria-selected', 'true');
    await input.press('ArrowDown');
    await expect(input).not.toHaveAttribute('aria-activedescendant');

    await input.press('ArrowDown');
    const address = await suggestions(page).getByRole('option').first().getAttribute('href');
    await input.press('Enter');
    await expect(page).toHaveURL(new RegExp(`${address}$`));
    expect(complaints).toEqual([]);
  });

  test('Escapeで閉じても、打った言葉は残る', async ({ page }) => {
    await page.goto('/');
    await field(page).pressSequentially('ログイン');
    await expect(suggestions(page)).toBeVisible();
    const heard = page.getByRole('status').filter({ hasText: '候補があります' });
    await expect(heard).toHaveCount(1);
    await field(page).press('Escape');
    await expect(suggestions(page)).toBeHidden();
    await expect(heard).toHaveCount(0);
    await expect(field(page)).toHaveValue('ログイン');
    await field(page).press('ArrowDown');
    await expect(suggestions(page)).toBeVisible();
    await page.getByRole('heading', { level: 1 }).click();
    await expect(suggestions(page)).toBeHidden();
  });

  test('指で押しても開く', async ({ browser, site }) => {
    const page = await browser.newPage({
      baseURL: site,
      hasTouch: true,
      viewport: { width: 360, height: 740 },
    });
    await page.goto('/');
    await field(page).tap();
    await field(page).pressSequentially('パスワード');
    await suggestions(page).getByRole('option', { name: 'パスワードを忘れました' }).tap();
    await expect(page).toHaveURL(/\/faqs\/reset-password\/$/);
    await page.close();
  });

  test('選ばずにEnterを押すと、検索ページへ進む', async ({ page }) => {
    await page.goto('/faqs/no-sound/');
    await field(page).pressSequentially('ログイン');
    await expect(suggestions(page)).toBeVisible();
    await expect(suggestions(page).getByRole('option').last()).toHaveText('「ログイン」をすべて見る');
    await field(page).press('Enter');
    await expect(page).toHaveURL('/search/?q=%E3%83%AD%E3%82%B0%E3%82%A4%E3%83%B3');
    await expect(status(page)).toHaveText(/^「ログイン」の検索結果 \d+件$/);
  });

  test('先に打った言葉の遅い答えは捨てる', async ({ page }) => {
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    let hold = (): void => undefined;
    const held = new Promise<void>((resolve) => (hold = resolve));
    await page.route(
      '**/pagefind/index/*',
      async (route) => {
        hold();
        await released;
        await route.continue();
      },
      { times: 1 },
    );
    await page.goto('/search/');
    const said = await page.evaluateHandle(() => {
      const lines: string[] = [];
      const status = document.querySelector('main [data-status]');
      if (status)
        new MutationObserver(() => lines.push(status.textContent)).observe(status, { childList: true });
      return lines;
    });
    await field(page).fill('消');
    await held;
    await field(page).fill('OBS');
    await expect(status(page)).toHaveText(/^「OBS」/);
    release();
    // Needs the piece of the index that was held: its answer can only come after the late one.
    await field(page).fill('消音');
    await expect(status(page)).toHaveText(/^「消音」/);
    expect((await said.jsonValue()).filter((line) => line.startsWith('「消」'))).toEqual([]);
  });
});

test.describe('検索ページ', () => {
  for (const [query, path] of [
    ['ログイン', '/manuals/sign-in/'],
    ['ﾛｸﾞｲﾝ', '/manuals/sign-in/'],
    ['音が出ない', '/manuals/live-trouble/'],
    ['配信 止まった', '/manuals/live-trouble/'],
    ['配信が止まったんですけどどうすれば', '/manuals/live-trouble/'],
    ['パスワード忘れた', '/faqs/reset-password/'],
    ['りまいんど', '/templates/reminder-mail/'],
    ['何人まで見られる', '/faqs/max-viewers/'],
    ['キーフレーム 間隔', '/faqs/recommended-bitrate/'],
    ['ログいn', '/manuals/sign-in/'],
    ['テンプレ', '/templates/'],
    ['FAQ', '/faqs/'],
    ['会社概要', '/about/'],
    ...['苦情', 'クレーム', '意見', '問い合わせ', '電話', '連絡先'].map(
      (word) => [word, '/contact/'] as const,
    ),
  ] as const) {
    test(`「${query}」で ${path} が先頭に出る`, async ({ page }) => {
      const complaints = complaintsOf(page);
      await page.goto(`/search/?${new URLSearchParams({ q: query })}`);
      await expect(status(page)).toHaveText(/検索結果 \d+件$/);
      await expect(field(page)).toHaveValue(query);
      await expect(results(page).first()).toHaveAttribute('href', path);
      expect(complaints).toEqual([]);
    });
  }

  test('ページの中の節まで案内し、言葉に印を付ける', async ({ page }) => {
    await page.goto('/search/?q=音声ミキサー');
    await expect(results(page).first()).toBeVisible();
    const section = page.getByRole('main').locator('li li').first();
    await expect(section.locator('mark').filter({ hasText: '音声ミキサー' }).first()).toBeVisible();
    await field(page).fill('消音');
    await expect(status(page)).toHaveText(/^「消音」/);
    await section.getByRole('link').click();
    await expect(page).toHaveURL(/\/#[a-z-]+$/);
    await expect(page.locator(new URL(page.url()).hash)).toBeInViewport();
    await page.goBack();
    await expect(status(page)).toHaveText(/^「消音」/);
  });

  test('結果の題名は、指で押せる高さがある', async ({ page }) => {
    await page.goto('/search/?q=パスワード');
    await expect(status(page)).toHaveText(/検索結果 \d+件$/);
    const heights = await results(page).evaluateAll((links) =>
      links.map((link) => link.getBoundingClientRect().height),
    );
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
  });

  test('種類で絞ると番地に残り、その番地を開くと同じに見える', async ({ page }) => {
    await page.goto('/search/?q=パスワード');
    await expect(status(page)).toHaveText(/検索結果 \d+件$/);
    const kinds = page.getByRole('navigation', { name: '種類で絞る' });
    const faqs = kinds.getByRole('link', { name: /^よくある質問/ });
    const count = Number((await faqs.innerText()).replace(/\D/g, ''));
    await faqs.click();
    await expect(faqs).toBeFocused();
    await expect(status(page)).toHaveText(`「パスワード」の検索結果 ${count}件(よくある質問)`);
    await expect(results(page)).toHaveCount(count);
    await expect(page).toHaveURL(/kind=faqs/);
    await page.reload();
    await expect(faqs).toHaveAttribute('aria-current', 'true');
    await expect(results(page)).toHaveCount(count);
    await page.setViewportSize({ width: 360, height: 740 });
    await page.reload();
    await expect(faqs).toHaveAttribute('aria-current', 'true');
    await expect(faqs).toBeInViewport({ ratio: 1 });
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`開いた候補と結果は、誰にでも読める(${colorScheme})`, async ({ page }) => {
      const faults = async () => {
        const { violations } = await new AxeBuilder({ page }).analyze();
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      };
      await page.emulateMedia({ colorScheme });
      await page.goto('/');
      await field(page).pressSequentially('配信');
      await expect(page.getByRole('status').filter({ hasText: '候補があります' })).toHaveCount(1);
      await field(page).press('ArrowDown');
      expect(await faults()).toEqual([]);
      await page.goto('/search/?q=音が出ない');
      await expect(page.getByRole('main').locator('li li').first()).toBeVisible();
      await field(page).fill('前日料金');
      await expect(status(page)).toHaveText(/まだありません/);
      expect(await faults()).toEqual([]);
    });
  }

  test('モデル例は、結果でもモデル例と分かる', async ({ page }) => {
    await page.goto('/search/?q=見込み客');
    const kinds = page.getByRole('navigation', { name: '種類で絞る' });
    const cases = kinds.getByRole('link', { name: /^事例/ });
    await cases.click();
    await expect(cases).toHaveAttribute('aria-current', 'true');
    await expect(page.getByText('事例・モデル例(架空)')).toHaveCount(await results(page).count());
  });

  test('お問い合わせのページが見つかれば、電話番号も見える', async ({ page }) => {
    await page.goto('/search/?q=クレーム');
    const contact = page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ hasText: 'ご意見・お困りごと' })
      .first();
    await expect(contact).toContainText(/お電話は[\d-]+/);
  });

  test('種類の名前で探すと、一覧のあとに、その種類のページが並ぶ', async ({ page }) => {
    await page.goto('/search/?q=テンプレート');
    await expect(status(page)).toHaveText(/検索結果 \d+件$/);
    const paths = await results(page).evaluateAll((links) =>
      links.map((link) => link.getAttribute('href') ?? ''),
    );
    expect(paths[0]).toBe('/templates/');
    expect(paths.slice(1, 3).every((path) => path.startsWith('/templates/'))).toBe(true);
  });

  test('OBSの話が出てくるページは、どれも見つかる', async ({ page }) => {
    await page.goto('/search/?q=OBS');
    await expect(status(page)).toHaveText(/検索結果/);
    await expect(results(page).filter({ hasText: '対処' })).toHaveAttribute('href', '/manuals/live-trouble/');
  });

  test('意味のない「近いページ」は出さない', async ({ page }) => {
    // Each shares a character with many pages, and a meaning with none.
    for (const word of ['解凍', '返球', '料亭']) {
      await page.goto(`/search/?${new URLSearchParams({ q: word })}`);
      await expect(status(page)).toHaveText(`「${word}」に合うページはまだありません。`);
      await expect(results(page)).toHaveCount(0);
    }
  });

  test('言葉がないときと、合うページがないとき', async ({ page }) => {
    await page.goto('/search/');
    await expect(status(page)).toHaveText('言葉を入れてください。ひらがなでも、うろ覚えでも探せます。');
    await expect(field(page)).toBeFocused();
    await field(page).fill('宇宙旅行');
    await expect(status(page)).toHaveText('「宇宙旅行」に合うページはまだありません。');
    await expect(page.getByText('お急ぎの場合はお電話ください。')).toBeVisible();
    // The lists of the guide; an empty list of results would be told of by a screen reader.
    await expect(page.getByRole('main').getByRole('list')).toHaveCount(1);
    await expect(page.getByRole('main').getByText('配信の当日は、')).toBeVisible();
    const ask = page.getByRole('link', { name: 'この言葉を添えて質問する' });
    const from = new URL((await ask.getAttribute('href')) ?? '', page.url()).searchParams.get('from');
    expect(new URLSearchParams(from?.split('?')[1]).get('q')).toBe('宇宙旅行');
    await expect(page.getByRole('heading', { name: '一覧から探す' })).toBeVisible();
    await field(page).fill('ログイン');
    await expect(page.getByText('お急ぎの場合はお電話ください。')).toBeHidden();
  });

  test('遅い回線でも、言葉はすぐ欄に入り、題名、本文の順に見つかる', async ({ page }) => {
    const complaints = complaintsOf(page);
    const hold = async (files: string) => {
      let release = (): void => undefined;
      const released = new Promise<void>((resolve) => (release = resolve));
      const asked = page.waitForRequest(files);
      await page.route(files, async (route) => {
        await released;
        await route.continue();
      });
      return { asked, release };
    };
    const code = await hold('**/_astro/*.js');
    const titles = await hold('**/search/titles.json');
    const records = await hold('**/search/records.json');
    const lexicon = await hold('**/search/lexicon.json');
    const engine = await hold('**/pagefind/pagefind.js');
    const wasm = await hold('**/pagefind/wasm.*');
    await page.goto('/search/?q=音声', { waitUntil: 'commit' });
    await expect(field(page)).toHaveValue('音声');
    await expect(status(page)).toHaveText('探しています…');
    // All at once: nothing waits for the code, which is not there yet.
    await Promise.all([code, titles, records, lexicon, engine, wasm].map(({ asked }) => asked));

    code.release();
    titles.release();
    await expect(results(page).first()).toBeVisible();
    await expect(status(page)).toHaveText('探しています…');
    const named = await results(page).count();

    for (const { release } of [records, lexicon, engine, wasm]) release();
    await expect(status(page)).toHaveText(/^「音声」の検索結果 \d+件$/);
    expect(await results(page).count()).toBeGreaterThan(named);
    expect(complaints).toEqual([]);
  });

  test('長い文は、100文字までを探す', async ({ page }) => {
    await page.goto(`/search/?${new URLSearchParams({ q: '音が出ない'.repeat(60) })}`);
    await expect(status(page)).toHaveText(/検索結果 \d+件$/);
    await expect(field(page)).toHaveValue('音が出ない'.repeat(20));
    await expect(status(page)).toHaveText(/^「(音が出ない){6}…」の検索結果/);
    await expect(field(page)).toHaveAttribute('maxlength', '100');
  });

  test('索引が読めないときは題名から、題名も読めないときは一覧から探せる', async ({ page }) => {
    await page.route('**/pagefind/*', (route) => route.abort());
    await page.goto('/search/?q=ログイン');
    await expect(status(page)).toHaveText(/本文はいま探せません/);
    await expect(results(page).first()).toContainText('ログイン');
    await page.route('**/search/titles.json', (route) => route.abort());
    await page.reload();
    await expect(status(page)).toHaveText(/^いまは検索できません。/);
    await expect(page.getByRole('main').getByRole('link', { name: /^マニュアル/ })).toBeVisible();
    await page.unroute('**/search/titles.json');
    await page.unroute('**/pagefind/*');
    await page.getByRole('button', { name: '検索' }).click();
    await expect(status(page)).toHaveText(/検索結果 \d+件$/);
  });

  test('索引が途中までしか届かなくても、もう一度押せば探せる', async ({ page }) => {
    await page.route('**/pagefind/wasm.*', (route) => route.abort());
    await page.goto('/search/?q=ログイン');
    await expect(status(page)).toHaveText(/本文はいま探せません/);
    await page.unroute('**/pagefind/wasm.*');
    await page.getByRole('button', { name: '検索' }).click();
    await expect(status(page)).toHaveText(/検索結果 \d+件$/);
  });

  for (const [how, fault] of [
    ['届かなくて', (route: Route) => route.abort()],
    ['断られて', (route: Route) => route.fulfill({ status: 503 })],
    [
      '別のものが届いて',
      (route: Route) => route.fulfill({ contentType: 'text/html', body: '<p>お待ちください' }),
    ],
  ] as const) {
    test(`索引の一部が${how}も、「まだありません」とは言わず、もう一度押せば探せる`, async ({ page }) => {
      await page.route('**/pagefind/index/**', fault);
      // In the texts alone: no title has it.
      await page.goto('/search/?q=有線');
      await expect(status(page)).toHaveText(/^いまは検索できません。/);
      await page.unroute('**/pagefind/index/**');
      await page.getByRole('button', { name: '検索' }).click();
      await expect(status(page)).toHaveText(/検索結果 \d+件$/);
    });
  }
});

test.describe('JavaScriptなし', () => {
  test.use({ javaScriptEnabled: false });

  test('欄は検索ページへ送り、検索ページは一覧へ案内する', async ({ page }) => {
    await page.goto('/faqs/no-sound/');
    await field(page).fill('ログイン');
    await field(page).press('Enter');
    await expect(page).toHaveURL(/\/search\/\?q=/);
    // Playwright reads no text inside <noscript>, by whatever name it is asked for.
    await expect(page.locator('noscript p').first()).toContainText('言葉で探すには JavaScript が要ります。');
    await page
      .getByRole('main')
      .getByRole('link', { name: /^よくある質問/ })
      .click();
    await expect(page).toHaveURL(/\/faqs\/$/);
  });
});
