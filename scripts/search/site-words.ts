import type { IndexedPage } from '#lib/search/records.ts';

/** How many pages hold each word; a word of a name counts as one of `fewestPages`. */
export interface SiteWords {
  kanji: Map<string, number>;
  /** Katakana and Latin, as written. */
  foreign: Map<string, number>;
}

/** A word of one text only may be anything; of this many pages, or of a name, it is a word of the site. */
export const fewestPages = 2;

const foreignWords = /[\p{Script=Katakana}ー]{2,}|[A-Za-z][A-Za-z0-9]+/gu;
const kanjiWords = /[\p{Script=Han}々]{2,8}/gu;

export const namesOf = ({ title, text }: IndexedPage): string[] =>
  [title.title, ...title.aliases, ...text.sections.map(({ heading }) => heading)].map((name) =>
    name.normalize('NFKC'),
  );

function count(into: Map<string, number>, text: string, pattern: RegExp, times: number): void {
  for (const word of new Set(text.match(pattern) ?? [])) into.set(word, (into.get(word) ?? 0) + times);
}

/** The words that need no dictionary to be seen: characters of one script in a row. */
export function siteWords(pages: IndexedPage[]): SiteWords {
  const words: SiteWords = { kanji: new Map(), foreign: new Map() };
  for (const page of pages) {
    const names = namesOf(page).join('\n');
    const texts = page.text.sections
      .map(({ text }) => text)
      .join('\n')
      .normalize('NFKC');
    count(words.kanji, names, kanjiWords, fewestPages);
    count(words.kanji, texts, kanjiWords, 1);
    count(words.foreign, names, foreignWords, fewestPages);
    count(words.foreign, texts, foreignWords, 1);
  }
  return words;
}
