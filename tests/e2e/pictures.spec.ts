import type { APIRequestContext } from '@playwright/test';
import { pages } from './pages.ts';
import { expect, test } from './site.ts';

/** The content of the tags in a page's head by their names, as a chat reads them: without a browser. */
async function headOf(request: APIRequestContext, address: string): Promise<Map<string, string>> {
  const html = await (await request.get(address)).text();
  const tags = html.matchAll(/<meta (?:property|name)="([^"]+)" content="([^"]*)"/g);
  return new Map([...tags].map(([, name = '', content = '']) => [name, content]));
}

/** The type, width and height of what an address answers with. */
async function pictureAt(request: APIRequestContext, address: string): Promise<string> {
  const response = await request.get(address);
  const body = await response.body();
  const isPng = body.toString('latin1', 1, 4) === 'PNG';
  return [
    response.status(),
    response.headers()['content-type'],
    isPng && `${body.readUInt32BE(16)}×${body.readUInt32BE(20)}`,
  ].join(' ');
}

const whole = '200 image/png 1200×630';

test('どのページにも、リンクと一緒に出る画像がある', async ({ request }) => {
  const shown = new Set<string>();
  for (const address of pages) {
    const head = await headOf(request, address);
    const picture = new URL(head.get('og:image') ?? '');
    expect(picture.protocol, address).toMatch(/^https?:$/);
    shown.add(picture.pathname);
    expect([head.get('og:image:width'), head.get('og:image:height')], address).toEqual(['1200', '630']);
    expect(head.get('og:image:alt')?.length, address).toBeGreaterThan(5);
    expect(head.get('twitter:card'), address).toBe('summary_large_image');
  }
  for (const picture of shown) expect(await pictureAt(request, picture), picture).toBe(whole);
  expect(shown).toContain('/og/guide.png');
  expect(shown.size).toBeGreaterThan(20);
});

test('記事の画像は記事の名を持ち、モデル例はそう名乗る', async ({ request }) => {
  const faq = await headOf(request, '/faqs/no-sound/');
  expect(new URL(faq.get('og:image') ?? '').pathname).toBe('/og/faqs/no-sound.png');
  expect(faq.get('og:image:alt')).toContain(faq.get('og:title'));

  const modelCase = await headOf(request, '/cases/hr-briefing/');
  expect(modelCase.get('og:image:alt')).toContain('モデル例(架空)');
});

test('この検査は、ない画像に気づく', async ({ request }) => {
  expect(await pictureAt(request, '/og/faqs/no-such-page.png')).not.toBe(whole);
  expect(await pictureAt(request, '/favicon.svg')).not.toBe(whole);
});
