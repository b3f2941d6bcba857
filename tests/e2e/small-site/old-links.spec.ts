import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from './site.ts';

const at = (url: string): string => url.replace(/^https?:\/\/[^/]+/, '');

for (const [old, now] of [
  ['/faqs/old-name/', '/faqs/new-name/'],
  ['/faqs/old-name', '/faqs/new-name/'],
  ['/manuals/removed/', '/faqs/new-name/#answer'],
  ['/templates/letter/?from=mail', '/templates/notice/?from=mail'],
] as const) {
  test(`前のリンク ${old} は、いまの ${now} に着く`, async ({ page, request }) => {
    const response = await request.get(old, { maxRedirects: 0 });
    expect(response.status()).toBe(301);
    await page.goto(old);
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('ページを移しました。');
    expect(at(page.url())).toBe(now);
  });
}

test('名前を替えたページの見出しへのリンクは、いまのページの見出しに着く', async ({ page }) => {
  await page.goto('/faqs/old-name/#answer');
  expect(at(page.url())).toBe('/faqs/new-name/#answer');
  await expect(page.getByRole('heading', { name: '答え' })).toBeInViewport();
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(`移す設定のないホストでも(JavaScript ${javaScriptEnabled ? 'あり' : 'なし'})`, () => {
    test.use({ javaScriptEnabled });

    test('前のリンクで、いまのページに着く', async ({ page, dist }) => {
      for (const [old, now] of [
        ['/faqs/old-name/', '/faqs/new-name/'],
        ['/manuals/removed/', '/faqs/new-name/#answer'],
        ['/templates/letter/', '/templates/notice/'],
      ] as const) {
        // What lies at the old address, as a plain host would send it.
        await page.route(`**${old}`, (route) =>
          route.fulfill({ path: path.join(dist, old, 'index.html'), contentType: 'text/html' }),
        );
        await page.goto(old);
        await page.waitForURL((url) => at(url.href) === now);
        await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('ページを移しました。');
      }
    });
  });
}

test('名前を替えたファイルは、前の番地でも、いまの中身と名前で届く', async ({ request, dist }) => {
  for (const [old, now, saved] of [
    ['/templates/letter/letter.txt', '/templates/notice/notice.txt', 'お知らせの文例 v1.1.txt'],
    ['/templates/letter/v1.0/letter.txt', '/templates/notice/v1.0/notice.txt', 'お知らせの文例 v1.0.txt'],
  ] as const) {
    const response = await request.get(old);
    expect(at(response.url())).toBe(now);
    expect(decodeURIComponent(response.headers()['content-disposition'] ?? '')).toContain(saved);
    expect(readFileSync(path.join(dist, old)).equals(await response.body())).toBe(true);
  }
});

test('前の版のファイルは、置いたときのまま届く', async ({ request }) => {
  const text = async (file: string) => (await request.get(`/templates/notice/${file}`)).text();
  expect(await text('v1.0/notice.txt')).toBe('お知らせの文例 v1.0\n\n〔題〕のお知らせ。\n');
  expect(await text('notice.txt')).toBe('お知らせの文例 v1.1\n\n〔題〕のお知らせです。\n');
  expect(await text('v1.1/notice.txt')).toBe(await text('notice.txt'));
});

test('誤りのある版を持つ人に、使わないように言う', async ({ page }) => {
  const warning = page.locator('#v1-0').getByText('v1.0は使わないでください。');
  await page.goto('/templates/notice/#v1-0');
  await expect(warning).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'v1.0は使わないでください。' })).toHaveText(
    'お手元は v1.0、最新は v1.1(2026年11月20日)です。変わった点は、下の v1.1 にあります。v1.0は使わないでください。日付が、1日早く出ます。',
  );
  await expect(page.getByText('v1.0もそのままお使いいただけます。')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'v1.0のテキスト' })).toBeVisible();
});
