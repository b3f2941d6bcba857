import type { Kind } from './paths.ts';

interface Page {
  kind: Kind;
  path: string;
  related: readonly string[];
  /** What a case used. */
  used?: readonly string[];
  /** The lesson at the head of a manual. */
  video?: string | undefined;
  /** What the page leads to under 「次にやること」. */
  next?: readonly string[];
}

/** More is a list to search through, not a hint. */
const enough = 5;

/** The paths that a body leads to under 「次にやること」, without the names of headings. */
export function nextIn(body: string): string[] {
  const [, list = ''] = /<Next>(.*?)<\/Next>/s.exec(body) ?? [];
  return Array.from(list.matchAll(/\]\((\/[^)#]+)/g), ([, path = '']) => path);
}

/** The paths of the cases that used a template. */
export const usedBy = (path: string, pages: readonly Page[]): string[] =>
  pages.filter(({ used }) => used?.includes(path)).map((page) => page.path);

/** The pages that name a path: those of one kind first, then those that name it earlier, to which it is nearer. */
function namedBy(path: string, first: Kind, pages: readonly Page[]): string[] {
  const rank = ({ kind, related }: Page): number => (kind === first ? 0 : 100) + related.indexOf(path);
  return pages
    .filter(({ related }) => related.includes(path))
    .toSorted((a, b) => rank(a) - rank(b))
    .map((page) => page.path);
}

/**
 * What stands under 「あわせて読む」: what the page names itself, then the way back to pages that name it, until there is
 * enough: templates first, under a template manuals. What the page shows elsewhere, as its lesson, what to do next, what
 * was used or who used it, is not said twice.
 */
export function alsoRead(page: Page, pages: readonly Page[]): string[] {
  const elsewhere = [
    page.path,
    page.video,
    ...(page.next ?? []),
    ...(page.used ?? []),
    ...usedBy(page.path, pages),
  ];
  const isNew = (path: string): boolean => !elsewhere.includes(path);
  const own = page.related.filter(isNew);
  const back = namedBy(page.path, page.kind === 'templates' ? 'manuals' : 'templates', pages)
    .filter(isNew)
    .filter((path) => !own.includes(path));
  return [...own, ...back.slice(0, Math.max(enough - own.length, 0))];
}
