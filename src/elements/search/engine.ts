import type { Lexicon } from '#lib/search/lexicon.ts';
import type { PageText } from '#lib/search/page-text.ts';
import type { Scores } from '#lib/search/rank.ts';
import type { Ask } from '#lib/search/search.ts';
import { foldTitles, type FoldedTitle, type TitleList } from '#lib/search/titles.ts';

interface Pagefind {
  createInstance(options: object): {
    filters(): Promise<object>;
    search(token: string): Promise<{ results: { id: string; score: number }[] }>;
  };
}

async function json<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as T;
}

/** Ask once for each key, however many want it; what failed is asked again. */
function remember<T>(ask: (key: string) => Promise<T>): (key?: string) => Promise<T> {
  const answers = new Map<string, Promise<T>>();
  return (key = '') => {
    const answer = answers.get(key) ?? ask(key);
    answers.set(key, answer);
    answer.catch(() => answers.delete(key));
    return answer;
  };
}

/** How much a name counts beside the text: the title and aliases of a page (t), the heading of a section (h). */
const ranking = { pageLength: 0.75, termSaturation: 1.4, metaWeights: { t: 8, h: 4 } };

export const loadTitles = remember(
  async (): Promise<{ kinds: TitleList['kinds']; titles: FoldedTitle[] }> => {
    const list = await json<TitleList>('/search/titles.json');
    return { kinds: list.kinds, titles: foldTitles(list) };
  },
);

/** The full text, but for the pieces of the index that belong to a word. */
const loadEngine = remember(async () => {
  const bundle = '/pagefind/pagefind.js';
  const [{ createInstance }, records] = await Promise.all([
    import(/* @vite-ignore */ bundle) as Promise<Pagefind>,
    json<Record<string, string>>('/search/records.json'),
  ]);
  // Its worker would load in steps and, on a slow line, be given up after five seconds to begin anew.
  const instance = createInstance({ ranking, noWorker: true });
  // Settles when the index is there; `init` would not tell that it is not.
  await instance.filters();
  return { instance, records };
});

/** The records that hold a token. A keystroke asks only for what is new. */
const scoresOf = remember(async (token): Promise<Scores> => {
  const { instance, records } = await loadEngine();
  const { results } = await instance.search(token);
  return new Map(results.flatMap(({ id, score }) => (records[id] ? [[records[id], score] as const] : [])));
});

/** Other readings of words. */
const lexicon = remember(() => json<Lexicon>('/search/lexicon.json'));

export const ask: Ask = { scoresOf, lexicon };

/** Asks for what any query of the texts needs; what fails is asked for again with the first query. */
export function warm(): void {
  for (const load of [loadEngine, lexicon]) load().catch(() => undefined);
}

/** `/faqs/reset-password/` → what its result shows. */
export const loadText = remember((path) => json<PageText>(`/search/text${path.slice(0, -1)}.json`));
