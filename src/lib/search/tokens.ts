import type { Run } from './runs.ts';

/*
 * Tokens are what the index knows: pieces of runs, written in small ASCII letters alone so that the engine on either side
 * can not cut, stem or fold them again: it takes a letter beside a digit for two words. A gram is `g` and four letters
 * for each character, a word `w` and its letters. The mark at the end keeps one token from being taken for the beginning
 * of another.
 */
const letters = 'abcdefghijklmnop';
/** A number below 65,536 in base 16. */
const coded = (number: number): string =>
  number
    .toString(16)
    .padStart(4, '0')
    .replace(/./g, (digit) => letters.charAt(parseInt(digit, 16)));
const codes = (text: string): string =>
  [...Array(text.length).keys()].map((at) => coded(text.charCodeAt(at))).join('');
const gram = (text: string): string => `g${codes(text)}z`;
/** A short katakana word as a whole: カレー is no part of カレンダー. */
const whole = (text: string): string => `k${codes(text)}z`;
/** `z` says that what follows is no letter of its own: `zz` is one z, `zx` a code, `zy` the end. */
const word = (text: string): string =>
  `w${text.replace(/[^a-y]/gu, (other) => (other === 'z' ? 'zz' : `zx${codes(other)}`))}`;
const end = 'zy';

const bigrams = (text: string): string[] =>
  text.length < 2 ? [text] : [...Array(text.length - 1).keys()].map((at) => text.slice(at, at + 2));

/**
 * The tokens of one run. A Latin word of a query has no end, so that the beginning of a word finds it; its kanji are
 * asked for in pairs, as one alone belongs to a hundred other words (解 to 解約 and 理解).
 */
export function tokensOfRun({ script, text }: Run, isQuery = false): string[] {
  if (script === 'latin') return [isQuery && text.length > 1 ? word(text) : word(text) + end];
  if (script === 'kanji' && text.length > 1 && !isQuery) return [...text, ...bigrams(text)].map(gram);
  const grams = bigrams(text).map(gram);
  return script === 'katakana' && text.length <= 2 ? [...grams, whole(text)] : grams;
}

/**
 * The tokens that tie a run to those before it: 忘 + れた → 忘れ, and over a short kana 申 + し + 込 → 申込,
 * so that 申込, 申込み and 申し込み meet.
 */
export function tokensBetween(beforeLast: Run | undefined, last: Run | undefined, run: Run): string[] {
  if (!last || !run.joined || last.script === 'latin' || run.script === 'latin') return [];
  const ties: string[] = [];
  if (last.script === 'kanji' || run.script === 'kanji')
    ties.push(last.text.slice(-1) + run.text.slice(0, 1));
  const isKanaBetween = last.script === 'hiragana' && last.text.length <= 2 && last.joined;
  if (isKanaBetween && run.script === 'kanji' && beforeLast?.script === 'kanji') {
    ties.push(beforeLast.text.slice(-1) + run.text.slice(0, 1));
  }
  return ties.map(gram);
}

/** All tokens of a text for the index, in order. Hiragana of running text is left out: it is mostly grammar. */
export const indexTokens = (runs: Run[], { hiragana }: { hiragana: boolean }): string[] =>
  runs.flatMap((run, at) => [
    ...(run.script === 'hiragana' && !hiragana ? [] : tokensOfRun(run)),
    ...tokensBetween(runs[at - 2], runs[at - 1], run),
  ]);
