import type { PageText } from '#lib/search/page-text.ts';
import type { Scores } from '#lib/search/rank.ts';
import { foldTitles, type FoldedTitle, type TitleList } from '#lib/search/titles.ts';

interface Pagefind {
  createInstance(options: object): {
    init(): Promise<void>;
    search(token: string): Promise<{ results: { id: string; score: number }[] }>;
  };
}

async function json<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as T;
}

/** Load once, for all who ask; after a failure the next to ask tries again. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () =>
    (loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    }));
}

/** How much a name counts beside the text: the title and aliases of a page (t), the heading of a section (h). */
const ranking = { pageLength: 0.75, termSaturation: 1.4, metaWeights: { t: 8, h: 4 } };

export const loadTitles = once(async (): Promise<{ labels: TitleList['labels']; titles: FoldedTitle[] }> => {
  const { labels, pages } = await json<TitleList>('/search/titles.json');
  return { labels, titles: foldTitles(pages) };
});

/** Everything the full text needs but the pieces of the index that belong to a word. */
export const loadEngine = once(async () => {
  const bundle = '/pagefind/pagefind.js';
  const records = json<Record<string, string>>('/search/records.json');
  const { createInstance } = (await import(/* @vite-ignore */ bundle)) as Pagefind;
  const instance = createInstance({ ranking });
  await instance.init();
  return { instance, records: await records };
});

const asked = new Map<string, Promise<Scores>>();

/** The records that hold a token. Remembered, so that a keystroke asks only for what is new. */
export function scoresOf(token: string): Promise<Scores> {
  const ask = async (): Promise<Scores> => {
    const { instance, records } = await loadEngine();
    const { results } = await instance.search(token);
    return new Map(results.flatMap(({ id, score }) => (records[id] ? [[records[id], score] as const] : [])));
  };
  const scores = asked.get(token) ?? ask();
  asked.set(token, scores);
  scores.catch(() => asked.delete(token));
  return scores;
}

/** `/faqs/reset-password/` → what its result shows. */
export const loadText = (path: string): Promise<PageText> => json(`/search/text${path.slice(0, -1)}.json`);
