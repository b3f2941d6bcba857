import type { Lexicon } from './lexicon.ts';
import { fold, normalise } from './normalise.ts';
import { marksOf, unitsOf, type Unit } from './plan.ts';
import { rankPages, type PageHit, type Scores } from './rank.ts';
import { rereadingBy } from './reread.ts';
import { withoutLongMarks } from './romaji.ts';
import { scoreTitles, type FoldedTitle, type Title } from './titles.ts';

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
  /** By which words the first result was found; empty when by those that were typed. */
  changes: Change[];
  /** Folded words to mark in texts: the query's, and what they are read as. */
  marks: string[];
}

/** A name or the best text answers with this share of the query; with less it is near, and below `near` it is chance. */
const answers = 0.58;
const near = 0.2;
const nearPages = 5;

/**
 * A name (0 to 6) and a text (0 to 1) together: the very name of a page or its kind stands before all others in the
 * order of the title list, the whole query in a name before any text.
 */
const together = (name: number, text: number): number => (name >= 5 ? name : name / 3 + text);

/** What the notice on personal data says of a word is no answer beside an entry's. */
const guideWeight = 0.5;

function planOf(query: string, lexicon: Lexicon): Unit[] {
  const { known, reread, isWord } = rereadingBy(lexicon);
  return unitsOf(withoutLongMarks(normalise(query), isWord), known, reread);
}

async function rank(units: Unit[], pages: number, { scoresOf }: Ask): Promise<PageHit[]> {
  const tokens = [...new Set(units.flatMap(({ ways }) => ways.flatMap((way) => way.tokens)))];
  const scores = new Map(
    await Promise.all(tokens.map(async (token) => [token, await scoresOf(token)] as const)),
  );
  return rankPages(units, (token) => scores.get(token) ?? new Map(), pages);
}

/** Names and texts make one list; where nothing answers, what is nearest. */
function merge(titles: FoldedTitle[], query: string, hits: PageHit[]): Pick<Found, 'results' | 'isNear'> {
  const names = scoreTitles(titles, query);
  const hitAt = new Map(hits.map((hit) => [hit.path, hit]));
  const best = hits[0]?.score ?? 1;
  const isNamed = [...names.values()].some((score) => score >= answers);
  const isNear = !isNamed && hits.every(({ coverage }) => coverage < answers);
  const results = titles
    .map((title) => {
      const { score = 0, coverage = 0, anchors = [] } = hitAt.get(title.path) ?? {};
      const text = (score / best) * (title.kind === 'guide' ? guideWeight : 1);
      return { ...title, anchors, score: together(names.get(title.path) ?? 0, text), coverage };
    })
    .filter(({ score, coverage }) => score > 0 && (!isNear || coverage >= near))
    .sort((a, b) => b.score - a.score);
  return { results: isNear ? results.slice(0, nearPages) : results, isNear };
}

/** What the best page was found by, where it is another word than was typed: Wi-Fi for wifi is none. */
const changesOf = (units: Unit[], [best]: PageHit[]): Change[] =>
  units.flatMap(({ typed, ways }, at) => {
    const used = ways[best?.ways[at] ?? 0]?.text ?? typed;
    return fold(used) === typed ? [] : [{ typed, used }];
  });

/** A guess, by sound or as a slip of the hand, is less sure. */
const surely = 0.9;

/** What words are surely read as, whatever a page was found by: one that has the kana as an alias holds the kanji too. */
const sureReadings = (units: Unit[]): string[] =>
  units.flatMap(({ ways: [, ...others] }) =>
    others.filter(({ weight }) => weight >= surely).map(({ text }) => text),
  );

/**
 * All pages for a query, best first. Rejects when the full-text index can not be had; `matchTitles` then still answers.
 * @param options literal: take the words as they were typed.
 */
export async function search(
  titles: FoldedTitle[],
  query: string,
  ask: Ask,
  { literal }: { literal: boolean },
): Promise<Found> {
  // Without the lexicon the words are taken as they were typed: better than no text at all.
  const lexicon = literal ? null : await ask.lexicon().catch(() => null);
  const units = lexicon ? planOf(query, lexicon) : unitsOf(query);
  const hits = await rank(units, titles.length, ask);
  const { results, isNear } = merge(titles, query, hits);
  // A page that is found by its name was found by what was typed, whatever the texts of others hold.
  const changes = changesOf(
    units,
    hits.filter(({ path }) => path === results[0]?.path),
  );
  const readings = [...sureReadings(units), ...changesOf(units, hits).map(({ used }) => used)];
  return { results, isNear, changes, marks: [...new Set([...marksOf(query), ...readings.map(fold)])] };
}
