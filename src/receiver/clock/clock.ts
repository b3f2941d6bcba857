import { paths, type Recipient } from '../state.ts';
import type { Store } from '../store/store.ts';
import { digestDueAt } from './digest-time.ts';
import { dueReminders } from './ladder.ts';

export interface ClockContext {
  store: Store;
  has: (recipient: Recipient) => boolean;
  now: () => number;
  /** Something was added for these people. */
  wake: () => void;
  fatal: (error: unknown) => void;
}

const pollMs = 1_000;

/**
 * Notes what is due. Due times are rows, never timers: what was slept through is found at the next look.
 * @param now never runs backwards: a reminder is neither told twice nor taken back when the machine's clock is set.
 */
export async function look(
  { store, has }: Pick<ClockContext, 'store' | 'has'>,
  now: number,
): Promise<number> {
  const reminders = (await store.waiting()).flatMap((waiting) => dueReminders(waiting, has, now));
  const digestAt = digestDueAt(now);
  for (const recipient of paths) {
    const last = await store.lastTold(recipient, 'digest');
    if (digestAt > (last ?? -Infinity)) {
      reminders.push({ messageId: null, recipient, kind: 'digest', dueAt: digestAt });
    }
  }
  if (reminders.length > 0) await store.tell(reminders);
  return reminders.length;
}

/** Looks once a second until it is stopped. */
export function startClock({ store, has, now, wake, fatal }: ClockContext): { stop(): Promise<void> } {
  let seen = -Infinity;
  let under: Promise<void> = Promise.resolve();
  const once = async () => {
    seen = Math.max(seen, now());
    if ((await look({ store, has }, seen)) > 0) wake();
  };
  let isBusy = false;
  const timer = setInterval(() => {
    if (isBusy) return;
    isBusy = true;
    under = once()
      .catch(fatal)
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
