import { ESCALATION_ENDPOINT } from 'astro:env/client';
import { patientLock } from '#lib/outbox/lock.ts';
import { createOutbox, type Change, type Outbox } from '#lib/outbox/outbox.ts';
import { indexedDbStore } from './outbox-store.ts';

const endpoint = ESCALATION_ENDPOINT === 'self' ? location.origin : new URL(ESCALATION_ENDPOINT).origin;

/** Longer than an attempt lasts: whoever holds the lock for so long sleeps, or has much to send. */
const lockPatienceMs = 20_000;

/** The outbox of this page: it wakes whenever the network or the person may have come back. */
export function openOutbox(onChange: (change: Change) => void): Outbox {
  // Another tab may have sent what this one shows.
  const tabs = new BroadcastChannel('outbox');
  const outbox = createOutbox({
    store: indexedDbStore,
    fetch: (...args) => fetch(...args),
    endpoint,
    now: Date.now,
    random: Math.random,
    lock: patientLock((work) =>
      navigator.locks.request('outbox', { signal: AbortSignal.timeout(lockPatienceMs) }, work),
    ),
    onChange(change) {
      if (change.type === 'received') tabs.postMessage(change);
      onChange(change);
    },
  });
  tabs.addEventListener('message', ({ data }: MessageEvent<Change>) => onChange(data));
  addEventListener('online', outbox.wake);
  addEventListener('pageshow', outbox.wake);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') outbox.wake();
  });
  outbox.wake();
  return outbox;
}
