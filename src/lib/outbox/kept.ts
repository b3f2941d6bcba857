import type { Pending } from './pending.ts';

/** Durable storage in the browser. It may be missing, blocked or slow: every method may reject or hang. */
export interface OutboxStore {
  put(pending: Pending): Promise<void>;
  remove(id: string): Promise<void>;
  all(): Promise<Pending[]>;
}

const patienceMs = 1_000;

/** `fallback` when the storage fails or keeps us waiting: it must never hold up the sending. */
const within = <Result>(work: Promise<Result>, fallback: Result): Promise<Result> =>
  Promise.race([
    work.catch(() => fallback),
    new Promise<Result>((resolve) => setTimeout(() => resolve(fallback), patienceMs)),
  ]);

/**
 * The storage, and memory for what it does not take.
 * @param onLate called when a storage that was too slow has told at last what it holds
 */
export function createKept(store: OutboxStore, onLate: () => void) {
  const memory = new Map<string, Pending>();
  /** Taken away on this page: a storage that tells late what it held before does not bring them back. */
  const removed = new Set<string>();
  /** Good for one look. */
  let late: Pending[] | null = null;

  async function stored(): Promise<Pending[] | null> {
    const rows = late;
    late = null;
    if (rows) return rows;
    const read = store.all();
    const inTime = await within<Pending[] | null>(read, null);
    const follow = (found: Pending[]) => {
      late = found;
      onLate();
    };
    if (!inTime) void read.then(follow, () => undefined);
    return inTime;
  }

  return {
    /** Whether it survives closing the page. */
    has: (id: string): boolean => !memory.has(id),
    async put(pending: Pending): Promise<boolean> {
      removed.delete(pending.id);
      const isKept = await within(
        store.put(pending).then(() => true),
        false,
      );
      if (isKept) memory.delete(pending.id);
      else memory.set(pending.id, pending);
      return isKept;
    },
    async remove(id: string): Promise<void> {
      removed.add(id);
      memory.delete(id);
      await within(store.remove(id), undefined);
    },
    /** What was pressed last comes first: somebody waits for its answer. `isWhole`: the storage was heard as well. */
    async newestFirst(): Promise<{ rows: Pending[]; isWhole: boolean }> {
      const found = await stored();
      const rows = new Map([...(found ?? []), ...memory.values()].map((row) => [row.id, row]));
      return {
        rows: [...rows.values()]
          .filter(({ id }) => !removed.has(id))
          .sort((a, b) => b.pressedAt - a.pressedAt),
        isWhole: found !== null,
      };
    },
  };
}
