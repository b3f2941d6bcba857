import { quote, titleOf, type Target } from '#lib/mail-copy.ts';
import { publicAddress } from '#lib/public-address.ts';
import { versionAnchor } from '#lib/template-versions.ts';

const metaOf = (selector: string): string =>
  document.querySelector<HTMLMetaElement>(`meta[${selector}]`)?.content ?? '';

/** The headings with a published name: those of the editors' text, and no others. */
export const headings = (): HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>('article .prose :is(h2, h3)[id]'),
];

/** A step counts from 1 in its list; undefined for any other heading. */
function stepOf(heading: HTMLElement): number | undefined {
  const item = heading.parentElement;
  return item?.matches('ol > li') ? [...(item.parentElement?.children ?? [])].indexOf(item) + 1 : undefined;
}

const wordsOf = (heading: HTMLElement): string => heading.textContent.trim();

/** What 「リンク先」 offers: its value is what follows `#` in the address, nothing for the page itself. */
export function choices(version?: string): [value: string, label: string][] {
  const page: [string, string][] =
    version === undefined
      ? [['', 'このページ']]
      : [
          ['', 'このページ(いつも最新)'],
          [versionAnchor(version), `この版(v${version})`],
        ];
  const places = headings().map((heading): [string, string] => {
    const step = stepOf(heading);
    const label = step === undefined ? wordsOf(heading) : `手順${step} ${wordsOf(heading)}`;
    return [heading.id, `${heading.tagName === 'H3' ? '\u3000' : ''}${label}`];
  });
  return [...page, ...places];
}

/** The place on this entry's page that was chosen in 「リンク先」. */
export function placeOnPage(anchor: string, isModelCase: boolean, version?: string): Target {
  const heading = headings().find(({ id }) => id === anchor);
  const isVersion = version !== undefined && anchor === versionAnchor(version);
  return {
    title: titleOf({
      page: metaOf('property="og:title"'),
      isModelCase,
      version: isVersion ? version : undefined,
      heading: heading && wordsOf(heading),
      step: heading && stepOf(heading),
    }),
    line: metaOf('name="description"'),
    url: publicAddress(document) + (anchor && `#${anchor}`),
  };
}

/** The search that the address names now: its words, and the one kind that it is narrowed to. */
export function thisSearch(): Target {
  const words = new URLSearchParams(location.search).get('q') ?? '';
  const kind = document.querySelector<HTMLElement>('[data-kind]:not([data-kind=""])[aria-current="true"]');
  const only = kind?.firstChild?.textContent?.trim();
  return {
    title: `${quote(words)}の検索結果${only ? `(${only})` : ''}`,
    line: `${metaOf('property="og:site_name"')}で見つかったページの一覧です。`,
    url: new URL(location.search, publicAddress(document)).href,
  };
}
