import { createRequire } from 'node:module';
import path from 'node:path';
import kuromoji from '@sglkc/kuromoji';

/** A word of a text: `申込`, `モウシコミ`. */
interface Word {
  surface: string;
  /** In katakana; the surface itself where the dictionary does not know it. */
  reading: string;
  isNoun: boolean;
}

const dictionary = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@sglkc/kuromoji/package.json')),
  'dict',
);

/** Rows of nouns are found by the words that they are made of; a verb is read with its first ending. */
const mostParts = { noun: 1, verb: 2 };

const isKanji = (word: string): boolean =>
  /^[\p{Script=Han}々\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u.test(word) && /\p{Script=Han}/u.test(word);

/** Nouns, and verbs alone and with what follows them: 申込, 出, 出ない. */
function* readingsOf(words: Word[]): Generator<[surface: string, reading: string]> {
  for (const [from, { isNoun }] of words.entries()) {
    let surface = '';
    let reading = '';
    for (const word of words.slice(from, from + (isNoun ? mostParts.noun : mostParts.verb))) {
      if (surface && !/^\p{Script=Hiragana}+$/u.test(word.surface)) break;
      surface += word.surface;
      reading += word.reading;
      if (isKanji(surface)) yield [surface, reading];
    }
  }
}

/**
 * Finds the words with kanji in a text, and how they are read, by the IPA dictionary.
 * It takes about half a second to load.
 */
export async function loadReader(): Promise<(text: string) => Iterable<[surface: string, reading: string]>> {
  const tokenizer = await new Promise<kuromoji.Tokenizer<kuromoji.IpadicFeatures>>((resolve, reject) => {
    kuromoji.builder({ dicPath: dictionary }).build((error, tokenizer) => {
      if (error) reject(error as Error);
      else resolve(tokenizer);
    });
  });
  return (text) =>
    readingsOf(
      tokenizer.tokenize(text).map(({ surface_form, reading, pos }) => ({
        surface: surface_form,
        reading: reading && reading !== '*' ? reading : surface_form,
        isNoun: pos === '名詞' || pos === '接頭詞',
      })),
    );
}
