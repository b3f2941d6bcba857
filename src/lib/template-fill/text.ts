import type { Blank } from '#schemas/template.ts';
import { openBlank, partsOf } from './blanks.ts';
import { read, type Reading, type Values } from './read.ts';

/** One text of a template that is copied by itself: one mail, one part of a page. */
export interface Section {
  /** Empty where the template is one text. */
  title: string;
  text: string;
}

const ruledTitle = /^─{3,}\n(.+)\n─{3,}$/m;

/** A template file in parts, as its ruled titles divide it. What stands before the first is for whoever fills it in. */
export function sectionsOf(file: string): Section[] {
  const [lead = '', ...rest] = file.replaceAll('\r\n', '\n').split(ruledTitle);
  if (rest.length === 0) return [{ title: '', text: lead.trim() }];
  return rest.flatMap((title, index) =>
    index % 2 === 0 ? [{ title, text: (rest[index + 1] ?? '').trim() }] : [],
  );
}

/** A stretch of a filled text; with `name` it is the place of a blank. */
export interface Piece {
  text: string;
  name?: string;
  state?: Reading['state'];
}

/** The text with its blanks filled. What was typed is never read again: 「{{x}}」 in a value stays as it is. */
export function pieces(text: string, blanks: readonly Blank[], values: Values): Piece[] {
  return partsOf(text).map((part): Piece => {
    const blank = blanks.find(({ name }) => name === part.name);
    if (!blank) return { text: part.text };
    const reading = read(blank, values, blanks);
    const shown = reading.state === 'empty' ? openBlank(blank) : reading.text;
    return { text: shown, name: blank.name, state: reading.state };
  });
}

export const plain = (parts: readonly Piece[]): string => parts.map(({ text }) => text).join('');

/** Sections as one text, each under its title. */
export const together = (sections: readonly Section[]): string =>
  sections.map(({ title, text }) => (title ? `■${title}\n\n${text}` : text)).join('\n\n\n');

/** The blanks of these texts that stand in the way of copying, in the order of the fields. */
export function unready(texts: readonly string[], blanks: readonly Blank[], values: Values): Blank[] {
  const inText = new Set(texts.flatMap((text) => pieces(text, blanks, values)).map(({ name }) => name));
  return blanks.filter((blank) => inText.has(blank.name) && read(blank, values, blanks).state !== 'good');
}

/** Those of them that are empty, as against filled in wrongly. */
export const openOf = (left: readonly Blank[], blanks: readonly Blank[], values: Values): Blank[] =>
  left.filter((blank) => read(blank, values, blanks).state === 'empty');

/**
 * What is said of a copy that is on the clipboard. Only a text with nothing left to mend is called ready.
 * @param what 「1. 前日」; すべて
 * @param left what stood in its way, and was let through
 * @param open those of them that are empty
 */
export function copyNews(what: string, left: readonly Blank[], open: readonly Blank[]): string {
  const copied = `${what}をコピーしました。`;
  if (left.length === 0) return `${copied}メールなどに貼り付けられます。`;
  const places = [
    open.length > 0 ? `空欄が${open.length}つ` : '',
    left.length > open.length ? `直していない欄が${left.length - open.length}つ` : '',
  ];
  return `${copied}${places.filter(Boolean).join('、')}残っています。送る前に直してください。`;
}
