import type { Copy } from './mail-copy.ts';

/**
 * Said where the browser does not copy, above the words that are selected for the hand.
 * @param what 「文」; 「リンク」
 */
export const byHandNews = (what: string): string =>
  `コピーできませんでした。下の${what}を選んであります。Ctrl+C(MacはCommand+C)か、長押しでコピーしてください。`;

const ofType = (type: string, text: string) => ({ [type]: new Blob([text], { type }) });

/**
 * Puts a copy on the clipboard and returns whether it is there. Without https a browser has no clipboard, and a
 * company's policy may forbid it: then whoever asks offers the words to the hand.
 */
export async function toClipboard(clipboard: Clipboard | undefined, { plain, html }: Copy): Promise<boolean> {
  if (!clipboard) return false;
  try {
    // An older browser has a clipboard for text alone: a plain link is better than none.
    if (html === undefined || typeof ClipboardItem === 'undefined') await clipboard.writeText(plain);
    else
      await clipboard.write([
        new ClipboardItem({ ...ofType('text/plain', plain), ...ofType('text/html', html) }),
      ]);
    return true;
  } catch {
    return false;
  }
}
