/** Longer than any question; what is cut off is noise from a paste. In UTF-16 units. */
const longestQuery = 200;

/** Control characters, lone surrogates and runs of space become one space: safe to show, to search and to put in an address. */
export const cleanQuery = (raw: string): string =>
  raw
    .slice(0, longestQuery)
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim();

/** Full and half width, ligatures and case made one: `ﾛｸﾞｲﾝ` → `ログイン`, `ＣＳＶ` → `csv`. */
export const normalise = (text: string): string => text.normalize('NFKC').toLowerCase();

const smallKana = 'ぁぃぅぇぉっゃゅょゎゕゖぢづをゔ';
const plainKana = 'あいうえおつやゆよわかけじずおぶ';

/** One spelling for kana: hiragana, no small letters, no long mark. Takes normalised text; may be shorter than it. */
export const foldKana = (text: string): string =>
  text
    .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replace(/[ぁぃぅぇぉっゃゅょゎゕゖぢづをゔ]/g, (kana) => plainKana[smallKana.indexOf(kana)] ?? kana)
    .replaceAll('ー', '');

/** What two spellings of the same words have in common: width, case, kana, spaces and punctuation do not count. */
export const fold = (text: string): string => foldKana(normalise(text)).replace(/[^\p{L}\p{N}]+/gu, '');
