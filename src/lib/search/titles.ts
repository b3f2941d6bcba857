import type { Kind } from '#lib/paths.ts';
import { fold } from './normalise.ts';
import { unitsOf, wordsOf } from './plan.ts';

/** A page as the title list (`/search/titles.json`) knows it. */
export interface Title {
  path: string;
  kind: Kind;
  title: string;
  aliases: string[];
  /** A model case, to be labelled wherever it shows. */
  sample: boolean;
}

/** `/search/titles.json` */
export interface TitleList {
  /** What a kind is called. */
  labels: Record<Kind, string>;
  pages: Title[];
}

/** A title with its names folded once, ready for every keystroke. */
export interface FoldedTitle extends Title {
  names: string[];
}

export const foldTitles = (titles: Title[]): FoldedTitle[] =>
  titles.map((title) => ({ ...title, names: [title.title, ...title.aliases].map(fold).filter(Boolean) }));

/** 5 the very name, 4 its beginning, 3 inside it, 1 all words somewhere in the names; 0 is no match. Nearer lengths win ties. */
function score(names: string[], typed: string, words: string[]): number {
  const [best = 0] = names
    .filter((name) => name.includes(typed))
    .map((name) =>
      name === typed ? 5 : (name.startsWith(typed) ? 4 : 3) + (0.9 * typed.length) / name.length,
    )
    .sort((a, b) => b - a);
  if (best) return best;
  const all = names.join('\n');
  return words.length && words.every((word) => all.includes(word)) ? 1 : 0;
}

/** The pages whose title or alias holds what was typed, best first. Fast enough for every keystroke on 5,000 pages. */
export function matchTitles(titles: FoldedTitle[], query: string): Title[] {
  const typed = fold(query);
  if (!typed) return [];
  const words = wordsOf(unitsOf(query));
  return titles
    .map((title) => ({ title, score: score(title.names, typed, words) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ title }) => title);
}
