import { isFirstWord, type Kind, type Notice } from '../notices/kinds.ts';
import { isPath, otherThan, type Recipient } from '../recipients.ts';
import type { Claim, Store } from '../store/store.ts';
import { retryDelayMs } from './backoff.ts';
import type { Route } from './route.ts';
import type { Letter } from './transport.ts';

export const leaseMs = 30_000;
/** A due time that nobody announced (a restored backup, a moved clock) is found within a minute. */
const longestSleepMs = 60_000;
/** After a failure of our own: what is full, busy or badly written may be well again, and other rows come first. */
const afterFailureMs = 5_000;

export interface Courier {
  recipient: Recipient;
  store: Pick<Store, 'claim' | 'accept' | 'postpone' | 'nextAt' | 'tell'>;
  /** Where the person is reached: the usual address, then the one for when that fails. */
  routes: Route[];
  write: (claim: Claim, now: number) => Promise<Letter>;
  now: () => number;
  random: () => number;
  /** Resolves after so many milliseconds, or when the signal aborts. */
  wait: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Numbers and state only. */
  report: (numbers: string[], kind: Kind, recipient: Recipient, isDelivered: boolean) => void;
  /** Somebody else has something to be told. */
  wakeOthers: () => void;
  /** The storage failed, or a letter could not be written; the next attempt is seconds away. */
  onFailure: (error: unknown) => void;
}

/** What the second of the two hears when the first can not be reached as usual; the same thing never twice. */
function alarms({ recipient, rows }: Claim): Notice[] {
  if (!isPath(recipient)) return [];
  // Reminders raise nothing: the other person has reminders of their own.
  return rows
    .filter(({ kind, messageId }) => isFirstWord(kind) || (messageId === null && kind !== 'other-path'))
    .map(({ messageId, dueAt }) => ({
      messageId,
      recipient: otherThan(recipient),
      kind: 'other-path',
      dueAt,
    }));
}

/** One attempt for what the person is to be told next; false when nothing is due. A store that fails rejects. */
export async function deliverNext(courier: Courier): Promise<boolean> {
  const { recipient, store, routes, write, now, random, report, wakeOthers } = courier;
  const claim = await store.claim(recipient, now(), leaseMs);
  if (claim === null) return false;
  const letter = await write(claim, now());
  const [usual, fallback] = routes;
  const isUsual = (await usual?.send(letter)) ?? false;
  const isDelivered = isUsual || ((await fallback?.send(letter)) ?? false);

  const alarm = isUsual ? [] : alarms(claim);
  if (alarm.length > 0) {
    await store.tell(alarm);
    wakeOthers();
  }
  if (isDelivered) await store.accept(claim, now());
  else {
    const ageMs = now() - Math.min(...claim.rows.map(({ dueAt }) => dueAt));
    await store.postpone(claim, now() + retryDelayMs(claim.attempt, ageMs, random));
  }
  report(letter.notice.numbers, claim.kind, recipient, isDelivered);
  return true;
}

export interface Worker {
  /** A new row may be due. */
  wake(): void;
  /** Resolves when the attempt under way has ended. */
  stop(): Promise<void>;
}

/** Each person has a worker of their own: a transport that hangs delays nobody else. */
export function startWorker(courier: Courier): Worker {
  const { recipient, store, routes, now, wait, onFailure } = courier;
  let isStopped = false;
  let alarm = new AbortController();

  /** Delivers one, or says for how long there is nothing to do. */
  const once = async (): Promise<number> => {
    const restMs = Math.min(...routes.map((route) => route.openUntil())) - now();
    if (restMs <= 0 && (await deliverNext(courier))) return 0;
    const nextAt = (await store.nextAt(recipient)) ?? Infinity;
    return Math.min(Math.max(nextAt - now(), restMs, 0), longestSleepMs);
  };
  const run = async () => {
    while (!isStopped) {
      alarm = new AbortController();
      const ms = await once().catch((error: unknown) => {
        onFailure(error);
        return afterFailureMs;
      });
      if (!isStopped && ms > 0) await wait(ms, alarm.signal);
    }
  };
  const ended = run();

  return {
    wake: () => alarm.abort(),
    async stop() {
      isStopped = true;
      alarm.abort();
      await ended;
    },
  };
}
