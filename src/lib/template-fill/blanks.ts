import type { Blank } from '#schemas/template.ts';

/** A part of a template's text; `name` where it is the place of a blank, such as `{{startsAt}}`. */
export interface Part {
  text: string;
  name: string | undefined;
}

/** A text cut at its blanks: put together, the parts are the text again. */
export const partsOf = (text: string): Part[] =>
  text
    .split(/(\{\{\s*\w+\s*\}\})/)
    .filter(Boolean)
    .map((part) => ({ text: part, name: /^\{\{\s*(\w+)\s*\}\}$/.exec(part)?.[1] }));

const manyLetters = 100;

/** Whether its field has several lines; any other takes one. */
export const hasLines = ({ type, rules }: Pick<Blank, 'type' | 'rules'>): boolean =>
  type === 'text' && (rules.maxLength ?? Infinity) >= manyLetters;

/** 〔開始日時〕: a blank as a person reads it. */
export const openBlank = ({ label }: Pick<Blank, 'label'>): string => `〔${label}〕`;

/** The text as a person reads it before filling it in; a blank that nobody declared stays as it is. */
export function withBlanks(text: string, blanks: readonly Pick<Blank, 'name' | 'label'>[]): string {
  const labels = new Map(blanks.map((blank) => [blank.name, openBlank(blank)]));
  return partsOf(text)
    .map((part) => labels.get(part.name ?? '') ?? part.text)
    .join('');
}
