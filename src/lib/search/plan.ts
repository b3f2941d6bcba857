import { pieces } from './pieces.ts';
import { fold } from './normalise.ts';
import { runsOf, type Run } from './runs.ts';
import { tokensBetween, tokensOfRun } from './tokens.ts';

/** One reading of a word: the tokens to ask the index for. */
export interface Way {
  /** The word as it is read; what is said of a change. */
  text: string;
  tokens: string[];
  /**
   * How many of the tokens chance gives: a pair of kanji is mostly a word of its own, a pair of kana is a syllable that
   * フレーム shares with クレーム.
   */
  idle: number;
  /** How sure this reading is, from 0 to 1. */
  weight: number;
}

/** One word of a query. */
export interface Unit {
  /** Folded; empty for what only ties two words together. */
  typed: string;
  /** As it was typed first, then other readings. */
  ways: Way[];
  /** How much a page that has this word gains, from 0 to 1. */
  weight: number;
}

/** Other readings of a word of the query, by its folded spelling. */
export type Rereading = (word: string) => Pick<Way, 'text' | 'weight'>[];

/** A question can be long; the pages do not change after this many words. */
const mostUnits = 14;

/** Beside other words, hiragana is mostly grammar (が, ない, したい). */
const grammar = 0.3;
const tieWeight = 0.4;

/** What turns a word into a question tells no page from another: 解約の方法, 対応しているブラウザ. */
export const asking: ReadonlySet<string> = new Set(
  '方法 手順 仕方 方 教 知 何 誰 場合 時 必要 可能 対応 理由 原因 対処 種類 目安 場所 使い方 作り方 やり方 出来'.split(
    ' ',
  ),
);

/** Two kana inside of a longer word say little: the タグ of 計測タグ is one, the カレ of カレンダー is no カレー. */
const insideOfAnother = 0.6;

function idleOf({ script, text }: Run): number {
  if (text.length > 2) return script === 'katakana' || script === 'hiragana' ? 1 : 0;
  return script === 'katakana' ? insideOfAnother : 0;
}

const textOf = (runs: Run[]): string => runs.map(({ text }) => text).join('');

function wayOf(runs: Run[], text: string, weight: number): Way {
  const tokens = runs.flatMap((run, at) => [
    ...tokensOfRun(run, true),
    ...tokensBetween(runs[at - 2], runs[at - 1], run),
  ]);
  return { text, tokens, weight, idle: runs.reduce((sum, run) => sum + idleOf(run), 0) };
}

/**
 * What to look for, word by word: no page has to hold them all.
 * @param known words to cut out of longer ones, folded.
 */
export function unitsOf(
  query: string,
  known: ReadonlySet<string> = new Set(),
  reread: Rereading = () => [],
): Unit[] {
  const cut = pieces(runsOf(query), known).slice(0, mostUnits);
  const runs = cut.flat();
  const isHiraganaOnly = runs.every(({ script }) => script === 'hiragana');
  return cut.flatMap((piece) => {
    const [first] = piece;
    if (!first) return [];
    const at = runs.indexOf(first);
    const typed = textOf(piece);
    const isAsking = cut.length > 1 && asking.has(typed);
    const isHiragana = piece.every(({ script }) => script === 'hiragana');
    // A word has two of these signs: the たい of 見たい is known, as 対 is read so, and is grammar all the same.
    const isWord = [!first.joined, known.has(typed), typed.length > 2].filter(Boolean).length >= 2;
    const isGrammar = isAsking || (isHiragana && !isHiraganaOnly && !isWord);
    const others = (isGrammar ? [] : reread(typed)).map(({ text, weight }) =>
      wayOf(runsOf(text), text, weight),
    );
    const unit = { typed, ways: [wayOf(piece, typed, 1), ...others], weight: isGrammar ? grammar : 1 };
    const ties = tokensBetween(runs[at - 2], runs[at - 1], first);
    const tie = { typed: '', ways: [{ text: '', tokens: ties, idle: 0, weight: 1 }], weight: tieWeight };
    return ties.length ? [tie, unit] : [unit];
  });
}

/** The words that carry the meaning: grammar is left out unless there is nothing else. */
export const wordsOf = (units: Unit[]): string[] => [
  ...new Set(units.filter(({ weight, typed }) => typed && weight === 1).map(({ typed }) => typed)),
];

/** What to mark in a text: the query as it was typed, between its spaces, and its words. */
export const marksOf = (query: string): string[] => [
  ...query.split(' ').map(fold),
  ...wordsOf(unitsOf(query)),
];
