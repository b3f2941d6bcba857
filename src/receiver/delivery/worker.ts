import type { Recipient } from '../state.ts';
import type { Claim, Store } from '../store/store.ts';
import { retryDelayMs } from './backoff.ts';
import { noticeOf } from './notice.ts';
import type { Transport } from './transport.ts';

export const leaseMs = 30_000;
/** A due time that nobody announced (a restored backup, a moved clock) is found within a minute. */
const longestSleepMs = 60_000;

export interface Courier {
  recipient: Recipient;
  store: Store;
  transport: Transport;
  siteUrl: string;
  trial: boolean;
  now: () => number;
  random: () => number;
  /** Number and state only. */
  report: (number: string, recipient: Recipient, isDelivered: boolean) => void;
  /** The store failed: the worker has stopped. */
  fatal: (error: unknown) => void;
}

/** One attempt for the next due notice of the path; false when none is due. A store that fails rejects. */
export async function deliverNext({
  recipient,
  store,
  transport,
  siteUrl,
  trial,
  now,
  random,
  report,
}: Courier): Promise<boolean> {
  const claim: Claim | null = await store.claim(recipient, now(), leaseMs);
  if (claim === null) return false;
  const [stored] = claim.stored;
  if (stored === undefined) throw new Error(`${claim.kind}: not worded yet`);
  const at = now();
  const notice = noticeOf(stored, { recipient, now: at, siteUrl, trial });
  const isDelivered = await transport(notice, { number: stored.number, messageId: stored.id, at }).then(
    () => true,
    () => false,
  );
  if (isDelivered) await store.accept(claim, now());
  else await store.postpone(claim, now() + retryDelayMs(claim.attempt, now() - stored.receivedAt, random));
  report(stored.number, recipient, isDelivered);
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
  let isStopped = false;
  let isWoken = false;
  let rouse: (() => void) | undefined;

  const sleep = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      rouse = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const run = async () => {
    while (!isStopped) {
      isWoken = false;
      if (await deliverNext(courier)) continue;
      const nextAt = (await courier.store.nextAt(courier.recipient)) ?? Infinity;
      if (!isWoken && !isStopped) await sleep(Math.min(Math.max(nextAt - courier.now(), 0), longestSleepMs));
    }
  };
  const ended = run().catch(courier.fatal);

  return {
    wake() {
      isWoken = true;
      rouse?.();
    },
    async stop() {
      isStopped = true;
      rouse?.();
      await ended;
    },
  };
}
