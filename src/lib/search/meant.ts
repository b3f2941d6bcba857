import { foldKana } from './normalise.ts';
import { soundOf } from './sound.ts';

/** How many letters a hand slips on in a word of this length. */
const slips = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

/** Letters to add, drop, change or swap with the next one; Infinity as soon as it is more than `limit`. */
function slipsBetween(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return Infinity;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      const isSwap = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const change = Math.min(
        (row[j - 1] ?? 0) + (isSame ? 0 : 1),
        isSwap ? (before[j - 2] ?? 0) + 1 : Infinity,
      );
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    if (Math.min(...next) > limit) return Infinity;
    [before, row] = [row, next];
  }
  return row[b.length] ?? Infinity;
}

interface Known {
  word: string;
  folded: string;
  sound: string;
  isLatin: boolean;
}

export type Vocabulary = Known[];

/** A vocabulary, ready to be compared with. */
export const vocabularyOf = (words: string[]): Vocabulary =>
  words.map((word) => {
    const folded = foldKana(word);
    return { word, folded, sound: soundOf(folded), isLatin: /^[a-z]/.test(folded) };
  });

const mostMeant = 3;

/** Two consonants are heard in many words: カレー is hardly a call. */
const sure = { slip: 0.7, sound: 0.7, shortSound: 0.5 };

/**
 * The words of the pages that a folded Latin or kana word probably is: written in the other script, or with a slip of
 * the hand; and how sure that is, from 0 to 1. Nearest first.
 */
export function meantBy(typed: string, vocabulary: Vocabulary): { text: string; weight: number }[] {
  const isLatin = /^[a-z]+$/.test(typed);
  const sound = soundOf(typed);
  // A word of the pages is no slip.
  const limit = vocabulary.some(({ folded }) => folded === typed) ? 0 : slips(typed.length);
  return vocabulary
    .flatMap((known) => {
      if (known.folded === typed) return [];
      if (known.isLatin !== isLatin) {
        const isHeard = sound.length > 1 && known.sound === sound;
        const weight = sound.length > 2 ? sure.sound : sure.shortSound;
        return isHeard ? [{ text: known.word, weight, far: 0.5 }] : [];
      }
      const far = limit ? slipsBetween(typed, known.folded, limit) : Infinity;
      return far <= limit ? [{ text: known.word, weight: sure.slip, far }] : [];
    })
    .sort((a, b) => a.far - b.far)
    .slice(0, mostMeant)
    .map(({ text, weight }) => ({ text, weight }));
}

/** `microsoftteams` → `['microsoft', 'teams']`; empty where it is not two or more known words. */
export function partsOf(typed: string, vocabulary: Vocabulary): string[] {
  const known = new Set(vocabulary.filter(({ isLatin }) => isLatin).map(({ folded }) => folded));
  const split = (from: number): string[] | undefined => {
    if (from === typed.length) return [];
    for (let to = typed.length; to >= from + 2; to--) {
      const rest = known.has(typed.slice(from, to)) ? split(to) : undefined;
      if (rest) return [typed.slice(from, to), ...rest];
    }
    return undefined;
  };
  const parts = split(0) ?? [];
  return parts.length > 1 ? parts : [];
}
