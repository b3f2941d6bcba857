import type { Pending } from './pending.ts';
import { longestRetryAfterMs } from './send.ts';

/** Why we look at what waits. A later one waives what an earlier one heeds: our own back-off, then Retry-After. */
const reasons = ['timer', 'event', 'press'] as const;
export type Reason = (typeof reasons)[number];

/** The one that waives more. */
export const strongerOf = (one: Reason, other: Reason | null): Reason =>
  other && reasons.indexOf(other) > reasons.indexOf(one) ? other : one;

/** For how long a message is left alone after a failure. `now` in milliseconds. */
export function createRests(now: () => number) {
  const until = new Map<string, number>();

  /** None where a clock that was set back would make us wait for ever. */
  const left = (moment = 0): number => {
    const ms = moment - now();
    return ms > longestRetryAfterMs ? 0 : Math.max(ms, 0);
  };

  return {
    begin: (id: string, ms: number): void => void until.set(id, now() + ms),
    /** Milliseconds that are left. */
    of({ id, notBefore }: Pending, reason: Reason): number {
      if (reason === 'press') return 0;
      return Math.max(left(notBefore), reason === 'timer' ? left(until.get(id)) : 0);
    },
  };
}
