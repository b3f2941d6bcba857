import type { Lexicon } from './lexicon.ts';
import { marksOf, unitsOf } from './plan.ts';
import { rankPages, type PageHit, type Scores } from './rank.ts';
import { matchTitles, type FoldedTitle, type Title } from './titles.ts';

/** What is asked of the index. Both reject when it can not be had. */
export interface Ask {
  scoresOf: (token: string) => Promise<Scores>;
  lexicon: () => Promise<Lexicon>;
}

export interface Result extends Title {
  anchors: string[];
}

/** A word of the query that was read as another. */
export interface Change {
  typed: string;
  used: string;
}

export interface Found {
  results: Result[];
  /** Nothing holds the words: the results are only near. */
  isNear: boolean;
  /** Empty when the words were taken as they were typed. */
  changes: Change[];
  /** Folded words to mark in texts: the query's, and those that it was changed to. */
  marks: string[];
}

/** A page with this share of the words answers; with less it is near, and below `near` it is chance. */
const answers = 0.5;
const near = 0.3;
const nearPages = 5;

/** First the pages whose title or alias holds the words, then those whose text does: what the title list showed stays in place. */
function merge(titles: FoldedTitle[], query: string, hits: PageHit[]): Pick<Found, 'results' | 'isNear'> {
  const byPath = new Map(titles.map((title) => [title.path, title]));
  const hitAt = new Map(hits.map((hit) => [hit.path, hit]));
  const named = matchTitles(titles, query);
  const isNamed = new Set(named.map(({ path }) => path));
  const inText = hits.filter(({ path, coverage }) => !isNamed.has(path) && coverage >= answers);
  const isNear = named.length + inText.length === 0;
  const nearest = hits.filter(({ coverage }) => coverage >= near).slice(0, nearPages);
  const others = (isNear ? nearest : inText)
    .flatMap(({ path }) => byPath.get(path) ?? [])
    // What the notice on personal data says of a word is no answer beside an entry's.
    .toSorted((a, b) => Number(a.kind === 'guide') - Number(b.kind === 'guide'));
  const results = [...named, ...others].map((title) => ({
    ...title,
    anchors: hitAt.get(title.path)?.anchors ?? [],
  }));
  return { results, isNear };
}

/**
 * All pages for a query, best first. Rejects when the full-text index can not be had; `matchTitles` then still answers.
 * literal: take the words as they were typed.
 */
export type Search = (
  titles: FoldedTitle[],
  query: string,
  ask: Ask,
  options: { literal: boolean },
) => Promise<Found>;

export const search: Search = async (titles, query, { scoresOf }) => {
  const units = unitsOf(query);
  const tokens = [...new Set(units.flatMap((unit) => unit.tokens))];
  const scores = new Map(
    await Promise.all(tokens.map(async (token) => [token, await scoresOf(token)] as const)),
  );
  const hits = rankPages(units, (token) => scores.get(token) ?? new Map());
  return { ...merge(titles, query, hits), changes: [], marks: marksOf(query) };
};
