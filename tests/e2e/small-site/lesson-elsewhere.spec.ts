import { readFileSync } from 'node:fs';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, fixture, test } from './site.ts';

/** Every address that the page asks of anybody else, and every complaint of the content policy. */
async function watch(page: Page, site: string): Promise<string[]> {
  const seen: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(site) && !/^(data|blob):/.test(url)) seen.push(url);
  });
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) seen.push(message.text());
  });
  await page.route(/\/\/(www\.youtube-nocookie|player\.vimeo)\.com\//, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: '<!doctype html><title>player</title><p>再生中</p>',
    }),
  );
  await page.route('https://video.example.jp/**', (route) =>
    route.fulfill({
      headers: { 'access-control-allow-origin': '*' },
      body: readFileSync(`${fixture}/hls/${path.basename(new URL(route.request().url()).pathname)}`),
    }),
  );
  return seen;
}

const play = (page: Page) => page.getByRole('button', { name: /再生する/ });

for (const { id, host, origin, at } of [
  {
    id: 'on-youtube',
    host: 'YouTube',
    origin: 'https://www.youtube-nocookie.com',
    at: (second: number) =>
      new RegExp(`^https://www\\.youtube-nocookie\\.com/embed/aaaaaaaaaaa\\?autoplay=1&start=${second}&`),
  },
  {
    id: 'on-vimeo',
    host: 'Vimeo',
    origin: 'https://player.vimeo.com',
    at: (second: number) =>
      new RegExp(`^https://player\\.vimeo\\.com/video/1234567\\?dnt=1&autoplay=1.*#t=${second}s$`),
  },
]) {
  test(`${host} の動画は、押すまで誰にも接続せず、押すと選んだ場面から枠の中で始まる`, async ({
    page,
    site,
  }) => {
    const foreign = await watch(page, site);
    await page.goto(`/videos/${id}/`, { waitUntil: 'networkidle' });
    await expect(page.getByText(`押すと ${host} に接続します`)).toBeVisible();
    // A frame tells nothing that could be kept.
    await expect(page.getByText('続きはこの端末に残ります。')).toHaveCount(0);
    await page.getByRole('navigation', { name: '場面' }).getByRole('link', { name: /開く/ }).click();
    await expect(play(page)).toHaveText('0:13から再生する');
    await page.waitForLoadState('networkidle');
    expect(foreign).toEqual([]);

    await play(page).click();
    const frame = page.locator('iframe');
    await expect(frame).toHaveAttribute('src', at(13));
    await expect(frame).toHaveAttribute('title', `${host}の動画`);
    await expect(frame.contentFrame().getByText('再生中')).toBeVisible();
    await expect(page.getByRole('link', { name: `再生されないときは ${host} で開く` })).toBeVisible();

    await page
      .getByRole('navigation', { name: '場面' })
      .getByRole('link', { name: /はじめに/ })
      .click();
    await expect(frame).toHaveAttribute('src', at(0));
    await expect(frame.contentFrame().getByText('再生中')).toBeVisible();
    expect(new Set(foreign.map((url) => new URL(url).origin))).toEqual(new Set([origin]));
  });
}

test('場面と字幕のある外の動画も、秒の付いた番地で開く', async ({ page, site }) => {
  const foreign = await watch(page, site);
  await page.goto('/videos/on-youtube/#t=13', { waitUntil: 'networkidle' });
  await expect(play(page)).toHaveText('0:13から再生する');
  const words = page.getByRole('region', { name: '字幕の文章' });
  await expect(words.locator('a[aria-current]')).toContainText('つぎの文です。');
  await words.getByRole('searchbox').fill('はじめ');
  await expect(words.locator('mark')).toHaveText(['はじめ']);
  // A frame tells nothing that could be followed or sped up.
  await expect(page.getByLabel('再生に合わせて動かす')).toHaveCount(0);
  await expect(page.getByLabel('再生の速さ')).toHaveCount(0);
  expect(foreign).toEqual([]);
});

test('場面の名前を替えても、前の名前のリンクで開く', async ({ page }) => {
  for (const id of ['on-youtube', 'on-vimeo']) {
    await page.goto(`/videos/${id}/#opening`);
    await expect(play(page)).toHaveText('0:13から再生する');
  }
});

for (const isNative of [true, false]) {
  test(`HLS の動画は、押すまで誰にも接続しない(${isNative ? 'ブラウザが' : 'ライブラリが'}再生する)`, async ({
    page,
    site,
  }) => {
    await page.addInitScript(
      (answer) => {
        HTMLMediaElement.prototype.canPlayType = () => answer;
      },
      isNative ? ('maybe' as const) : ('' as const),
    );
    const foreign = await watch(page, site);
    const scripts: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(request.url());
    });
    await page.goto('/videos/on-hls/', { waitUntil: 'networkidle' });
    await expect(page.getByText('押すと video.example.jp に接続します')).toBeVisible();
    await page.getByRole('link', { name: /つぎの文です/ }).click();
    await expect(play(page)).toHaveText('0:02から再生する');
    expect(foreign).toEqual([]);
    expect(scripts.filter((url) => url.includes('hls'))).toEqual([]);

    await play(page).click();
    const film = page.getByLabel('HLSの動画', { exact: true });
    await expect(film).toBeVisible();
    await expect(film).toBeFocused();
    await expect.poll(() => foreign).toContain('https://video.example.jp/lesson/index.m3u8');
    expect(scripts.some((url) => url.includes('hls.light'))).toBe(!isNative);
    expect(foreign.filter((url) => !url.startsWith('https://video.example.jp/'))).toEqual([]);
    if (isNative) return;
    await expect
      .poll(() => film.evaluate((video: HTMLVideoElement) => video.currentTime))
      .toBeGreaterThan(2.1);
    expect(await film.evaluate((video: HTMLVideoElement) => video.textTracks[0]?.mode)).toBe('showing');
  });
}

test('外の動画も、前に見たところから始まると言い、押すまで誰にも接続しない', async ({ page, site }) => {
  const foreign = await watch(page, site);
  const first = page.getByRole('button', { name: '再生する', exact: true });
  await page.goto('/videos/on-hls/');
  await expect(first).toBeVisible();
  await page.evaluate(() => {
    localStorage.setItem('progress/1', JSON.stringify({ 'on-hls': { at: 30, done: null, updated: 1 } }));
  });
  await page.reload();
  await expect(page.getByText('前回は0:30まで見ました。')).toBeVisible();
  await expect(play(page)).toHaveText('0:30から再生する');
  expect(foreign).toEqual([]);
});

test('「このガイドについて」が、動画の接続先を言う', async ({ page }) => {
  await page.goto('/about/');
  await expect(
    page.getByText('動画を再生したときだけ、Vimeo、YouTube、video.example.jpに接続します。'),
  ).toBeVisible();
});

test('HLS を読み込めないときは、そう伝え、字幕の文章は残る', async ({ page, site }) => {
  await page.addInitScript(() => {
    HTMLMediaElement.prototype.canPlayType = () => '';
  });
  await watch(page, site);
  await page.route('**/index.m3u8', (route) => route.fulfill({ status: 404 }));
  await page.goto('/videos/on-hls/');
  await play(page).click();
  await expect(page.getByRole('alert')).toContainText('動画を読み込めませんでした。');
  await expect(page.getByText('つぎの文です。')).toBeVisible();
});

test('どの動画のページも、誰にでも読める', async ({ page }) => {
  for (const id of ['on-youtube', 'on-vimeo', 'on-hls']) {
    await page.goto(`/videos/${id}/`);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
  }
});

test.describe('JavaScript を切った人', () => {
  test.use({ javaScriptEnabled: false });

  test('リンクで、動画のある場所へ行ける', async ({ page }) => {
    await page.goto('/videos/on-youtube/');
    await expect(page.getByRole('link', { name: 'YouTube で見る' })).toHaveAttribute(
      'href',
      'https://www.youtube.com/watch?v=aaaaaaaaaaa',
    );
    await expect(play(page)).toBeHidden();
  });
});
