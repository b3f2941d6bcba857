import { pages } from './pages.ts';
import { expect, test } from './site.ts';

/** Links of one page that lead nowhere on this site: a missing page or file, or a missing anchor. */
async function deadLinks(
  address: string,
  html: (address: string) => Promise<string | null>,
): Promise<string[]> {
  const links = [...((await html(address)) ?? '').matchAll(/\s(?:href|src|poster)="([^"]+)"/g)].map(
    ([, link]) => (link ?? '').replaceAll('&amp;', '&').replaceAll('&#38;', '&'),
  );
  const dead = await Promise.all(
    [...new Set(links)].map(async (link) => {
      const target = new URL(link, `http://site${address}`);
      if (target.host !== 'site') return [];
      const body = await html(target.pathname);
      if (body === null) return [`${address} → ${link}: ない番地`];
      const anchor = decodeURIComponent(target.hash.slice(1));
      return anchor && !body.includes(`id="${anchor}"`) ? [`${address} → ${link}: ない見出し`] : [];
    }),
  );
  return dead.flat();
}

test('どのページにも、切れたリンクや見出しがない', async ({ request }) => {
  const seen = new Map<string, Promise<string | null>>();
  const html = (address: string) => {
    const known = seen.get(address);
    if (known) return known;
    const answer = request
      .get(address, { maxRedirects: 0 })
      .then(async (response) => (response.ok() ? response.text() : null));
    seen.set(address, answer);
    return answer;
  };
  const dead = await Promise.all(pages.map((address) => deadLinks(address, html)));
  expect(dead.flat()).toEqual([]);
  expect(seen.size).toBeGreaterThan(pages.length);
});

test('この検査は、切れたリンクと見出しに気づく', async () => {
  const site: Record<string, string> = {
    '/a/':
      '<a href="/b/#here">ある</a><a href="/b/#gone">ない見出し</a><a href="/c/">ない番地</a><a href="https://example.com/">外</a>',
    '/b/': '<h2 id="here">ここ</h2>',
  };
  expect(await deadLinks('/a/', (address) => Promise.resolve(site[address] ?? null))).toEqual([
    '/a/ → /b/#gone: ない見出し',
    '/a/ → /c/: ない番地',
  ]);
});
