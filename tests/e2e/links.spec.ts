import { pages } from './pages.ts';
import { expect, test } from './site.ts';

type Read = (address: string) => Promise<string | null>;

const linksIn = (html: string | null): string[] =>
  [...(html ?? '').matchAll(/\s(?:href|src|poster)="([^"]+)"/g)].map(([, link]) =>
    (link ?? '').replaceAll('&amp;', '&').replaceAll('&#38;', '&'),
  );

/** The pages that `clicks` links from the first page lead to at most. */
async function within(clicks: number, html: Read): Promise<Set<string>> {
  const reached = new Set(['/']);
  let last = ['/'];
  for (let click = 0; click < clicks; click += 1) {
    const links = await Promise.all(last.map(async (address) => linksIn(await html(address))));
    last = [...new Set(links.flat().map((link) => new URL(link, 'http://site')))]
      .filter(({ host }) => host === 'site')
      .map(({ pathname }) => pathname)
      .filter((pathname) => pathname.endsWith('/') && !reached.has(pathname));
    for (const pathname of last) reached.add(pathname);
  }
  return reached;
}

/** Links of one page that lead nowhere on this site: a missing page or file, or a missing anchor. */
async function deadLinks(address: string, html: Read): Promise<string[]> {
  const links = linksIn(await html(address));
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

test('切れたリンクや見出しがなく、どの記事にも最初のページから3回までの操作で着く', async ({ request }) => {
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
  const reached = await within(3, html);
  expect(pages.filter((address) => /^\/\w+\/[\w-]+\/$/.test(address) && !reached.has(address))).toEqual([]);
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

test('この検査は、遠すぎる記事に気づく', async () => {
  const chain: Record<string, string> = { '/': '/a/', '/a/': '/b/', '/b/': '/c/', '/c/': '/d/' };
  const reached = await within(3, (address) => Promise.resolve(`<a href="${chain[address]}">次</a>`));
  expect([...reached]).toEqual(['/', '/a/', '/b/', '/c/']);
});
