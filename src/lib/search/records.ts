import type { PageText } from './page-text.ts';
import { runsOf } from './runs.ts';
import type { Title } from './titles.ts';
import { indexTokens } from './tokens.ts';

export interface IndexedPage {
  title: Title;
  text: PageText;
}

const mostTimes = 8;

const tokensOf = (texts: string[], hiragana: boolean): string[] =>
  texts.flatMap((text) => indexTokens(runsOf(text), { hiragana }));

/**
 * Each token once, weighted by how often the text holds it: half the bytes of a token at every place.
 * A token is letters and digits, so nothing has to be escaped.
 */
function weighted(tokens: string[]): string {
  const times = new Map<string, number>();
  for (const token of tokens) times.set(token, Math.min(mostTimes, (times.get(token) ?? 0) + 1));
  const groups = Map.groupBy(times.keys(), (token) => times.get(token) ?? 1);
  return [...groups]
    .map(([weight, group]) => `<p data-pagefind-weight="${weight}">${group.join(' ')}</p>`)
    .join('');
}

/** The records of a page for the index, as HTML of tokens: itself, and each of its sections that has a text. */
export const recordsOf = ({ title, text }: IndexedPage): { url: string; html: string }[] =>
  text.sections
    // A heading over steps only is left out: the steps are found themselves.
    .filter(({ anchor, text }) => !anchor || text)
    .map(({ anchor, heading, text }) => {
      const [name, names] = anchor ? ['h', [heading]] : ['t', [title.title, ...title.aliases]];
      return {
        url: anchor ? `${title.path}#${anchor}` : title.path,
        html:
          `<html><meta data-pagefind-meta="${name}[content]" content="${tokensOf(names, true).join(' ')}">` +
          `<body>${weighted(tokensOf([text], false))}</body></html>`,
      };
    });
