import { cutAnchor, versionOf, type Redirect } from '#lib/redirects.ts';
import { nearest } from './distance.ts';
import type { Finding } from './problem.ts';

/** How to mend a file of one version that is missing: nothing else is what was sent. */
export const backFromHistory = (address: string): string => `履歴から v${versionOf(address)}/ に戻します。`;

/** Lines of `redirects.txt` that no browser could follow. */
export function redirectFindings(
  redirects: Redirect[],
  isOpen: (address: string) => boolean,
  open: ReadonlySet<string>,
): Finding[] {
  const first = new Map<string, Redirect>();
  const next = new Map(redirects.map(({ from, to }) => [from, to]));
  return redirects.flatMap(({ from, to, line }): Finding[] => {
    if (!/^\/\S*$/.test(from) || !/^\/\S*$/.test(to)) {
      const what = '1行に、古いアドレスと新しいアドレスを、空白で分けて書きます。';
      return [{ line, what, fix: '/faqs/old-name/ /faqs/new-name/' }];
    }
    const earlier = first.get(from);
    if (earlier) {
      return [
        { line, what: `${from} は ${earlier.line} 行目にもあります。`, fix: 'どちらかの行を消します。' },
      ];
    }
    first.set(from, { from, to, line });
    if (open.has(from)) {
      const what = `${from} はいま開けるページなので、ほかへは移せません。`;
      return [{ line, what, fix: 'この行を消すか、元のページを下げます。' }];
    }
    const [page, anchor] = cutAnchor(from);
    const pageNow = open.has(page) ? page : cutAnchor(next.get(page) ?? '')[0];
    if (anchor && isOpen(to) && cutAnchor(to)[0] !== pageNow) {
      // No server sees an anchor: the browser opens the page, and finds there what stands there.
      const what = `${from} を開くと ${pageNow ?? page} が出るので、${to} へは移せません。`;
      return [
        {
          line,
          what,
          fix: `${pageNow ?? page} に [#${anchor}] の見出しを残し、そこから ${to} へリンクします。`,
        },
      ];
    }
    const version = versionOf(from);
    if (version && !to.endsWith('/') && versionOf(to) !== version) {
      const what = `${from} は版 ${version} のファイルなので、別の版の ${to} へは移せません。`;
      return [{ line, what, fix: backFromHistory(from) }];
    }
    if (isOpen(to)) return [];
    const end = lastOf(to, next);
    const meant = end !== to && isOpen(end) ? end : nearest(to, open);
    return [
      {
        line,
        what: `行き先の ${to} は開けません。`,
        fix: meant ? `${from} ${meant}` : '行き先を、いま開けるアドレスにします。',
      },
    ];
  });
}

/** The end of a chain of redirects; a circle ends where it began. */
function lastOf(address: string, next: ReadonlyMap<string, string>): string {
  const seen = new Set<string>();
  let last = address;
  for (let step = next.get(last); step !== undefined && !seen.has(step); step = next.get(last)) {
    seen.add(step);
    last = step;
  }
  return last;
}
