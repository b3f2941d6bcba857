import type { Message, MessageInput, Problem } from '#schemas/message.ts';

/** A message on its way: written before the first attempt, removed only after a verified receipt. */
export interface Pending {
  id: string;
  /** First press, in milliseconds of the browser's clock; only differences count. */
  pressedAt: number;
  /** Attempts that have failed. */
  attempts: number;
  /** Why the receiver said no for good: not sent again, kept so that the words are not lost. */
  refusal: Problem | null;
  message: Message;
}

const dayMs = 24 * 3_600_000;

export type Age = 'fresh' | 'late' | 'expired';

/** After a day we say so on every page; after two weeks we stop and hand the words back. */
export function ageOf({ pressedAt }: Pending, now: number): Age {
  const age = now - pressedAt;
  if (age < dayMs) return 'fresh';
  return age < 14 * dayMs ? 'late' : 'expired';
}

/** `fetch`: straight from the press. `outbox`: later, from what was kept; only then does the receiver look at the age. */
export type Via = 'fetch' | 'outbox';

/** The body of the next attempt: same id and words, with its age. */
export const bodyOf = ({ message, pressedAt, attempts }: Pending, via: Via, now: number): MessageInput => ({
  ...message,
  context: {
    ...message.context,
    via,
    ageMs: now - pressedAt,
    attempt: attempts + 1,
  },
});
