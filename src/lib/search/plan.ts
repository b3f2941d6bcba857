import { fold } from './normalise.ts';
import { runsOf, type Script } from './runs.ts';
import { tokensBetween, tokensOfRun } from './tokens.ts';

/** One word of a query and the tokens to ask the index for. */
export interface Unit {
  script: Script | 'tie';
  /** Folded; empty for a tie. */
  text: string;
  tokens: string[];
  /** How much a page that has this word gains, from 0 to 1. */
  weight: number;
}

/** A question can be long; the pages do not change after this many words. */
const mostUnits = 12;

/** Beside other words, hiragana is mostly grammar (が, ない, したい). */
const besideOthers: Record<Script, number> = { kanji: 1, katakana: 1, latin: 1, hiragana: 0.3 };
const tieWeight = 0.4;

/** What to look for, word by word: no page has to hold them all. */
export function unitsOf(query: string): Unit[] {
  const runs = runsOf(query).slice(0, mostUnits);
  const isHiraganaOnly = runs.every(({ script }) => script === 'hiragana');
  return runs.flatMap((run, at) => {
    const { script, text } = run;
    const ties = tokensBetween(runs[at - 2], runs[at - 1], run);
    const unit = {
      script,
      text,
      tokens: tokensOfRun(run, true),
      weight: isHiraganaOnly ? 1 : besideOthers[script],
    };
    return ties.length
      ? [{ script: 'tie' as const, text: '', tokens: ties, weight: tieWeight }, unit]
      : [unit];
  });
}

/** The words that carry the meaning: grammar is left out unless there is nothing else. */
export const wordsOf = (units: Unit[]): string[] => [
  ...new Set(units.filter(({ weight, text }) => text && weight === 1).map(({ text }) => text)),
];

/** What to mark in a text: the query as it was typed, between its spaces, and its words. */
export const marksOf = (query: string): string[] => [
  ...query.split(' ').map(fold),
  ...wordsOf(unitsOf(query)),
];
