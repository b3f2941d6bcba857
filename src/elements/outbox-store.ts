import type { OutboxStore } from '#lib/outbox/kept.ts';
import type { Pending } from '#lib/outbox/pending.ts';

const name = 'pending';
/** outbox.ts looks for the same word; a module shared with it would cost every page a request. */
const flag = 'outbox';

const settled = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

async function open(): Promise<IDBDatabase> {
  const request = indexedDB.open('outbox', 1);
  request.onupgradeneeded = () => request.result.createObjectStore(name, { keyPath: 'id' });
  return settled(request);
}

/** Resolves when the change is on the disk, not only in its cache: that is `strict`. */
async function write(change: (rows: IDBObjectStore) => void): Promise<void> {
  const database = await open();
  const transaction = database.transaction(name, 'readwrite', { durability: 'strict' });
  change(transaction.objectStore(name));
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  }).finally(() => database.close());
}

async function all(): Promise<Pending[]> {
  const database = await open();
  const rows: Promise<Pending[]> = settled(database.transaction(name).objectStore(name).getAll());
  return rows.finally(() => database.close());
}

/** Blocked storage must not stop a message: the flag only saves other pages a look. */
function raiseFlag(isPending: boolean): void {
  try {
    if (isPending) localStorage.setItem(flag, '1');
    else localStorage.removeItem(flag);
  } catch {
    return;
  }
}

/** The outbox in IndexedDB, by hand: a wrapper would be a tenth of what the form may weigh. */
export const indexedDbStore: OutboxStore = {
  async put(pending) {
    // Before: the row may outlive a page that dies while writing. After: another tab, seeing no row yet, may have lowered it.
    raiseFlag(true);
    await write((rows) => rows.put(pending));
    raiseFlag(true);
  },
  async remove(id) {
    await write((rows) => rows.delete(id));
    if ((await all()).length > 0) return;
    raiseFlag(false);
    // What another tab wrote since the look needs its flag back.
    if ((await all()).length > 0) raiseFlag(true);
  },
  all,
};
