import type { Message, Receipt } from '#schemas/message.ts';
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
  /** Its `refusal` says why; told again at every look, until `remove` or a replacement. */
  | { type: 'refused'; pending: Pending }
  | { type: 'received'; id: string; receipt: Receipt }
  /** Too old to be sent unasked; it stays until `remove`. */
  | { type: 'expired'; pending: Pending }
  /** After every look: what will be sent again by itself. */
  | { type: 'waiting'; ids: string[] };

export interface OutboxEffects extends Sending {
  store: OutboxStore;
  random: () => number;
  /** One sender over all tabs: `work` runs when no other is under way. */
  lock: (work: () => Promise<void>) => Promise<unknown>;
  onChange: (change: Change) => void;
}

export interface Outbox {
  /** @param replaces id of a refused message that this one mends */
  submit(message: Message, replaces?: string | null): Promise<void>;
  /** Send what waits, now. */
  wake(): void;
  remove(id: string): Promise<void>;
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
  /** Pressed here and not yet tried: all else was found in the storage, whoever tried it and however that ended. */
  const pressed = new Set<string>();
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

  /** What was pressed last comes first: somebody waits for its answer. Null where the storage can not say. */
  const stored = () => within<Pending[] | null>(store.all(), null);
  const newestFirst = (rows: Pending[]) => {
    const found = new Map([...rows, ...memory.values()].map((row) => [row.id, row]));
    return [...found.values()].sort((a, b) => b.pressedAt - a.pressedAt);
  };

  /** Milliseconds until this row wants another attempt; null when it is done with. */
  const attempt = async (pending: Pending): Promise<number | null> => {
    if (ageOf(pending, now()) === 'expired') {
      onChange({ type: 'expired', pending });
      return null;
    }
    if (pending.refusal) {
      onChange({ type: 'refused', pending });
      return null;
    }
    onChange({ type: 'sending', pending, isKept: !memory.has(pending.id) });
    const answer = await send(pending, pressed.delete(pending.id) ? 'fetch' : 'outbox', effects);
    if (answer.type === 'received') {
      await discard(pending.id);
      onChange({ type: 'received', id: pending.id, receipt: answer.receipt });
      return null;
    }
    if (answer.type === 'refused') {
      const refused = { ...pending, refusal: answer.problem };
      await keep(refused);
      onChange({ type: 'refused', pending: refused });
      return null;
    }
    const failed = { ...pending, attempts: pending.attempts + 1 };
    onChange({ type: 'held', pending: failed, isKept: await keep(failed) });
    return Math.max(answer.retryAfterMs, retryDelayMs(failed.attempts, random));
  };

  const pass = async () => {
    clearTimeout(timer);
    const rows = await stored();
    const waits = new Map<string, number>();
    for (const pending of newestFirst(rows ?? [])) {
      const waitMs = await attempt(pending);
      if (waitMs !== null) waits.set(pending.id, waitMs);
    }
    if (waits.size > 0) timer = setTimeout(wake, Math.min(...waits.values()));
    if (rows) onChange({ type: 'waiting', ids: [...waits.keys()] });
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
    async submit(message, replaces) {
      pressed.add(message.id);
      await keep({ id: message.id, pressedAt: now(), attempts: 0, refusal: null, message });
      if (replaces) await discard(replaces);
      wake();
    },
    wake,
    async remove(id) {
      await lock(() => discard(id));
      wake();
    },
  };
}
