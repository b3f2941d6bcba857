import type { Notice } from './notice.ts';

/** One notice on its way to one address. */
export interface Letter {
  notice: Notice;
  /** Stays the same over all attempts, so that the other side can tell a second copy: letters, digits, `-`. */
  id: string;
  /** Time of this attempt, UTC milliseconds. */
  at: number;
}

/**
 * Resolves when the other side has taken the letter.
 * @throws Refused when it surely or possibly has not: a copy too many is better than none.
 */
export type Transport = (letter: Letter) => Promise<void>;

/** Milliseconds to connect, and for the whole attempt. */
export interface TimeLimits {
  connectMs: number;
  totalMs: number;
}

export const timeLimits: TimeLimits = { connectMs: 3_000, totalMs: 8_000 };

export class Refused extends Error {
  /** The other side said no: asking again at once can not help. */
  readonly isPermanent: boolean;
  /** What the operator's log may hold; where there is none, the cause has one. */
  readonly code: string | undefined;

  constructor(
    message: string,
    { isPermanent = false, code, cause }: { isPermanent?: boolean; code?: string; cause?: unknown } = {},
  ) {
    super(message, { cause });
    this.isPermanent = isPermanent;
    this.code = code;
  }
}
