import { expect, test } from './site.ts';

test.describe('電話で、配信中に困っている人', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('最初のページの一行から対処へ行き、目次で手順へ跳び、電話もすぐ見つかる', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('link', { name: '止まった・音が出ない' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('配信が止まったとき');

    const bar = page.getByRole('navigation', { name: 'すぐ使う' });
    await expect(bar.getByRole('link', { name: '電話' })).toHaveAttribute('href', /^tel:/);
    await bar.getByRole('button', { name: '目次' }).click();
    const sheet = page.getByRole('navigation', { name: '目次' });
    await sheet.getByRole('link', { name: 'うまくいかないとき' }).click();
    await expect(sheet).toBeHidden();
    await expect(page.getByRole('heading', { name: 'うまくいかないとき' })).toBeInViewport();
  });
});

test.describe('キーボードだけで読む人', () => {
  test('最初の Tab で本文へ跳べる', async ({ page }) => {
    await page.goto('/manuals/sign-in/');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: '本文へ' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
  });
});

test.describe('JavaScript のない人', () => {
  test.use({ javaScriptEnabled: false });

  test('一覧から記事を読み、うまくいかないときを開き、テンプレートを取り出せる', async ({
    page,
    request,
  }) => {
    await page.goto('/');
    await page
      .getByRole('navigation', { name: '種類から探す' })
      .getByRole('link', { name: /マニュアル/ })
      .click();
    await page.getByRole('main').getByRole('link', { name: '管理画面にログインする' }).click();
    await expect(page.getByRole('heading', { level: 2, name: '手順' })).toBeVisible();
    await expect(page.getByRole('button', { name: '印刷する' })).toBeHidden();

    await page.goto('/templates/delivery-live/');
    const href = await page.getByRole('link', { name: /Excelをダウンロード/ }).getAttribute('href');
    const file = await request.get(href ?? '');
    expect(file.ok()).toBe(true);
    expect((await file.body()).subarray(0, 2).toString()).toBe('PK');
  });
});

test('切れた番地では、番地の言葉が検索に入り、知らせる先に番地が付く', async ({ page }) => {
  const answer = await page.goto('/manuals/live-deliverry/');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('お探しのページが見つかりません。');
  await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue('live deliverry');
  await expect(page.getByRole('link', { name: 'こちらからお知らせください' })).toHaveAttribute(
    'href',
    `/contact/?from=${encodeURIComponent('/manuals/live-deliverry/')}`,
  );
});

test('動画は途中から送られ、字幕と場面がある', async ({ page, request }) => {
  const part = await request.get('/videos/tour-of-console/video.mp4', {
    headers: { Range: 'bytes=1000-1999' },
  });
  expect(part.status()).toBe(206);
  expect((await part.body()).length).toBe(1000);

  await page.goto('/videos/tour-of-console/');
  const video = page.getByLabel('管理画面の見方', { exact: true });
  await expect.poll(() => video.evaluate((player: HTMLVideoElement) => player.readyState)).toBeGreaterThan(0);
  const tracks = await video.evaluate((player: HTMLVideoElement) =>
    [...player.textTracks].map(({ kind, mode }) => `${kind} ${mode}`),
  );
  expect(tracks).toContain('captions showing');
  const seconds = await video.evaluate((player: HTMLVideoElement) => player.duration);
  expect(seconds).toBeGreaterThanOrEqual(60);
  expect(seconds).toBeLessThanOrEqual(180);
});

test.describe('JavaScript がなくても', () => {
  test.use({ javaScriptEnabled: false });

  test('手順の画像は、キーボードで大きく開ける', async ({ page }) => {
    await page.goto('/manuals/sign-in/');
    const picture = page.getByRole('link', { name: '画像を大きく開く' }).first();
    const file = await picture.getAttribute('href');
    await picture.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${file}`);
    await expect(page.getByRole('img')).toBeVisible();
  });

  test('大きく開いた画像にも囲みがある。同じ画面でも、囲むところが違えば別の画像になる', async ({ page }) => {
    await page.goto('/manuals/analytics-report/');
    const pictures = page.getByRole('link', { name: '画像を大きく開く: レポートの画面' });
    const files = await pictures.evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(files).toHaveLength(2);
    expect(new Set(files).size).toBe(2);
  });
});
