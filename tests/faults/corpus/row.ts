import type { RawAnswer } from '../raw.ts';

/** One bad input: what goes out, and what must hold afterwards. */
export interface Row {
  /** Number of the case in the design's list. */
  no: number;
  name: string;
  /** Where the receiver is, so that a row can name our own origin. */
  send: (server: { url: string }) => Sent;
  /** The one right status, or several where the list allows them. */
  status: number | number[];
  /** Messages that this row adds to the ledger. */
  stored: number;
  /** Not slower than this, from the first byte. */
  withinMs?: number;
  /** Text, as it must lie in the ledger and reach both people. */
  message?: string;
  contact?: Record<string, string>;
  warnings?: string[];
  quarantined?: string;
  /** Milliseconds by which the clock of the message began before it came. */
  ageMs?: number;
  /** What is wrong with the answer beyond its status. */
  deviation?: (answer: RawAnswer) => string | undefined;
}

export interface Sent {
  pieces: { bytes: string | Buffer; after?: number }[];
  /** Answers to wait for. */
  answers?: number;
}

export const id = () => crypto.randomUUID();

/** A message as the form sends it, as JSON. */
export const message = (more: Record<string, unknown> = {}) =>
  JSON.stringify({ schema: 'message/1', id: id(), message: '音が出ません。', ...more });

const headOf = (answer: RawAnswer): string => answer.text.split('\r\n\r\n')[0] ?? '';

export const lacks =
  (header: RegExp) =>
  (answer: RawAnswer): string | undefined =>
    header.test(headOf(answer)) ? `the head has ${header}` : undefined;

export const has =
  (pattern: RegExp) =>
  (answer: RawAnswer): string | undefined =>
    pattern.test(answer.text) ? undefined : `the answer lacks ${pattern}`;
