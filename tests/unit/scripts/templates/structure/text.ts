import { isXml } from '../kit/parts.ts';
import { endsWithVersion, type Promised } from './promised.ts';

const asText = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** What is wrong with the bytes as text, else what `check` finds in it. */
export function textFaults(bytes: Uint8Array, check: (text: string) => string[]): string[] {
  const text = asText(bytes);
  return text === undefined ? ['is no UTF-8'] : check(text);
}

const blankFaults = (text: string, { blanks }: Promised): string[] =>
  [...text.matchAll(/\{\{\s*([^{}]*?)\s*\}\}/g)]
    .map(([, name = '']) => name)
    .filter((name) => !blanks.includes(name))
    .map((name) => `{{${name}}} is no blank of the entry`);

export function htmlFaults(text: string, promised: Promised): string[] {
  const { version } = promised;
  return [
    ...(/^<!doctype html>/i.test(text) ? [] : ['does not begin as HTML']),
    ...(/<html[^>]* lang="ja"/.test(text) ? [] : ['does not say its language']),
    ...(text.slice(0, 500).includes(` v${version}\n`) ? [] : [`does not say v${version} at its head`]),
    ...(/<script|<iframe|\son[a-z]+\s*=|javascript:/i.test(text) ? ['may run'] : []),
    ...blankFaults(text, promised),
  ];
}

/** Rows have as many cells as the first; a quoted cell may hold commas and lines. */
export function csvFaults(text: string): string[] {
  if (!text.startsWith('\uFEFF')) return ['has no byte order mark: Excel would garble it'];
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n|$)/y;
  let cells = 0;
  const counts: number[] = [];
  cell.lastIndex = 1;
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text);
    if (!match) return ['has a quote out of place'];
    cells += 1;
    if (match[2] !== ',') {
      counts.push(cells);
      cells = 0;
    }
  }
  return new Set(counts).size === 1 ? [] : ['has rows of different lengths'];
}

/** A picture of letters that can be retyped: a whole SVG that runs nothing. */
export function svgFaults(text: string): string[] {
  if (!isXml(text)) return ['is no XML'];
  return [
    ...(/<svg[\s>]/.test(text) ? [] : ['is no SVG']),
    ...(/<script|\son[a-z]+\s*=|javascript:|<foreignObject/i.test(text) ? ['may run'] : []),
  ];
}

/** A text says on its first line which version it is. */
export const plainFaults = (text: string, promised: Promised): string[] => [
  ...(endsWithVersion(text.split('\n')[0] ?? '', promised)
    ? []
    : [`its first line does not say v${promised.version}`]),
  ...blankFaults(text, promised),
];
