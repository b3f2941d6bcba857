import { readFileSync } from 'node:fs';
import type { IndexedPage } from '#lib/search/records.ts';
import type { Title, TitleList } from '#lib/search/titles.ts';
import { resultKinds } from '#lib/search/result-kinds.ts';

/** A question and the addresses that answer it; none where the honest answer is that there is nothing. */
export interface Query {
  text: string;
  expected: string[];
  kind: string;
  /** The last place in the list that still answers, from 1. */
  within: number;
  /** Where it stands in its file, from 1. */
  line: number;
}

/** `faqs/no-sound` or an id of a docs file → the address that a result has. */
const addressOf = (id: string): string => `/${id}/`;

/** The lines of a file that hold something, whatever their ends, and a mark of its encoding before them. */
const linesIn = (file: string): { text: string; line: number }[] =>
  readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((text, at) => ({ text, line: at + 1 }))
    .filter(({ text }) => text.trim());

/**
 * Lines of `query<TAB>ids joined by |<TAB>class`, also after the heading `query<TAB>expected…`; `none` expects nothing.
 * A fourth field `≤3` lets the answer come third; without it, it comes first.
 * @throws Error naming a line without an answer.
 */
export const queriesIn = (file: string): Query[] =>
  linesIn(file)
    .filter(({ text, line }) => line > 1 || !text.startsWith('query\texpected'))
    .map(({ text: whole, line }) => {
      const [text = '', ids = '', kind = '', place = '≤1'] = whole.split('\t').map((field) => field.trim());
      if (!text || !ids) throw new Error(`${file}:${line}: expected "query<TAB>ids or none<TAB>class".`);
      const within = Number(/^≤(\d+)$/.exec(place)?.[1]);
      if (!within) throw new Error(`${file}:${line}: "${place}" is no place such as "≤3".`);
      return { text, expected: ids === 'none' ? [] : ids.split('|').map(addressOf), kind, within, line };
    });

/** What no page answers because there is no such page: a name that was mistyped, or that has gone. */
export const unknownIn = (queries: Query[], pages: IndexedPage[]): string[] => {
  const known = new Set(pages.map(({ title }) => title.path));
  return queries.flatMap(({ expected, line }) =>
    expected.filter((path) => !known.has(path)).map((path) => `line ${line}: no page ${path}`),
  );
};

/**
 * Lines of `{"id", "title", "text"}` as pages of one section; without their titles where `bodyOnly`. A title or a text
 * may be missing.
 * @throws Error naming a line that can not be read.
 */
export const pagesIn = (file: string, { bodyOnly }: { bodyOnly: boolean }): IndexedPage[] =>
  linesIn(file).map(({ text: json, line }) => {
    let doc: { id?: string | number; title?: string; text?: string };
    try {
      doc = JSON.parse(json) as typeof doc;
    } catch (error) {
      throw new Error(`${file}:${line}: not a line of JSON.`, { cause: error });
    }
    if (doc.id === undefined) throw new Error(`${file}:${line}: no "id".`);
    for (const name of ['title', 'text'] as const)
      if (typeof (doc[name] ?? '') !== 'string') throw new Error(`${file}:${line}: "${name}" is no string.`);
    const named: Title = {
      path: addressOf(String(doc.id)),
      kind: 'faqs',
      title: bodyOnly ? '' : (doc.title ?? ''),
      aliases: [],
      sample: false,
    };
    return {
      title: named,
      text: { summary: '', sections: [{ anchor: '', heading: '', text: doc.text ?? '' }] },
    };
  });

/** A title list whose kinds have no names: the ids of a corpus are of no kind. */
export const titleListOf = (pages: IndexedPage[]): TitleList => ({
  kinds: Object.fromEntries(
    resultKinds.map((kind) => [kind, { label: '', aliases: [] }]),
  ) as unknown as TitleList['kinds'],
  pages: pages.map(({ title }) => title),
});
