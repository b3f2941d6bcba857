/** In characters. Longer than any question; what is cut off is noise from a paste. */
export const longestQuery = 100;

/**
 * Control characters, halves of a character, also as an address tells of them, and runs of space become one space: safe
 * to show, to search and to put in an address.
 */
export const cleanQuery = (raw: string): string =>
  // Two UTF-16 units hold any character: no need to walk a pasted book.
  [...raw.slice(0, 2 * longestQuery)]
    .slice(0, longestQuery)
    .join('')
    .replace(/[\p{C}\s\u{fffd}]+/gu, ' ')
    .trim();

/** What Enter leaves of the last kana when it is typed in Latin letters: `ログいn`. */
const halfTyped = /(?<=[\p{Script=Hiragana}\p{Script=Katakana}ー])nn?(?![a-z0-9])/gu;

/** The letter that stands for a sign between numbers: 1280x720. */
const times = /(?<=\d)x(?=\d)/g;

/** Full and half width, ligatures and case made one: `ﾛｸﾞｲﾝ` → `ログイン`, `ＣＳＶ` → `csv`, `1280x720` → `1280×720`. */
export const normalise = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(halfTyped, 'ん').replace(times, '×');

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
