/** For whom a copy is made: a mail, a chat (Slack, Teams), or only the address. */
export type Shape = 'mail' | 'chat' | 'url';

/** Where a copy leads: a page, a place on it, or a search. */
export interface Target {
  title: string;
  /** What waits there, in one sentence. */
  line: string;
  /** Absolute. */
  url: string;
}

/** What goes to the clipboard; an address alone is text alone. */
export interface Copy {
  plain: string;
  html?: string;
}

interface Named {
  /** The title of the page. */
  page: string;
  /** Nobody may take its figures for a real result, wherever the copy is pasted. */
  isModelCase?: boolean;
  /** Of a template: `1.0`. */
  version?: string | undefined;
  heading?: string | undefined;
  /** The number of the step that has this heading. */
  step?: number | undefined;
}

/** 「」 around words that may hold some themselves: the inner ones become 『』. */
export const quote = (words: string): string => `「${words.replaceAll('「', '『').replaceAll('」', '』')}」`;

/** 「ライブ配信を設定する 手順3「配信ソフトをつなぐ」」: understood without the page around it. */
export function titleOf({ page, isModelCase, version, heading, step }: Named): string {
  return [
    isModelCase ? 'モデル例(架空): ' : '',
    page,
    version === undefined ? '' : ` v${version}`,
    step === undefined ? '' : ` 手順${step}`,
    heading === undefined ? '' : quote(heading),
  ].join('');
}

/** Each part keeps to its line, and none turns the reading direction of the mail around it. */
const oneLine = (text: string): string =>
  text
    .replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => entities[character] ?? '');

/**
 * A mail gets 「■題名／一行／URL」 with the address alone on its line, so that no mail program breaks it. A chat gets
 * the title as a link; where it takes text only, title and address, from which it makes its own preview.
 */
export function copyOf(shape: Shape, target: Target): Copy {
  const title = oneLine(target.title);
  const line = oneLine(target.line);
  const url = new URL(target.url).href;
  const [safeTitle, safeLine, safeUrl] = [escaped(title), escaped(line), escaped(url)];
  switch (shape) {
    case 'mail':
      return {
        plain: `■${title}\n${line}\n${url}`,
        html: `<p>■${safeTitle}<br>${safeLine}<br><a href="${safeUrl}">${safeUrl}</a></p>`,
      };
    case 'chat':
      return { plain: `${title}\n${url}`, html: `<a href="${safeUrl}">${safeTitle}</a>` };
    case 'url':
      return { plain: url };
  }
}
