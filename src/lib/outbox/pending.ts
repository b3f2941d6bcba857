import type { Message, MessageInput, Problem } from '#schemas/message.ts';

/** A message on its way: written before the first attempt, removed only after a verified receipt. */
export interface Pending {
  id: string;
  /** First press, in milliseconds of the browser's clock; only differences count. */
  pressedAt: number;
  /** Attempts that have failed. */
  attempts: number;
  /** The receiver asked to be left alone until then, in the same clock; 0 or absent where it did not. */
  notBefore?: number;
  /** Why the receiver said no for good: not sent again, kept so that the words are not lost. */
  refusal: Problem | null;
  message: Message;
}

const dayMs = 24 * 3_600_000;
/** Nothing was written before there was this form, and nothing waits for ten years: then a clock is wrong. */
const firstPress = Date.UTC(2026, 0);
const longestMs = 3_650 * dayMs;

export type Age = 'fresh' | 'late' | 'expired';

/** Milliseconds since the press; 0 where the clock was wrong then or is now, and no age can be told. */
function ageMsOf({ pressedAt }: Pending, now: number): number {
  const age = now - pressedAt;
  return pressedAt < firstPress || age < 0 || age > longestMs ? 0 : age;
}

/** After a day we say so on every page; after two weeks we stop and hand the words back. */
export function ageOf(pending: Pending, now: number): Age {
  const age = ageMsOf(pending, now);
  if (age < dayMs) return 'fresh';
  return age < 14 * dayMs ? 'late' : 'expired';
}

/** `fetch`: straight from the press. `outbox`: later, from what was kept; only then does the receiver look at the age. */
export type Via = 'fetch' | 'outbox';

/** The body of the next attempt: same id and words, with its age. */
export const bodyOf = (pending: Pending, via: Via, now: number): MessageInput => ({
  ...pending.message,
  context: {
    ...pending.message.context,
    via,
    ageMs: ageMsOf(pending, now),
    attempt: pending.attempts + 1,
  },
});
