import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './site.ts';

const course = '/courses/first-delivery/';
const lesson = '/videos/tour-of-console/';
const title = '管理画面の見方';
const key = 'progress/1';

const film = (page: Page): Locator => page.locator('lesson-player video');
const second = (page: Page): Promise<number> =>
  film(page).evaluate((video: HTMLVideoElement) => video.currentTime);
const status = (page: Page, words: string): Locator => page.getByRole('status').filter({ hasText: words });
const done = (page: Page): Locator => page.getByRole('checkbox', { name: /^見終えた/ });
const row = (page: Page): Locator =>
  page.getByRole('main').locator('lesson-marks').getByRole('listitem').filter({ hasText: title });

/** Watches from a second on, for a moment, and stops. */
async function watch(page: Page, from: number): Promise<void> {
  await film(page).evaluate(async (video: HTMLVideoElement, at) => {
    const moved = new Promise((resolve) => video.addEventListener('seeked', resolve, { once: true }));
    video.currentTime = at;
    await moved;
    await video.play();
    await new Promise((resolve) => video.addEventListener('timeupdate', resolve, { once: true }));
    video.pause();
  }, from);
}

const watchToTheEnd = (page: Page): Promise<void> =>
  film(page).evaluate(async (video: HTMLVideoElement) => {
    const ended = new Promise((resolve) => video.addEventListener('ended', resolve, { once: true }));
    video.muted = true;
    await video.play();
    video.currentTime = video.duration - 0.5;
    await ended;
  });

/** The address under which a test can open what names the public site. */
const here = (address: string, site: string): string => address.replace(/^https?:\/\/[^/]+/, site);

/** Runs first on every page; collects what breaks. */
async function prepare(page: Page, script: () => void): Promise<string[]> {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.addInitScript(script);
  return errors;
}

test.describe('動画', () => {
  test('途中でやめて開き直すと、その秒で止まっていて、続きからも最初からも見られる', async ({ page }) => {
    await page.goto(lesson);
    await expect(status(page, '続きはこの端末に残ります。')).toBeVisible();
    await expect(page.getByRole('button', { name: '続きから見る' })).toBeHidden();
    await watch(page, 72);
    await page.reload();
    await expect(status(page, '前回は1:12まで見ました。')).toBeVisible();
    await expect.poll(() => second(page)).toBeCloseTo(72, 0);
    expect(await film(page).evaluate((video: HTMLVideoElement) => video.paused)).toBe(true);

    await page.getByRole('button', { name: '最初から見る' }).click();
    await expect.poll(() => second(page)).toBeLessThan(10);
    await page.getByRole('button', { name: '続きから見る' }).click();
    await expect.poll(() => second(page)).toBeGreaterThan(71);
    expect(await film(page).evaluate((video: HTMLVideoElement) => video.paused)).toBe(false);
  });

  test('番地が場面を名指していれば、そちらで開く', async ({ page }) => {
    await page.goto(lesson);
    await watch(page, 72);
    const home = await page.locator('nav a[href="#home"]').getAttribute('data-start');
    for (const [place, at] of [
      ['#t=30', 30],
      ['?t=20', 20],
      ['#home', Number(home)],
    ] as const) {
      await page.goto('/about/');
      await page.goto(lesson + place);
      await expect.poll(() => second(page)).toBeCloseTo(at, 0);
      await expect(page.getByRole('button', { name: '続きから見る' })).toBeHidden();
    }
  });

  test('場面から見始めても、先へ進めば、開き直した時は止めたところから', async ({ page }) => {
    await page.goto(`${lesson}#t=45`);
    await film(page).evaluate(async (video: HTMLVideoElement) => {
      video.muted = true;
      video.playbackRate = 2;
      await video.play();
    });
    await expect(page).toHaveURL(/tour-of-console\/$/, { timeout: 20_000 });
    await film(page).evaluate((video: HTMLVideoElement) => video.pause());
    const stopped = await second(page);
    expect(stopped).toBeGreaterThan(49);
    await page.reload();
    await expect.poll(() => second(page)).toBeCloseTo(stopped, -0.5);
  });

  test('場面を開いただけでは、見たことにならない', async ({ page }) => {
    await page.goto(`${lesson}#t=90`);
    await expect.poll(() => second(page)).toBeCloseTo(90, 0);
    await expect(done(page)).not.toBeChecked();
    await page.goto(course);
    await expect(page.getByText('続きから見る')).toBeHidden();
    expect(await page.evaluate((name) => localStorage.getItem(name), key)).toBeNull();
  });

  test('最後まで見ると済み、次が出る。印は講座と最初のページにも付く', async ({ page }) => {
    await page.goto(lesson);
    const after = row(page).locator('~ li').getByRole('link').first();
    const next =
      (await after.count()) > 0
        ? `次の動画: ${await after.textContent().then((text) => text?.trim())}`
        : '講座「はじめての配信」のページへ';
    const way = page.getByRole('navigation', { name: 'この動画の次' });
    await expect(way).toBeHidden();
    await watchToTheEnd(page);
    await expect(way.getByRole('link', { name: next })).toBeVisible();
    await expect(status(page, '見終えました。')).toBeVisible();
    await expect(done(page)).toBeChecked();
    await expect(row(page)).toContainText('済');
    for (const address of [course, '/', '/videos/']) {
      await page.goto(address);
      await expect(row(page)).toContainText('済');
    }
  });

  test('ほかで見た方は、手で印を付け、外せる', async ({ page }) => {
    await page.goto(lesson);
    await done(page).check();
    await expect(done(page)).toHaveAccessibleName(/^見終えた\s*\(\d+月\d+日\)$/);
    await expect(page.getByRole('navigation', { name: 'この動画の次' })).toBeVisible();
    await page.reload();
    await expect(done(page)).toBeChecked();
    await done(page).uncheck();
    await page.goto(course);
    await expect(row(page)).not.toContainText('済');
  });

  test('開いている別のタブの印も、すぐ変わる', async ({ page, context }) => {
    await page.goto(course);
    const other = await context.newPage();
    await other.goto(lesson);
    await done(other).check();
    await expect(row(page)).toContainText('済');
    await done(other).uncheck();
    await expect(row(page)).not.toContainText('済');
  });
});

test.describe('最初のページ', () => {
  const link = (page: Page): Locator => page.getByRole('link', { name: /前回の続き/ });
  const waysIn = (page: Page) => page.getByRole('navigation', { name: '種類から探す' }).boundingBox();

  test('「前回の続き」は、見た人にだけ出て、その秒へ導き、ほかを動かさない', async ({ page }) => {
    await page.goto('/');
    await expect(link(page)).toBeHidden();
    const before = await waysIn(page);
    await page.goto(lesson);
    await watch(page, 45);
    await page.goto('/');
    await expect(link(page)).toHaveAccessibleName(/管理画面の見方\s*0:45から/);
    expect(await waysIn(page)).toEqual(before);
    await expect(row(page)).toContainText('途中 0:45');
    await link(page).click();
    await expect(page).toHaveURL(/\/videos\/tour-of-console\/#t=45$/);
    await expect.poll(() => second(page)).toBeCloseTo(45, 0);
  });

  test('「戻る」で帰っても、新しい印になっている', async ({ page }) => {
    await page.goto('/');
    await row(page).getByRole('link').click();
    await done(page).check();
    await page.goBack();
    await expect(row(page)).toContainText('済');
  });

  test('壊れた記録や、よその記録があっても、静かに開く', async ({ page }) => {
    for (const held of [
      '{',
      '[]',
      '{"tour-of-console":{"at":"<img>"}}',
      '{"gone":{"at":9,"done":null,"updated":9}}',
    ]) {
      const errors = await prepare(page, () => undefined);
      await page.goto('/about/');
      await page.evaluate(([name = '', text = '']) => localStorage.setItem(name, text), [key, held]);
      await page.goto('/');
      await expect(row(page)).toBeVisible();
      await expect(link(page)).toBeHidden();
      expect(errors).toEqual([]);
    }
  });
});

test.describe('講座', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('何ができるようになり、何本で何分か、手元に何を置き、次に何をするかが読める', async ({ page }) => {
    await page.goto(course);
    for (const name of ['見終えるとできること', '動画', '手元に置くテンプレート', '次にやること']) {
      await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
    }
    await expect(page.getByText(/^全\d+本・約\d+分$/)).toBeVisible();
    await page.goto(lesson);
    await watch(page, 45);
    await page.goto(course);
    await expect(page.getByText(/^全\d+本・約\d+分\(残り約\d+分\)$/)).toBeVisible();
    await expect(page.getByRole('link', { name: '続きから見る(0:45)' })).toHaveAttribute(
      'href',
      `${lesson}#t=45`,
    );
  });

  test('記録はリンクで別の端末へ移り、そこの記録と合わさる', async ({ page, browser, site }) => {
    await page.goto(lesson);
    await watch(page, 72);
    await done(page).check();
    await page.goto(course);
    await page.getByRole('button', { name: 'ほかの端末で続けるリンクをコピー' }).click();
    await expect(status(page, 'リンクをコピーしました。')).toBeVisible();
    const address = await page.evaluate(() => navigator.clipboard.readText());
    expect(new URL(address).pathname).toBe(course);

    const device = await browser.newContext({ locale: 'ja-JP', timezoneId: 'Asia/Tokyo' });
    const there = await device.newPage();
    const asked: string[] = [];
    there.on('request', (request) => asked.push(request.url()));
    await there.goto(`${site}${lesson}`);
    await watch(there, 30);
    await there.goto(here(address, site));
    await expect(status(there, 'ほかの端末の記録を取り込みました。')).toBeVisible();
    await expect(there).toHaveURL(`${site}${course}`);
    await expect(row(there)).toContainText('済');
    await there.goto(`${site}${lesson}`);
    await expect(status(there, '前回は1:12まで見ました。')).toBeVisible();
    await expect(done(there)).toBeChecked();
    expect(asked.filter((url) => url.includes('progress='))).toEqual([]);
    await device.close();
  });

  test('切れたリンクは、そう言い、手元の記録を変えない', async ({ page }) => {
    await page.goto(lesson);
    await done(page).check();
    for (const broken of ['1_tour-of-console.4', '9_x', '1_<img src=x onerror=alert(1)>.1.1']) {
      await page.goto('/about/');
      await page.goto(`${course}#progress=${broken}`);
      await expect(status(page, '記録を読み取れませんでした。')).toBeVisible();
      await expect(page).toHaveURL(/\/courses\/first-delivery\/$/);
      await expect(row(page)).toContainText('済');
    }
  });

  test('コピーできないブラウザでは、リンクが選ばれて出る', async ({ page }) => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.goto(lesson);
    await done(page).check();
    await page.goto(course);
    await page.getByRole('button', { name: 'ほかの端末で続けるリンクをコピー' }).click();
    const field = page.getByRole('textbox', { name: '記録を運ぶリンク' });
    await expect(field).toBeFocused();
    await expect(field).toHaveValue(/\/courses\/first-delivery\/#progress=1_tour-of-console\./);
  });

  test('受講記録だけが紙に出る。ふつうの印刷は、ページのまま', async ({ page }) => {
    await page.addInitScript(() => {
      window.print = () => dispatchEvent(new Event('beforeprint'));
    });
    await page.goto(lesson);
    await done(page).check();
    await page.goto(course);
    const sheet = page.getByRole('region', { name: '受講記録' });
    await page.emulateMedia({ media: 'print' });
    await expect(sheet).toBeHidden();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('button', { name: '受講記録を印刷する' }).click();
    await expect(sheet).toBeHidden();
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
    await expect(sheet.getByRole('row').filter({ hasText: title })).toContainText(/\d{4}年\d+月\d+日/);
    await expect(sheet.getByRole('row').filter({ hasText: '合計' })).toContainText(/1本・1分\d+秒/);
    for (const words of [
      'はじめての配信',
      '氏名',
      'この端末の記録です。',
      'セルフケアガイド',
      course,
      '印刷日',
    ]) {
      await expect(sheet).toContainText(words);
    }
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);

    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(sheet).toBeHidden();
  });

  test('記録は、確かめてから消える', async ({ page }) => {
    await page.goto(lesson);
    await done(page).check();
    await page.goto(course);
    const forget = page.getByRole('button', { name: '記録を消す' });
    await forget.click();
    await page.getByRole('dialog').getByRole('button', { name: 'やめる' }).click();
    await expect(row(page)).toContainText('済');
    await forget.click();
    await page.keyboard.press('Escape');
    await expect(row(page)).toContainText('済');
    await forget.click();
    await page.getByRole('dialog').getByRole('button', { name: '消す' }).click();
    await expect(status(page, '記録を消しました。')).toBeFocused();
    await expect(row(page)).not.toContainText('済');
    await expect(forget).toBeHidden();
    await page.reload();
    await expect(row(page)).not.toContainText('済');
  });
});

test.describe('残せない端末', () => {
  for (const [name, script] of [
    [
      '閉ざされている',
      () =>
        Object.defineProperty(window, 'localStorage', {
          get() {
            throw new DOMException('blocked', 'SecurityError');
          },
        }),
    ],
    [
      '一杯になっている',
      () => {
        Storage.prototype.setItem = () => {
          throw new DOMException('full', 'QuotaExceededError');
        };
      },
    ],
  ] as const) {
    test(`保存が${name}ときは、1度だけそう言い、開いている間は続ける`, async ({ page }) => {
      const errors = await prepare(page, script);
      await page.goto(lesson);
      const warning = status(page, 'この端末には記録を残せません。ほかのページへ移ると消えます。');
      // A store that can not even be read is known at once; a full one only when something is to be kept.
      await expect(warning).toHaveCount(name === '閉ざされている' ? 1 : 0);
      await watch(page, 45);
      await expect(status(page, '続きはこの端末に残ります。')).toHaveCount(0);
      await expect(warning).toHaveCount(1);
      await expect(row(page)).toContainText('途中 0:45');
      await done(page).check();
      await expect(row(page)).toContainText('済');
      await expect(warning).toHaveCount(1);
      for (const address of ['/', `${course}#progress=1_tour-of-console.45.1`]) {
        await page.goto(address);
        await expect(row(page)).toBeVisible();
      }
      await expect(status(page, 'ほかの端末の記録を取り込みました。')).toBeVisible();
      await expect(row(page)).toContainText('途中 0:45');
      expect(errors).toEqual([]);
    });
  }
});

test('キーボードだけで、続きから見て、印を付け、記録を消せる', async ({ page }) => {
  await page.goto(lesson);
  await watch(page, 45);
  await page.reload();
  const resume = page.getByRole('button', { name: '続きから見る' });
  await resume.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => film(page).evaluate((video: HTMLVideoElement) => video.paused)).toBe(false);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: '最初から見る' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(done(page)).toBeFocused();
  await page.keyboard.press('Space');
  await expect(done(page)).toBeChecked();
  await page.goto(course);
  await page.getByRole('button', { name: 'ほかの端末で続けるリンクをコピー' }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('button', { name: 'やめる' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(row(page)).not.toContainText('済');
});

test('記録があるときも、どのページも誰にでも使え、電話に収まる', async ({ page }) => {
  await page.goto(lesson);
  await watchToTheEnd(page);
  await watch(page, 45);
  await page.goto('/about/');
  for (const address of [lesson, course, '/', '/videos/']) {
    await page.goto(address);
    await page.setViewportSize({ width: 360, height: 740 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    const low = await page.evaluate(() =>
      [
        ...document.querySelectorAll<HTMLElement>(
          'lesson-progress :is(button, label, a), course-record :is(button, a), continue-lesson a',
        ),
      ]
        .filter((element) => element.checkVisibility())
        .filter((element) => element.getBoundingClientRect().height < 43.5)
        .map(({ outerHTML }) => outerHTML),
    );
    expect(low).toEqual([]);
  }
});

test.describe('JavaScript なし', () => {
  test.use({ javaScriptEnabled: false });

  test('講座は読めて、動かないボタンは出ない', async ({ page }) => {
    await page.goto(course);
    await expect(page.getByRole('heading', { name: '見終えるとできること' })).toBeVisible();
    await expect(page.getByRole('link', { name: '最初の動画を見る' })).toHaveAttribute('href', lesson);
    await expect(page.getByText(/^\s*全\d+本・約\d+分\s*$/)).toBeVisible();
    for (const name of ['ほかの端末で続けるリンクをコピー', '受講記録を印刷する', '記録を消す']) {
      await expect(page.getByRole('button', { name })).toHaveCount(0);
    }
    await page.goto(lesson);
    await expect(film(page)).toBeVisible();
    await expect(page.getByRole('checkbox')).toHaveCount(0);
    await expect(page.getByText('続きはこの端末に残ります。')).toBeHidden();
    await page.goto('/');
    await expect(page.getByText('前回の続き')).toBeHidden();
  });
});
