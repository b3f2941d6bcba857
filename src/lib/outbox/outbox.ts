import type { Message, Receipt } from '#schemas/message.ts';
import { retryDelayMs } from './backoff.ts';
import { createKept, type OutboxStore } from './kept.ts';
import type { Lock } from './lock.ts';
import { ageOf, type Pending } from './pending.ts';
import { createRests, strongerOf, type Reason } from './rest.ts';
import { send, type Sending } from './send.ts';

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
  /** One sender over all tabs. */
  lock: Lock;
  onChange: (change: Change) => void;
}

export interface Outbox {
  /** @param replaces id of a refused message that this one mends */
  submit(message: Message, replaces?: string | null): Promise<void>;
  /** The network or the person may be back: send what waits, but for what the receiver asked to wait. */
  wake(): void;
  /** A person pressed: send all that waits. */
  sendNow(): void;
  remove(id: string): Promise<void>;
}

/** Write first, then send, then remove: at every moment the words are here or there, or both. */
export function createOutbox(effects: OutboxEffects): Outbox {
  const { store, lock, now, random, onChange } = effects;
  const kept = createKept(store, wake);
  const rests = createRests(now);
  /** Pressed here and not yet tried: all else was found in the storage, whoever tried it and however that ended. */
  const pressed = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let queued: Reason | null = null;

  /** Milliseconds until this row wants another attempt; null when it is done with. */
  const attempt = async (pending: Pending, reason: Reason): Promise<number | null> => {
    // Pressed a moment ago it is not old, whatever the clock has been set to since.
    if (!pressed.has(pending.id) && ageOf(pending, now()) === 'expired') {
      onChange({ type: 'expired', pending });
      return null;
    }
    if (pending.refusal) {
      onChange({ type: 'refused', pending });
      return null;
    }
    const isKept = kept.has(pending.id);
    const restMs = rests.of(pending, reason);
    if (restMs > 0) {
      onChange({ type: 'held', pending, isKept });
      return restMs;
    }
    onChange({ type: 'sending', pending, isKept });
    const answer = await send(pending, pressed.delete(pending.id) ? 'fetch' : 'outbox', effects);
    if (answer.type === 'received') {
      await kept.remove(pending.id);
      onChange({ type: 'received', id: pending.id, receipt: answer.receipt });
      return null;
    }
    if (answer.type === 'refused') {
      const refused = { ...pending, refusal: answer.problem };
      await kept.put(refused);
      onChange({ type: 'refused', pending: refused });
      return null;
    }
    return hold(pending, answer.retryAfterMs);
  };

  const hold = async (pending: Pending, retryAfterMs: number): Promise<number> => {
    const attempts = pending.attempts + 1;
    const waitMs = Math.max(retryAfterMs, retryDelayMs(attempts, random));
    rests.begin(pending.id, waitMs);
    const failed = { ...pending, attempts, notBefore: retryAfterMs && now() + retryAfterMs };
    onChange({ type: 'held', pending: failed, isKept: await kept.put(failed) });
    return waitMs;
  };

  const pass = async (reason: Reason) => {
    clearTimeout(timer);
    const { rows, isWhole } = await kept.newestFirst();
    const waits = new Map<string, number>();
    for (const pending of rows) {
      const waitMs = await attempt(pending, reason);
      if (waitMs !== null) waits.set(pending.id, waitMs);
    }
    if (waits.size > 0) timer = setTimeout(() => look('timer'), Math.min(...waits.values()));
    if (isWhole) onChange({ type: 'waiting', ids: [...waits.keys()] });
  };

  /** One look stands for all that are asked for before it begins. */
  function look(reason: Reason): void {
    const isQueued = queued !== null;
    queued = strongerOf(reason, queued);
    if (isQueued) return;
    void lock(async () => {
      const strongest = queued ?? reason;
      queued = null;
      await pass(strongest);
    });
  }

  function wake(): void {
    look('event');
  }

  return {
    async submit(message, replaces) {
      pressed.add(message.id);
      await kept.put({ id: message.id, pressedAt: now(), attempts: 0, refusal: null, message });
      if (replaces) await kept.remove(replaces);
      wake();
    },
    wake,
    sendNow: () => look('press'),
    async remove(id) {
      await lock(() => kept.remove(id));
      look('timer');
    },
  };
}
