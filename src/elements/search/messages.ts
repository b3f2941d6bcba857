/** In characters: two lines of a phone. The field holds the rest. */
const longestQuote = 30;

export function quoted(query: string): string {
  const characters = [...query];
  return `「${characters.slice(0, longestQuote).join('')}${characters.length > longestQuote ? '…' : ''}」`;
}

/** `npm run dev` has no index: it is made from built pages. */
const titlesOnlyWhileWriting = '書いている間は、題名だけを探します。';

/** What the search page says; `count` is in words: `3件`, `2件(マニュアル)`. */
export const messages = {
  empty: () => '言葉を入れてください。ひらがなでも、うろ覚えでも探せます。',
  searching: () => '探しています…',
  found: (query: string, count: string) => `${quoted(query)}の検索結果 ${count}`,
  near: (query: string) => `${quoted(query)}に合うページはまだありません。近いページはこちらです。`,
  none: (query: string) => `${quoted(query)}に合うページはまだありません。`,
  titlesOnly: (query: string, count: string) =>
    `題名に${quoted(query)}があるページ ${count}。${import.meta.env.DEV ? titlesOnlyWhileWriting : '本文はいま探せません。通信を確かめて、もう一度お試しください。'}`,
  failed: () =>
    'いまは検索できません。通信を確かめて、もう一度お試しください。下の一覧からもお探しいただけます。',
};
export type State = keyof typeof messages;
