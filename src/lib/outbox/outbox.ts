import type { Message, Problem, Receipt } from '#schemas/message.ts';
import { retryDelayMs } from './backoff.ts';
import { ageOf, type Pending } from './pending.ts';
import { send, type Sending } from './send.ts';

/** Durable storage in the browser. It may be missing, blocked or slow: every method may reject or hang. */
export interface OutboxStore {
  put(pending: Pending): Promise<void>;
  remove(id: string): Promise<void>;
  all(): Promise<Pending[]>;
}

export type Change =
  /** `isKept`: the words survive closing the page. */
  | { type: 'sending'; pending: Pending; isKept: boolean }
  | { type: 'held'; pending: Pending; isKept: boolean }
  | { type: 'refused'; pending: Pending; problem: Problem }
  | { type: 'received'; id: string; receipt: Receipt }
  /** Too old to be sent unasked; it stays until `remove`. */
  | { type: 'expired'; pending: Pending }
  | { type: 'empty' };

export interface OutboxEffects extends Sending {
  store: OutboxStore;
  random: () => number;
  /** One sender over all tabs: `work` runs when no other is under way. */
  lock: (work: () => Promise<void>) => Promise<unknown>;
  onChange: (change: Change) => void;
}

export interface Outbox {
  submit(message: Message): Promise<void>;
  /** Send what waits, now. */
  wake(): void;
  remove(id: string): Promise<void>;
  /** What the receiver would not take, for the person to mend. */
  refused(): Promise<Pending[]>;
}

const patienceMs = 1_000;

/** `fallback` when the storage fails or keeps us waiting: it must never hold up the sending. */
const within = <Result>(work: Promise<Result>, fallback: Result): Promise<Result> =>
  Promise.race([
    work.catch(() => fallback),
    new Promise<Result>((resolve) => setTimeout(() => resolve(fallback), patienceMs)),
  ]);

/** Write first, then send, then remove: at every moment the words are here or there, or both. */
export function createOutbox(effects: OutboxEffects): Outbox {
  const { store, lock, now, random, onChange } = effects;
  /** What the storage did not take. */
  const memory = new Map<string, Pending>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isQueued = false;

  const keep = async (pending: Pending) => {
    const isKept = await within(
      store.put(pending).then(() => true),
      false,
    );
    if (isKept) memory.delete(pending.id);
    else memory.set(pending.id, pending);
    return isKept;
  };

  const discard = async (id: string) => {
    memory.delete(id);
    await within(store.remove(id), undefined);
  };

  const rows = async () => {
    const found = new Map((await within(store.all(), [])).map((row) => [row.id, row]));
    for (const row of memory.values()) found.set(row.id, row);
    return [...found.values()].sort((a, b) => a.pressedAt - b.pressedAt);
  };

  /** Milliseconds until this row wants another attempt; null when it is done with. */
  const attempt = async (pending: Pending): Promise<number | null> => {
    if (ageOf(pending, now()) === 'expired') {
      onChange({ type: 'expired', pending });
      return null;
    }
    if (pending.isRefused) return null;
    onChange({ type: 'sending', pending, isKept: !memory.has(pending.id) });
    const answer = await send(pending, effects);
    if (answer.type === 'received') {
      await discard(pending.id);
      onChange({ type: 'received', id: pending.id, receipt: answer.receipt });
      return null;
    }
    if (answer.type === 'refused') {
      await keep({ ...pending, isRefused: true });
      onChange({ type: 'refused', pending, problem: answer.problem });
      return null;
    }
    const failed = { ...pending, attempts: pending.attempts + 1 };
    onChange({ type: 'held', pending: failed, isKept: await keep(failed) });
    return Math.max(answer.retryAfterMs, retryDelayMs(failed.attempts, random));
  };

  const pass = async () => {
    clearTimeout(timer);
    let soonestMs = Infinity;
    for (const pending of await rows()) soonestMs = Math.min(soonestMs, (await attempt(pending)) ?? Infinity);
    if (soonestMs < Infinity) timer = setTimeout(wake, soonestMs);
    else onChange({ type: 'empty' });
  };

  function wake(): void {
    if (isQueued) return;
    isQueued = true;
    void lock(async () => {
      isQueued = false;
      await pass();
    });
  }

  return {
    async submit(message) {
      await keep({ id: message.id, pressedAt: now(), attempts: 0, isRefused: false, message });
      wake();
    },
    wake,
    async remove(id) {
      await lock(() => discard(id));
      wake();
    },
    refused: async () => (await rows()).filter(({ isRefused }) => isRefused),
  };
}
