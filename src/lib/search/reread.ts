import type { Lexicon } from './lexicon.ts';
import { meantBy, partsOf, vocabularyOf, type Vocabulary } from './meant.ts';
import { pieces } from './pieces.ts';
import { asking, type Rereading } from './plan.ts';
import { kanaOf } from './romaji.ts';
import { runsOf } from './runs.ts';

/** How sure each kind of reading is. */
const sure = { dictionary: 1, romaji: 0.9, parts: 0.9 };

/** Romaji may be several words: はいしんせってい → 配信設定. */
function wordsIn(kana: string, { ways, known, spellings }: Prepared): string {
  const words = pieces(runsOf(kana), known).map((piece) => piece.map(({ text }) => text).join(''));
  return words.map((word) => ways.get(word)?.[0] ?? spellings.get(word) ?? word).join('');
}

const compound = (parts: string[]): string[] => (parts.length ? [parts.join(' ')] : []);

interface Prepared {
  /** A map and no object: people may type `constructor`. */
  ways: ReadonlyMap<string, string[]>;
  known: ReadonlySet<string>;
  vocabulary: Vocabulary;
  /** Folded → as the pages write it: てんぷれと → テンプレート. */
  spellings: ReadonlyMap<string, string>;
}
const prepared = new WeakMap<Lexicon, Prepared>();

function prepare(lexicon: Lexicon): Prepared {
  const known = prepared.get(lexicon);
  if (known) return known;
  const ways = new Map(Object.entries(lexicon.ways));
  const vocabulary = vocabularyOf(lexicon.vocabulary);
  // サムネイル is known as a whole, or サムネ would be cut out of it.
  const foreign = vocabulary.flatMap(({ folded, isLatin }) => (isLatin || folded.length < 3 ? [] : [folded]));
  const spellings = new Map(vocabulary.map(({ folded, word }) => [folded, word]));
  const ready = { ways, known: new Set([...ways.keys(), ...asking, ...foreign]), vocabulary, spellings };
  prepared.set(lexicon, ready);
  return ready;
}

interface Reading {
  /** Words to cut out of longer ones, folded. */
  known: ReadonlySet<string>;
  reread: Rereading;
  /** Whether folded kana are a word of the pages, or how one is read. */
  isWord: (kana: string) => boolean;
}

/** How words may be read, by what the lexicon knows. */
export function rereadingBy(lexicon: Lexicon): Reading {
  const ready = prepare(lexicon);
  const { ways, known, vocabulary, spellings } = ready;
  const of = (words: string[], weight: number) => words.map((text) => ({ text, weight }));
  const isWord = (kana: string) => ways.has(kana) || spellings.has(kana);
  const reread: Rereading = (word) => {
    const isLatin = /^[a-z]+$/.test(word);
    const kana = isLatin ? kanaOf(word) : undefined;
    const isKana = /^\p{Script=Hiragana}+$/u.test(word);
    // The rogu of 視聴 rogu is ログ as it stands: no ラグ that is written with the same consonants.
    const isRomaji = kana !== undefined && isWord(kana);
    return [
      ...of(ways.get(word) ?? [], sure.dictionary),
      ...((isLatin && !isRomaji) || isKana ? meantBy(word, vocabulary) : []),
      ...(kana ? of([wordsIn(kana, ready)], sure.romaji) : []),
      ...(isLatin ? of(compound(partsOf(word, vocabulary)), sure.parts) : []),
    ];
  };
  return { known, reread, isWord };
}
