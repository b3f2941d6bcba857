import type { Lexicon } from './lexicon.ts';
import { meantBy, partsOf, vocabularyOf, type Vocabulary } from './meant.ts';
import { pieces } from './pieces.ts';
import { kanaOf } from './romaji.ts';
import { runsOf } from './runs.ts';
import type { Rereading } from './plan.ts';

/** How sure each kind of reading is. */
const sure = { dictionary: 1, romaji: 0.9, parts: 0.9, slip: 0.7 };

/** Romaji may be several words: はいしんせってい → 配信設定. */
function wordsIn(kana: string, { ways }: Lexicon, known: ReadonlySet<string>): string {
  const words = pieces(runsOf(kana), known).map((piece) => piece.map(({ text }) => text).join(''));
  return words.map((word) => ways[word]?.[0] ?? word).join('');
}

const compound = (parts: string[]): string[] => (parts.length ? [parts.join(' ')] : []);

interface Prepared {
  known: ReadonlySet<string>;
  vocabulary: Vocabulary;
}
const prepared = new WeakMap<Lexicon, Prepared>();

function prepare(lexicon: Lexicon): Prepared {
  const ready = prepared.get(lexicon) ?? {
    known: new Set(Object.keys(lexicon.ways)),
    vocabulary: vocabularyOf(lexicon.vocabulary),
  };
  prepared.set(lexicon, ready);
  return ready;
}

/** Other readings of words, by what the lexicon knows, and the words that have some there. */
export function rereadingBy(lexicon: Lexicon): { known: ReadonlySet<string>; reread: Rereading } {
  const { known, vocabulary } = prepare(lexicon);
  const of = (words: string[], weight: number) => words.map((text) => ({ text, weight }));
  const reread: Rereading = (word) => {
    const ways = of(lexicon.ways[word] ?? [], sure.dictionary);
    const isLatin = /^[a-z]+$/.test(word);
    const kana = isLatin ? kanaOf(word) : undefined;
    const isKana = /^\p{Script=Hiragana}+$/u.test(word);
    return [
      ...ways,
      ...(isLatin || isKana ? of(meantBy(word, vocabulary), sure.slip) : []),
      ...(kana ? of([wordsIn(kana, lexicon, known)], sure.romaji) : []),
      ...(isLatin ? of(compound(partsOf(word, vocabulary)), sure.parts) : []),
    ];
  };
  return { known, reread };
}
