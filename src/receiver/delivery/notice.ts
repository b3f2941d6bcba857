import type { Kind } from '../notices/kinds.ts';

/** What a part of a notice gives away: each transport carries what it may. */
export type Holds = 'fact' | 'contact' | 'words';

export interface Link {
  label: string;
  href: string;
}

/** What one person is told, in the order in which it is read. */
export interface Notice {
  kind: Kind;
  /** 受付番号 of what it is about. */
  numbers: string[];
  /** Holds no word of the customer's. */
  subject: string;
  parts: { holds: Holds; text: string }[];
  /** Signed: they act for the one who reads them. */
  links: Link[];
}

/** The notice as plain text, with what the transport may carry. */
export function bodyOf({ parts, links }: Notice, carried: Holds[]): string {
  const texts = parts.filter(({ holds }) => carried.includes(holds)).map(({ text }) => text);
  return [...texts, ...links.map(({ label, href }) => `${label}: ${href}`)].join('\n\n');
}

/** A fence longer than any run of the same mark in the text, so that the text can not close it. */
export function fenced(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(Math.max(3, longest + 1));
  return `${fence}\n${text}\n${fence}`;
}
