import { fold } from './normalise.ts';
import { unitsOf, wordsOf } from './plan.ts';
import type { ResultKind } from './result-kinds.ts';
import { runsOf } from './runs.ts';

/** A page as the title list (`/search/titles.json`) knows it. */
export interface Title {
  path: string;
  kind: ResultKind;
  title: string;
  aliases: string[];
  /** A model case, to be labelled wherever it shows. */
  sample: boolean;
  /** What it is listed under within its kind: 配信. */
  group?: string;
}

/** What a kind is called on the page, and what people call it. */
export interface KindNames {
  label: string;
  aliases: string[];
}

/** `/search/titles.json` */
export interface TitleList {
  kinds: Record<ResultKind, KindNames>;
  pages: Title[];
}

interface FoldedKind {
  names: string[];
  /** よくある質問 is called for by 質問 too, where another word stands beside it. */
  words: string[];
}

/** A name, ready to be looked into. */
interface Name {
  folded: string;
  /** Its words in katakana, folded. */
  foreign: string[];
}

/** A title with its names folded once, ready for every keystroke. */
export interface FoldedTitle extends Title {
  names: Name[];
  ofKind: FoldedKind;
}

const foldNames = (names: string[]): string[] => names.map(fold).filter(Boolean);

const nameOf = (name: string): Name => ({
  folded: fold(name),
  foreign: runsOf(name).flatMap(({ script, text }) => (script === 'katakana' ? [text] : [])),
});

/** Two kana stand inside of any word: the カレー of 聞かれました is none, the メール of お礼メール is. */
const holds = ({ folded, foreign }: Name, word: string): boolean =>
  /^\p{Script=Hiragana}{1,2}$/u.test(word)
    ? folded.startsWith(word) || foreign.some((run) => run.startsWith(word) || run.endsWith(word))
    : folded.includes(word);

export function foldTitles({ kinds, pages }: TitleList): FoldedTitle[] {
  const ofKinds = new Map(
    Object.entries(kinds).map(([kind, { label, aliases }]): [string, FoldedKind] => {
      const names = [label, ...aliases];
      return [kind, { names: foldNames(names), words: names.flatMap((name) => wordsOf(unitsOf(name))) }];
    }),
  );
  return pages.map((page) => ({
    ...page,
    names: [page.title, ...page.aliases].map(nameOf).filter(({ folded }) => folded),
    ofKind: ofKinds.get(page.kind) ?? { names: [], words: [] },
  }));
}

/** From here on the names hold the whole query; below, the query holds one of them. */
export const wholeQuery = 1;

/** A shorter name is part of too many words. In characters, folded. */
const shortestHeld = 3;

/**
 * 6 the very name, 5 the name of its kind, 4 the beginning of a name, 3 inside it, 1 all words somewhere in the names
 * or the kind; below 1 the share of the query that is a name: 見られない of 見られないと言われた. 0 is no match. Nearer
 * lengths win ties.
 */
function score({ names, ofKind }: FoldedTitle, typed: string, words: string[]): number {
  if (names.some(({ folded }) => folded === typed)) return 6;
  if (ofKind.names.includes(typed)) return 5;
  const [best = 0] = names
    .filter((name) => holds(name, typed))
    .map(({ folded }) => (folded.startsWith(typed) ? 4 : 3) + (0.9 * typed.length) / folded.length)
    .sort((a, b) => b - a);
  if (best) return best;
  const isOwn = (word: string) => names.some((name) => holds(name, word));
  if (words.some(isOwn) && words.every((word) => isOwn(word) || ofKind.words.includes(word)))
    return wholeQuery;
  const held = names.filter(({ folded }) => folded.length >= shortestHeld && typed.includes(folded));
  return Math.max(0, ...held.map(({ folded }) => folded.length / typed.length));
}

/** How well the names of each page fit, for those that do: 6 is the very name. Fast enough for every keystroke on 5,000 pages. */
export function scoreTitles(titles: FoldedTitle[], query: string): Map<string, number> {
  const typed = fold(query);
  if (!typed) return new Map();
  const words = wordsOf(unitsOf(query));
  const scored = titles.map((title): [string, number] => [title.path, score(title, typed, words)]);
  return new Map(scored.filter(([, score]) => score > 0));
}

/** The pages whose title or alias holds what was typed, best first. */
export function matchTitles(titles: FoldedTitle[], query: string): Title[] {
  const scores = scoreTitles(titles, query);
  return titles
    .filter(({ path }) => (scores.get(path) ?? 0) >= wholeQuery)
    .sort((a, b) => (scores.get(b.path) ?? 0) - (scores.get(a.path) ?? 0));
}
