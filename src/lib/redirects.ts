/** One line of `content/redirects.txt`: an address that was published, and where what it showed is now. */
export interface Redirect {
  from: string;
  to: string;
  line: number;
}

/** Lines 「旧 新」; empty lines and those that begin with `#` and a space say nothing. A line without two words has no `to`. */
export function readRedirects(text: string): Redirect[] {
  return text.split('\n').flatMap((content, index) => {
    const [from, to = ''] = content.trim().split(/\s+/);
    return from && from !== '#' ? [{ from, to, line: index + 1 }] : [];
  });
}

/** `/faqs/a/#b` → `['/faqs/a/', 'b']` */
export function cutAnchor(address: string): [path: string, anchor: string] {
  const [path = '', anchor = ''] = address.split('#');
  return [path, anchor];
}

/** `/templates/qbr/v1.0/qbr.pptx` → `1.0`; none of an address that is no file of one version. */
export const versionOf = (address: string): string | undefined =>
  /^\/templates\/[^/]+\/v(\d+\.\d+)\/[^/]+$/.exec(address)?.[1];

/** Where an old address leads: the query it was opened with goes along, before the anchor. */
export function withQuery(to: string, query: string): string {
  const [path, anchor] = cutAnchor(to);
  return path + query + (anchor && `#${anchor}`);
}

/** Redirects of whole pages and files: what a server can answer, since no browser sends an anchor. */
export const ofPages = (redirects: Redirect[]): Redirect[] =>
  redirects.filter(({ from }) => !from.includes('#'));

/** Old page → the page that opens now, without the anchor that the redirect may lead to. */
export const pagesNow = (redirects: Redirect[]): Map<string, string> =>
  new Map(ofPages(redirects).map(({ from, to }) => [from, cutAnchor(to)[0]]));

/**
 * Anchors that lead to another place on the page at `path`: old id → id now. A browser that follows the redirect of
 * a page keeps the anchor, so old anchors of a page that moved here count too.
 */
export function movedAnchors(redirects: Redirect[], path: string): Map<string, string> {
  const pageNow = pagesNow(redirects);
  const moved = redirects.flatMap(({ from, to }): [string, string][] => {
    const [page, old] = cutAnchor(from);
    const [target, anchor] = cutAnchor(to);
    return old && anchor && target === path && (pageNow.get(page) ?? page) === path ? [[old, anchor]] : [];
  });
  return new Map(moved);
}
