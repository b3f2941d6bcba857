import type { Kind } from './paths.ts';

interface Page {
  kind: Kind;
  path: string;
  related: readonly string[];
  /** What a case used. */
  used?: readonly string[];
}

/** The paths of the cases that used a template. */
export const usedBy = (path: string, pages: readonly Page[]): string[] =>
  pages.filter(({ used }) => used?.includes(path)).map((page) => page.path);

/**
 * What stands under 「あわせて読む」: what the page names itself, then templates that name it; under a template, manuals
 * that name it. What the page shows elsewhere, as what was used or who used it, is not said twice.
 */
export function alsoRead(page: Page, pages: readonly Page[]): string[] {
  const kind: Kind = page.kind === 'templates' ? 'manuals' : 'templates';
  const back = pages.filter((other) => other.kind === kind && other.related.includes(page.path));
  const elsewhere = [...(page.used ?? []), ...usedBy(page.path, pages)];
  return [...new Set([...page.related, ...back.map(({ path }) => path)])].filter(
    (path) => path !== page.path && !elsewhere.includes(path),
  );
}
