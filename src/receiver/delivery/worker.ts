import type { Path } from '../state.ts';
import type { Claim, Store } from '../store/store.ts';
import { retryDelayMs } from './backoff.ts';
import { noticeOf } from './notice.ts';
import type { Transport } from './transport.ts';

export const leaseMs = 30_000;
/** A due time that nobody announced (a restored backup, a moved clock) is found within a minute. */
const longestSleepMs = 60_000;

export interface Courier {
  path: Path;
  store: Store;
  transport: Transport;
  siteUrl: string;
  trial: boolean;
  now: () => number;
  random: () => number;
  /** Number and state only. */
  report: (number: string, path: Path, isDelivered: boolean) => void;
  /** The store failed: the worker has stopped. */
  fatal: (error: unknown) => void;
}

/** One attempt for the next due notice of the path; false when none is due. A store that fails rejects. */
export async function deliverNext({
  path,
  store,
  transport,
  siteUrl,
  trial,
  now,
  random,
  report,
}: Courier): Promise<boolean> {
  const claim: Claim | null = await store.claim(path, now(), leaseMs);
  if (claim === null) return false;
  const { stored, messageId, attempt } = claim;
  const at = now();
  const notice = noticeOf(stored, { path, now: at, siteUrl, trial });
  const isDelivered = await transport(notice, { number: stored.number, messageId, at }).then(
    () => true,
    () => false,
  );
  if (isDelivered) await store.accept(claim, now());
  else await store.postpone(claim, now() + retryDelayMs(attempt, now() - stored.receivedAt, random));
  report(stored.number, path, isDelivered);
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
      const nextAt = (await courier.store.nextAt(courier.path)) ?? Infinity;
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
