import { romajiOf } from './romaji.ts';

const isLatin = (word: string): boolean => /^[a-z]+$/.test(word);

/**
 * The consonants that a word is heard by: `login` and `ログイン` are both `rgn`. Takes a Latin word in small letters or
 * folded kana. English drops an r before a consonant and at the end, and so does Japanese. A y
 * that opens a word stays: youtube is no タブ.
 */
export function soundOf(word: string): string {
  const latin = isLatin(word)
    ? word
        .replace(/r(?![aeiouy])/g, '')
        .replace(/c(?=[eiy])/g, 's')
        .replace(/tion/g, 'shon')
        .replace(/^w?hi/, 'hi')
    : romajiOf(word);
  return latin
    .replace(/tch|ch/g, 't')
    .replace(/sh|th/g, 's')
    .replace(/ts/g, 't')
    .replace(/ph|f/g, 'h')
    .replace(/ck|c|q/g, 'k')
    .replace(/x/g, 'ks')
    .replace(/l/g, 'r')
    .replace(/v/g, 'b')
    .replace(/j/g, 'z')
    .replace(/m(?=[bp])/g, 'n')
    .replace(/^y(?=[aeiou])/, 'Y')
    .replace(/[aeiouyw]/g, '')
    .replace(/(.)\1+/g, '$1');
}
