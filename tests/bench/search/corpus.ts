import { readFileSync } from 'node:fs';
import type { IndexedPage } from '#lib/search/records.ts';
import type { Title, TitleList } from '#lib/search/titles.ts';
import { resultKinds } from '#lib/search/result-kinds.ts';

/** A question and the addresses that answer it; none where the honest answer is that there is nothing. */
export interface Query {
  text: string;
  expected: string[];
  kind: string;
}

/** `faqs/no-sound` or an id of a docs file → the address that a result has. */
const addressOf = (id: string): string => `/${id}/`;

/** Lines of `query<TAB>ids joined by |<TAB>class`, after a heading line; `none` expects nothing. */
export const queriesIn = (file: string): Query[] =>
  readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .slice(1)
    .filter(Boolean)
    .map((line) => {
      const [text = '', ids = '', kind = ''] = line.split('\t');
      return { text, expected: ids === 'none' ? [] : ids.split('|').map(addressOf), kind };
    });

/** Lines of `{"id", "title", "text"}` as pages of one section; without their titles where `bodyOnly`. */
export const pagesIn = (file: string, { bodyOnly }: { bodyOnly: boolean }): IndexedPage[] =>
  readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .filter(Boolean)
    .map((line) => {
      const { id, title, text } = JSON.parse(line) as { id: string; title: string; text: string };
      const named: Title = {
        path: addressOf(id),
        kind: 'faqs',
        title: bodyOnly ? '' : title,
        aliases: [],
        sample: false,
      };
      return { title: named, text: { summary: '', sections: [{ anchor: '', heading: '', text }] } };
    });

/** A title list whose kinds have no names: the ids of a corpus are of no kind. */
export const titleListOf = (pages: IndexedPage[]): TitleList => ({
  kinds: Object.fromEntries(
    resultKinds.map((kind) => [kind, { label: '', aliases: [] }]),
  ) as unknown as TitleList['kinds'],
  pages: pages.map(({ title }) => title),
});
