import { search, type Found } from '#lib/search/search.ts';
import { matchTitles, type TitleList } from '#lib/search/titles.ts';
import type { Asked } from './address.ts';
import { ask, loadText, loadTitles } from './engine.ts';
import { marksOf } from '#lib/search/plan.ts';
import type { State } from './messages.ts';
import { settle } from './typing.ts';

export interface Outcome extends Pick<Found, 'results' | 'changes' | 'marks'> {
  state: State;
  kinds?: TitleList['kinds'];
}

const wait = (milliseconds: number) =>
  new Promise<null>((resolve) => setTimeout(resolve, milliseconds, null));

/** In milliseconds: an answer that takes longer lets the titles show first, a text that does comes later. */
const slow = 100;
const slowText = 300;
const firstTexts = 6;

const nothing = { results: [], changes: [], marks: [] };

function stateOf({ results, isNear }: Found): State {
  if (!isNear) return 'found';
  return results.length ? 'near' : 'none';
}

/** What the search page shows for what is asked, one after the other; ends early when somebody asks anew. */
export async function* outcomes(
  { query, literal }: Asked,
  isLate: () => boolean,
): AsyncGenerator<Outcome, undefined> {
  if (!query) return void (yield { state: 'empty', ...nothing });
  const list = await loadTitles().catch(() => null);
  if (!list) return void (yield { state: 'failed', ...nothing });
  const { kinds, titles } = list;
  await settle();
  if (isLate()) return;
  const named = {
    results: matchTitles(titles, query).map((title) => ({ ...title, anchors: [] })),
    changes: [],
    marks: marksOf(query),
    kinds,
  };
  const searching = search(titles, query, ask, { literal }).catch(() => null);
  if (!(await Promise.race([searching.then(() => true), wait(slow)])) && !isLate()) {
    yield { state: 'searching', ...named };
  }
  const found = await searching;
  // Editors have no index, and nothing is wrong with their line.
  const withoutIndex = named.results.length || import.meta.env.DEV ? 'titlesOnly' : 'failed';
  if (!found) return void (yield { state: withoutIndex, ...named });
  // Texts that come in time are there from the first look: nothing moves when they arrive.
  const texts = found.results.slice(0, firstTexts).map(({ path }) => loadText(path));
  await Promise.race([Promise.allSettled(texts), wait(slowText)]);
  yield { state: stateOf(found), ...found, kinds };
}
