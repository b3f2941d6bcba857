import type { Space } from '../disk.ts';
import type { Notice } from '../notices/kinds.ts';
import { paths, type Recipient } from '../recipients.ts';
import type { Store } from '../store/store.ts';
import { digestDueAt } from './digest-time.ts';
import { dueReminders } from './ladder.ts';

export interface ClockContext {
  store: Store;
  has: (recipient: Recipient) => boolean;
  space: () => Promise<Space>;
  now: () => number;
  /** Something was added for these people. */
  wake: () => void;
  /** The storage failed under a look; the next one is a second away. */
  onFailure: (error: unknown) => void;
}

const pollMs = 1_000;
/** A clock is set back by minutes; what lies hours ahead of it now was seen while it was wrong. */
const longestStepBackMs = 3_600_000;

/** Never backwards by a small step, so that nothing is told twice; but a clock that ran far ahead must not stop ours. */
export const effectiveNow = (seen: number, wall: number): number =>
  seen - wall > longestStepBackMs ? wall : Math.max(seen, wall);

/**
 * Notes what is due. Due times are rows, never timers: what was slept through is found at the next look.
 * @param since when this receiver began: a new one has no yesterday to report
 * @param now from `effectiveNow`: a reminder is neither told twice nor taken back when the machine's clock is set.
 */
export async function look(
  { store, has, space, onFailure }: Omit<ClockContext, 'now' | 'wake'>,
  now: number,
  since: number,
): Promise<number> {
  const reminders: Notice[] = [];
  for (const waiting of await store.waiting(now)) {
    try {
      reminders.push(...dueReminders(waiting, has, now));
    } catch (error) {
      // One message that can not be read must not silence all the others.
      onFailure(error);
    }
  }
  reminders.push(...(await daily('digest', store, now, since)));
  if ((await space()) !== 'enough') reminders.push(...(await daily('disk', store, now, -Infinity)));
  if (reminders.length > 0) await store.tell(reminders);
  return reminders.length;
}

/**
 * What both people are told at most once a day.
 * @param since what was due before it is not made up for
 */
async function daily(
  kind: 'digest' | 'disk',
  store: Pick<Store, 'lastTold'>,
  now: number,
  since: number,
): Promise<Notice[]> {
  const dueAt = digestDueAt(now);
  const told = await Promise.all(paths.map((recipient) => store.lastTold(recipient, kind, now)));
  return paths
    .filter((_, index) => dueAt > (told[index] ?? since))
    .map((recipient) => ({ messageId: null, recipient, kind, dueAt }));
}

/** Looks once a second until it is stopped. */
export function startClock({ store, has, space, now, wake, onFailure }: ClockContext): {
  stop(): Promise<void>;
} {
  const since = now();
  let seen = since;
  let under: Promise<void> = Promise.resolve();
  const once = async () => {
    seen = effectiveNow(seen, now());
    if ((await look({ store, has, space, onFailure }, seen, since)) > 0) wake();
  };
  let isBusy = false;
  const timer = setInterval(() => {
    if (isBusy) return;
    isBusy = true;
    under = once()
      .catch(onFailure)
      .finally(() => {
        isBusy = false;
      });
  }, pollMs);
  return {
    async stop() {
      clearInterval(timer);
      await under;
    },
  };
}
