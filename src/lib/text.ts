/**
 * A customer's text as it is stored: the words unchanged, without what could hide, reorder or break them.
 * No NFKC here: ① ㈱ 髙 﨑 and ｶﾞ stay as they were written.
 */
export const cleanText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    // Everything of C0 and C1 but line feed and tab.
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g, '')
    // Marks that turn the reading direction: the `txt.exe` trick.
    .replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/[\u200B\u200C\u2060\uFEFF]/g, '')
    // The joiner makes one emoji of several; anywhere else it is invisible.
    .replace(
      /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])\u200D|\u200D(?!\p{Extended_Pictographic})/gu,
      '',
    )
    .trim();

/** One line of contact data: NFKC, and every dash the same. The prolonged sound mark ー of names stays. */
export const cleanLine = (text: string): string =>
  cleanText(text)
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212\uFE58\uFE63]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
