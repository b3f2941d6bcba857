import type { Page } from '@playwright/test';
import { expect, test } from './site.ts';

const address = '/videos/tour-of-console/';

/** Of the scene 「ホームで予定を見る」, which addresses call 18. */
const home = 17.808;

const film = (page: Page) => page.getByLabel('管理画面の見方', { exact: true });
const scenes = (page: Page) => page.getByRole('navigation', { name: '場面' });
const words = (page: Page) => page.getByRole('region', { name: '字幕の文章' });
const second = (page: Page) => film(page).evaluate((video: HTMLVideoElement) => video.currentTime);
const isPaused = (page: Page) => film(page).evaluate((video: HTMLVideoElement) => video.paused);

async function open(page: Page, end = ''): Promise<void> {
  await page.goto(address + end);
  await expect
    .poll(() => film(page).evaluate((video: HTMLVideoElement) => video.readyState))
    .toBeGreaterThan(0);
}

/** Whether the present line can be seen inside the box of the words. */
const isLineInBox = (page: Page) =>
  words(page).evaluate((region) => {
    const line = region.querySelector('a[aria-current]')?.getBoundingClientRect();
    const box = region.querySelector('[data-words]')?.getBoundingClientRect();
    return Boolean(line && box && line.top >= box.top && line.bottom <= box.bottom);
  });

test('場面を押すとその秒から再生し、いまの場面と字幕に印が付き、字幕だけが動く', async ({ page }) => {
  await open(page);
  const link = scenes(page).getByRole('link', { name: /成果を見る/ });
  await link.click();
  await expect.poll(() => second(page)).toBeGreaterThan(71.7);
  await expect.poll(() => isPaused(page)).toBe(false);
  await expect(page).toHaveURL(/#results$/);
  await expect(link).toHaveAttribute('aria-current', 'true');
  await expect(words(page).locator('a[aria-current]')).toContainText('配信が終わったら「レポート」で');
  await expect.poll(() => isLineInBox(page)).toBe(true);
  await expect(film(page)).toBeInViewport({ ratio: 1 });
  const shown = await film(page).evaluate((video: HTMLVideoElement) =>
    [...video.textTracks].map(({ kind, language, mode }) => `${kind} ${language} ${mode}`),
  );
  expect(shown).toContain('captions ja showing');
});

test('再生が進むと、印も次の字幕へ進み、ページは動かない', async ({ page }) => {
  await open(page, '?t=17');
  await expect(words(page).locator('a[aria-current]')).toContainText('左の一覧から');
  await page.evaluate(() => scrollTo(0, 0));
  await film(page).evaluate((video: HTMLVideoElement) => void video.play());
  await expect(words(page).locator('a[aria-current]')).toContainText('ホームの「次の配信」で');
  await expect.poll(() => isLineInBox(page)).toBe(true);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await expect(scenes(page).locator('a[aria-current]')).toContainText('ホームで予定を見る');
});

test('字幕の文を押すと、その秒から再生する', async ({ page }) => {
  await open(page);
  await words(page)
    .getByRole('link', { name: /URLをコピー/ })
    .click();
  await expect.poll(() => second(page)).toBeGreaterThanOrEqual(55.7);
  await expect.poll(() => isPaused(page)).toBe(false);
  await expect(page).toHaveURL(/#t=56$/);
});

for (const [end, at] of [
  ['?t=79', 79],
  ['?t=1m19s', 79],
  ['#t=79', 79],
  ['#t=18', home],
  ['#home', home],
] as const) {
  test(`${end} は、その秒で開き、押すまで再生しない`, async ({ page }) => {
    await open(page, end);
    await expect.poll(() => second(page)).toBeCloseTo(at, 1);
    expect(await isPaused(page)).toBe(true);
    await expect(film(page)).toBeInViewport({ ratio: 1 });
    await expect.poll(() => isLineInBox(page)).toBe(true);
  });
}

test('同じページの中のリンクでも、その秒へ移る', async ({ page }) => {
  await open(page);
  await page.evaluate(() => (location.hash = '#help'));
  await expect.poll(() => second(page)).toBeCloseTo(84.563, 1);
  expect(await isPaused(page)).toBe(true);
});

test('字幕を動かさない選び方は、次に開いても残る', async ({ page }) => {
  await open(page);
  const box = words(page).locator('[data-words]');
  await words(page).getByLabel('再生に合わせて動かす').uncheck();
  await scenes(page)
    .getByRole('link', { name: /困ったとき/ })
    .click();
  await expect(words(page).locator('a[aria-current]')).toContainText('操作に迷ったら');
  expect(await box.evaluate(({ scrollTop }) => scrollTop)).toBe(0);
  await page.reload();
  await expect(words(page).getByLabel('再生に合わせて動かす')).not.toBeChecked();
});

test('字幕の中を、かなの違いを気にせず探し、次へ前へ移れる', async ({ page }) => {
  await open(page);
  const field = words(page).getByRole('searchbox', { name: '字幕の中を探す' });
  const status = words(page).getByRole('status');
  await field.fill('はいしん');
  await expect(status).toHaveText('この言葉は見つかりません。');
  await expect(words(page).getByRole('button', { name: '次の場所' })).toBeDisabled();

  await field.fill('れぽーと');
  await expect(status).toHaveText('1か所のうち 1か所目');
  await expect(words(page).locator('mark')).toHaveText(['レポート']);

  await field.fill('配信');
  const marks = words(page).locator('mark');
  const count = await marks.count();
  expect(count).toBeGreaterThan(3);
  await expect(status).toHaveText(`${count}か所のうち 1か所目`);
  await field.press('Enter');
  await expect(status).toHaveText(`${count}か所のうち 2か所目`);
  await expect(marks.nth(1)).toHaveAttribute('aria-current', 'true');
  await field.press('Shift+Enter');
  await words(page).getByRole('button', { name: '前の場所' }).click();
  await expect(status).toHaveText(`${count}か所のうち ${count}か所目`);
  await expect(marks.last()).toBeInViewport();

  await field.fill('');
  await expect(marks).toHaveCount(0);
  await expect(status).toBeEmpty();
  expect(await isPaused(page)).toBe(true);
});

test('変換している間は探さない', async ({ page }) => {
  await open(page);
  const field = words(page).getByRole('searchbox', { name: '字幕の中を探す' });
  await field.evaluate((input: HTMLInputElement) => {
    input.value = '配信';
    input.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }));
  });
  await expect(words(page).locator('mark')).toHaveCount(0);
  await field.dispatchEvent('compositionend');
  await expect(words(page).locator('mark').first()).toBeVisible();
});

test('速さは、次に開いても残り、ブラウザの操作とそろう', async ({ page }) => {
  await open(page);
  await page.getByLabel('再生の速さ').selectOption('1.5倍');
  const rate = () => film(page).evaluate((video: HTMLVideoElement) => video.playbackRate);
  expect(await rate()).toBe(1.5);
  await page.reload();
  await expect(page.getByLabel('再生の速さ')).toHaveValue('1.5');
  await expect.poll(rate).toBe(1.5);
  await film(page).evaluate((video: HTMLVideoElement) => {
    video.playbackRate = 0.75;
  });
  await expect(page.getByLabel('再生の速さ')).toHaveValue('0.75');
});

test('この端末に何も残せなくても、すべて使える', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await open(page, '#home');
  await page.getByLabel('再生の速さ').selectOption('2倍');
  await expect(page.getByLabel('再生の速さ')).toHaveValue('2');
  await words(page).getByLabel('再生に合わせて動かす').uncheck();
  await scenes(page)
    .getByRole('link', { name: /成果を見る/ })
    .click();
  await expect.poll(() => second(page)).toBeGreaterThan(71.7);
  expect(errors).toEqual([]);
});

test.describe('この場面のリンクをコピー', () => {
  const copy = (page: Page) => page.getByRole('button', { name: 'この場面のリンクをコピー' });

  test('決まった番地に秒を付けてコピーし、そう知らせる', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(page, '?t=79');
    await expect.poll(() => second(page)).toBe(79);
    await copy(page).click();
    await expect(page.getByText('1:19からのリンクをコピーしました。')).toBeVisible();
    const canonical = await page.locator('link[rel="canonical"]').getAttribute('href');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${canonical}#t=79`);
  });

  test('コピーできないときは、選んだ番地を見せる', async ({ page }) => {
    await page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    });
    await open(page, '#home');
    await copy(page).click();
    const field = page.getByRole('textbox', { name: 'この場面のリンク' });
    await expect(field).toBeFocused();
    await expect(field).toHaveValue(/\/videos\/tour-of-console\/#t=18$/);
  });
});

test('小窓のボタンは、ブラウザが小窓を持つときだけ出る', async ({ page }) => {
  await open(page);
  const button = page.getByRole('button', { name: '小窓で見る' });
  const has = await page.evaluate(() => document.pictureInPictureEnabled);
  await expect(button).toBeVisible({ visible: has });
  await page.addInitScript(() => {
    Object.defineProperty(document, 'pictureInPictureEnabled', { value: false });
  });
  await open(page);
  await expect(button).toBeHidden();
});

test('小窓は、押すと開き、もう一度押すと閉じる', async ({ page }) => {
  await open(page);
  const button = page.getByRole('button', { name: '小窓で見る' });
  await film(page).evaluate(async (video: HTMLVideoElement) => {
    video.muted = true;
    await video.play();
  });
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  expect(await page.evaluate(() => document.pictureInPictureElement?.tagName)).toBe('VIDEO');
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  expect(await page.evaluate(() => document.pictureInPictureElement)).toBeNull();
});

test('キーボードだけで、速さ、場面、字幕の検索、字幕の文までたどり着き、使える', async ({ page }) => {
  await open(page);
  await film(page).focus();
  const reach = async (name: string) => {
    for (let step = 0; step < 60; step++) {
      await page.keyboard.press('Tab');
      const isThere = await page.evaluate((wanted) => {
        const { activeElement: at } = document;
        const labels = at instanceof HTMLInputElement || at instanceof HTMLSelectElement ? at.labels : null;
        return `${labels?.[0]?.textContent ?? ''}${at?.ariaLabel ?? ''}${at?.textContent ?? ''}`.includes(
          wanted,
        );
      }, name);
      if (isThere) return;
    }
    throw new Error(`「${name}」に Tab で着きません。`);
  };
  await reach('再生の速さ');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByLabel('再生の速さ')).toHaveValue('1.25');
  await reach('この場面のリンクをコピー');
  await reach('ホームで予定を見る');
  await page.keyboard.press('Enter');
  await expect.poll(() => second(page)).toBeGreaterThanOrEqual(home - 0.01);
  await reach('字幕の中を探す');
  await page.keyboard.type('アンケート');
  await page.keyboard.press('Enter');
  await reach('次の場所');
  await reach('再生に合わせて動かす');
  await reach('「アンケート」で読めます');
  await page.keyboard.press('Enter');
  await expect.poll(() => second(page)).toBeGreaterThanOrEqual(80.2);
});

test('動画を読み込めないときは、そう伝え、字幕の文章は残り、読み直せる', async ({ page }) => {
  await page.route('**/video.mp4', (route) => route.abort());
  await page.goto(address);
  const said = page.getByRole('alert');
  await expect(said).toContainText('動画を読み込めませんでした。');
  await expect(words(page).getByText('配信ごとの参加率も比べられます。')).toBeVisible();
  await scenes(page)
    .getByRole('link', { name: /成果を見る/ })
    .click();
  await expect(words(page).locator('a[aria-current]')).toContainText('配信が終わったら');

  await page.unroute('**/video.mp4');
  await page.getByRole('button', { name: 'もう一度読み込む' }).click();
  await expect(said).toBeHidden();
  await expect.poll(() => second(page)).toBeGreaterThan(71.6);
});

test.describe('JavaScript を切った人', () => {
  test.use({ javaScriptEnabled: false });

  test('動画、場面、すべての文があり、リンクはその文へ跳ぶ', async ({ page }) => {
    await page.goto(address);
    await expect(page.locator('video')).toHaveAttribute('controls', '');
    await expect(words(page).getByRole('listitem')).toHaveCount(20);
    for (const hidden of ['再生の速さ', '字幕の中を探す']) await expect(page.getByText(hidden)).toBeHidden();
    await expect(page.getByRole('button', { name: 'この場面のリンクをコピー' })).toBeHidden();
    await scenes(page)
      .getByRole('link', { name: /成果を見る/ })
      .click();
    await expect(page).toHaveURL(/#results$/);
    await expect(words(page).getByRole('heading', { name: '成果を見る', exact: true })).toBeInViewport();
    await page.goto(`${address}#t=81`);
    await expect(page.getByText('「アンケート」で読めます')).toBeInViewport();
  });
});

test('検索で見つけた言葉から、その秒で開く', async ({ page }) => {
  await page.goto('/search/?q=管理画面の見方 CSVで書き出す');
  const result = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: '管理画面の見方' }) })
    .getByRole('link', { name: /^1:02から 申込者とキャンペーンページ/ });
  await result.click();
  await expect(page).toHaveURL(/\/videos\/tour-of-console\/#t=62$/);
  await expect.poll(() => second(page)).toBeCloseTo(61.525, 1);
  await expect(film(page)).toBeInViewport({ ratio: 1 });
});
