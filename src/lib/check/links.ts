import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { secondsOf } from '#lib/lesson-player.ts';
import { entryOf } from '#lib/paths.ts';
import type { Article } from './article.ts';
import { nearest } from './distance.ts';
import type { Advice, Finding } from './problem.ts';
import { lineOf } from './words.ts';

/** Everything that an address may lead to. */
export interface Site {
  articles: ReadonlyMap<string, Article>;
  /** Pages that are no entry: `/`, `/contact/`, `/manuals/` … */
  pages: readonly string[];
}

/** What a link stands in. */
export type From = Pick<Article, 'anchors' | 'state'>;

export function linkFindings(tree: Root, from: From, site: Site): Finding[] {
  const findings: Finding[] = [];
  visit(tree, ['link', 'definition'], (node) => {
    const wrong = 'url' in node ? wrongLink(decoded(node.url), from, site) : null;
    if (wrong) findings.push({ line: lineOf(node), ...wrong });
  });
  return findings;
}

function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

/** An address that leads nowhere, or to a heading or a second that is not there. */
export function wrongLink(url: string, from: From, site: Site): Advice | null {
  if (/^(https?:|mailto:|tel:)/.test(url)) return null;
  const [, path = '', hash = ''] = /^([^#?]*)(?:\?[^#]*)?(?:#(.*))?$/.exec(url) ?? [];
  if (path === '') return wrongAnchor(hash, '', from.anchors);
  if (!path.startsWith('/')) {
    return {
      what: `リンク先 ${url} は / から書きます。`,
      fix: nearestPath(`/${path}`, site) ?? '/faqs/reset-password/',
    };
  }
  if (site.pages.includes(path) || filesOfTemplates(site).includes(path)) return null;
  const target = site.articles.get(path);
  // What could not be read may well hold the heading: its own file is told to be mended.
  const wrong = wrongPath(path, from.state, site);
  if (wrong || (target && isMoment(hash, target))) return wrong;
  return wrongAnchor(hash, path, target?.tree ? target.anchors : undefined);
}

/** `#t=78`: any second of a lesson can be opened. */
function isMoment(hash: string, { kind, data }: Article): boolean {
  const second = kind === 'videos' && hash.startsWith('t=') ? secondsOf(hash.slice(2)) : null;
  return second !== null && second < Number(data['seconds']);
}

/** A path that customers can not open, or that is over. Drafts may point at what is still being written. */
export function wrongPath(path: string, from: Article['state'], site: Site): Advice | null {
  const target = site.articles.get(path);
  if (from === 'draft' || (target && target.state === from)) return null;
  switch (target?.state) {
    case undefined: {
      const near = nearestPath(path, site);
      return near
        ? { what: `${path} はありません。近いページ: ${near}`, fix: near }
        : { what: `${path} はありません。`, fix: '綴りを確かめるか、リンクを外します。' };
    }
    case 'draft':
      return {
        what: `${path} は下書きなので、お客様には開けません。`,
        fix: 'リンクを外すか、先のページの draft を消します。',
      };
    case 'waiting':
      return {
        what: `${path} はまだ公開前です。`,
        fix: 'リンクを外すか、このページの publishAt も合わせます。',
      };
    case 'expired':
      // Its page lives on and leads to the successor, so nobody is lost.
      return {
        what: `${path} は公開を終えています。`,
        fix: String(target?.data['successor'] ?? 'リンクを外します。'),
        isNotice: true,
      };
    case 'published':
      return null;
  }
}

/** `/templates/<id>/<file>`: addresses that mails link to. */
const filesOfTemplates = ({ articles }: Site): string[] =>
  [...articles.values()].flatMap(({ kind, path, data }) =>
    kind === 'templates' && Array.isArray(data['files'])
      ? data['files'].map((file) => `${path}${String(file)}`)
      : [],
  );

function nearestPath(path: string, site: Site): string | undefined {
  const open = [...site.articles.values()]
    .filter(({ state }) => state === 'published')
    .map((article) => article.path);
  // The same folder name under another kind is nearer than letters can tell.
  const id = entryOf(path.replace(/\/*$/, '/'))?.id;
  const sameName = open.find((candidate) => id !== undefined && entryOf(candidate)?.id === id);
  return nearest(path, [...open, ...site.pages, ...filesOfTemplates(site)]) ?? sameName;
}

function wrongAnchor(hash: string, path: string, anchors: ReadonlySet<string> | undefined): Advice | null {
  if (!hash || !anchors || anchors.has(hash)) return null;
  const meant = nearest(hash, anchors);
  const known = [...anchors].map((id) => `#${id}`).join('、');
  const what = `${path}#${hash} という見出しはありません。${meant ? `近い見出し: ${path}#${meant}` : ''}`;
  return {
    what,
    fix: meant ? `${path}#${meant}` : known ? `次のどれかにします: ${known}` : '# から後ろを消します。',
  };
}
