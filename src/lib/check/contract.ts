import { cutAnchor, pagesNow, readRedirects, type Redirect } from '#lib/redirects.ts';
import { addressesFile, openAddresses, readAddresses, redirectsFile } from './addresses.ts';
import type { Article } from './article.ts';
import { fingerprintFindings, fingerprintsFile, fingerprintsNow } from './fingerprints.ts';
import { hasFile, type ContentFiles } from './files.ts';
import { placeNow } from './place-now.ts';
import { inFile, type Finding, type Problem } from './problem.ts';
import { backFromHistory, redirectFindings } from './redirects.ts';

/** Without the lists, nobody would notice what goes dark or changes: the guide itself may not be without them, a sample may. */
export const listProblems = (files: ContentFiles): Problem[] =>
  [
    { file: addressesFile, unseen: 'お客様に送ったリンクが切れても、気づけません。' },
    { file: fingerprintsFile, unseen: '公開した版のファイルが変わっても、気づけません。' },
  ]
    .filter(({ file }) => !hasFile(files, file))
    .flatMap(({ file, unseen }) => {
      const fix = '消したときは履歴から戻します。はじめて公開するときは npm run addresses で作ります。';
      return inFile(file, [{ line: 1, what: `${file} がありません。${unseen}`, fix }]);
    });

/** What was ever published and can no longer be opened, and lines of `redirects.txt` that lead nowhere. */
export function addressProblems(
  articles: readonly Article[],
  files: ContentFiles,
  guide: readonly string[],
): Problem[] {
  if (!hasFile(files, addressesFile)) return [];
  const prints = hasFile(files, fingerprintsFile) ? files.read(fingerprintsFile) : undefined;
  const open = new Set(openAddresses(articles, files, guide));
  const over = new Set(articles.filter(({ state }) => state === 'expired').map(({ path }) => path));
  // A page that can not be read has its anchors still; its own mistake is told where it stands.
  const unread = new Set(articles.filter(({ tree }) => !tree).map(({ path }) => path));
  const isOpen = (address: string): boolean =>
    open.has(address) || over.has(cutAnchor(address)[0]) || unread.has(cutAnchor(address)[0]);
  const redirects = hasFile(files, redirectsFile) ? readRedirects(files.read(redirectsFile)) : [];
  const published = readAddresses(files.read(addressesFile));
  return [
    ...inFile(addressesFile, darkFindings(published, redirects, isOpen, open)),
    ...inFile(addressesFile, unlistedFindings(published, open)),
    ...(prints === undefined
      ? []
      : inFile(fingerprintsFile, fingerprintFindings(prints, fingerprintsNow(articles, files)))),
    ...inFile(redirectsFile, redirectFindings(redirects, isOpen, open)),
  ];
}

function darkFindings(
  published: { address: string; line: number }[],
  redirects: Redirect[],
  isOpen: (address: string) => boolean,
  open: ReadonlySet<string>,
): Finding[] {
  const known = new Set(published.map(({ address }) => address));
  const fresh = [...open].filter((address) => !known.has(address));
  const lines = new Map(redirects.map(({ from, to }) => [from, to]));
  const pageNow = pagesNow(redirects);
  const leads = (address: string): boolean => {
    const [page, anchor] = cutAnchor(address);
    // Where a redirect names a place of its own, the browser goes there and not to the old anchor.
    const hasPlace = lines.get(page)?.includes('#') ?? false;
    return (
      lines.has(address) || (anchor !== '' && (hasPlace || isOpen(`${pageNow.get(page) ?? ''}#${anchor}`)))
    );
  };
  const dark = published.filter(({ address }) => !isOpen(address) && !leads(address));
  const darkPages = new Set(dark.map(({ address }) => address));
  const told = dark.filter(({ address }) => !address.includes('#') || !darkPages.has(cutAnchor(address)[0]));
  const gone = told.map(({ address }) => address);
  return told.map(({ address, line }) => {
    const what = `${address} が開けなくなります。お客様に送ったリンクが切れます。`;
    const place = placeNow(address, pageNow, fresh, gone, open);
    const fix = place
      ? `content/${redirectsFile} に次の1行を足します: ${address} ${place}`
      : backFromHistory(address);
    return { line, what, fix };
  });
}

function unlistedFindings(published: { address: string }[], open: ReadonlySet<string>): Finding[] {
  const known = new Set(published.map(({ address }) => address));
  const unlisted = [...open].filter((address) => !known.has(address));
  if (unlisted.length === 0) return [];
  return [
    {
      line: 1,
      what: `まだ控えていないアドレスが ${unlisted.length} 件あります。例: ${unlisted[0]}`,
      fix: 'npm run addresses を実行し、変わった行を記事と一緒に公開します。',
      isNotice: true,
    },
  ];
}
