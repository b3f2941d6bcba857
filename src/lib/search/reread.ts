import type { Lexicon } from './lexicon.ts';
import { meantBy, partsOf, vocabularyOf, type Vocabulary } from './meant.ts';
import { pieces } from './pieces.ts';
import { asking, type Rereading } from './plan.ts';
import { kanaOf } from './romaji.ts';
import { runsOf } from './runs.ts';

/** How sure each kind of reading is. */
const sure = { dictionary: 1, romaji: 0.9, parts: 0.9 };

/** Romaji may be several words: はいしんせってい → 配信設定. */
function wordsIn(kana: string, { ways, known }: Prepared): string {
  const words = pieces(runsOf(kana), known).map((piece) => piece.map(({ text }) => text).join(''));
  return words.map((word) => ways.get(word)?.[0] ?? word).join('');
}

const compound = (parts: string[]): string[] => (parts.length ? [parts.join(' ')] : []);

interface Prepared {
  /** A map and no object: people may type `constructor`. */
  ways: ReadonlyMap<string, string[]>;
  known: ReadonlySet<string>;
  vocabulary: Vocabulary;
}
const prepared = new WeakMap<Lexicon, Prepared>();

function prepare(lexicon: Lexicon): Prepared {
  const known = prepared.get(lexicon);
  if (known) return known;
  const ways = new Map(Object.entries(lexicon.ways));
  const vocabulary = vocabularyOf(lexicon.vocabulary);
  // サムネイル is known as a whole, or サムネ would be cut out of it.
  const foreign = vocabulary.flatMap(({ folded, isLatin }) => (isLatin || folded.length < 3 ? [] : [folded]));
  const ready = { ways, known: new Set([...ways.keys(), ...asking, ...foreign]), vocabulary };
  prepared.set(lexicon, ready);
  return ready;
}

/** Other readings of words, by what the lexicon knows, and the words that have some there. */
export function rereadingBy(lexicon: Lexicon): { known: ReadonlySet<string>; reread: Rereading } {
  const ready = prepare(lexicon);
  const { ways, known, vocabulary } = ready;
  const of = (words: string[], weight: number) => words.map((text) => ({ text, weight }));
  const reread: Rereading = (word) => {
    const isLatin = /^[a-z]+$/.test(word);
    const kana = isLatin ? kanaOf(word) : undefined;
    const isKana = /^\p{Script=Hiragana}+$/u.test(word);
    return [
      ...of(ways.get(word) ?? [], sure.dictionary),
      ...(isLatin || isKana ? meantBy(word, vocabulary) : []),
      ...(kana ? of([wordsIn(kana, ready)], sure.romaji) : []),
      ...(isLatin ? of(compound(partsOf(word, vocabulary)), sure.parts) : []),
    ];
  };
  return { known, reread };
}
