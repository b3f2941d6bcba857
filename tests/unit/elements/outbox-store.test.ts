import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import { indexedDbStore as store } from '#elements/outbox-store.ts';
import type { Pending } from '#lib/outbox/pending.ts';
import { message } from '#schemas/message.ts';

const pending = (text: string): Pending => {
  const id = crypto.randomUUID();
  return {
    id,
    pressedAt: 1,
    attempts: 0,
    refusal: null,
    message: message.parse({ schema: 'message/1', id, message: text }),
  };
};

const flags = new Map<string, string>();
const localStorage = {
  getItem: (name: string) => flags.get(name) ?? null,
  setItem: (name: string, value: string) => void flags.set(name, value),
  removeItem: (name: string) => void flags.delete(name),
};

afterEach(() => void vi.unstubAllGlobals());

it('keeps rows and raises the flag until the last one is gone', async () => {
  vi.stubGlobal('localStorage', localStorage);
  const [first, second] = [pending('一'), pending('二')];
  await store.put(first);
  await store.put(second);
  await store.put({ ...second, attempts: 1 });
  expect(await store.all()).toEqual(expect.arrayContaining([first, { ...second, attempts: 1 }]));
  await store.remove(first.id);
  expect(flags.get('outbox')).toBe('1');
  await store.remove(second.id);
  expect([await store.all(), flags.has('outbox')]).toEqual([[], false]);
});

it('raises the flag again when another tab lowered it before the row was there', async () => {
  const lowered = { ...localStorage, setItem: vi.fn().mockImplementationOnce(() => void flags.clear()) };
  lowered.setItem.mockImplementation(localStorage.setItem);
  vi.stubGlobal('localStorage', lowered);
  const row = pending('一');
  await store.put(row);
  expect(flags.get('outbox')).toBe('1');
  await store.remove(row.id);
});

it('does not lower the flag of a row that another tab wrote in the meantime', async () => {
  const first = pending('一');
  const second = pending('二');
  await store.put(first);
  const otherTab = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('outbox', 1);
    request.onsuccess = () => resolve(request.result);
  });
  const removeItem = (name: string) => {
    flags.delete(name);
    otherTab.transaction('pending', 'readwrite').objectStore('pending').put(second);
  };
  vi.stubGlobal('localStorage', { ...localStorage, removeItem });
  await store.remove(first.id);
  expect(flags.get('outbox')).toBe('1');
  otherTab.close();
  vi.stubGlobal('localStorage', localStorage);
  await store.remove(second.id);
  expect([await store.all(), flags.has('outbox')]).toEqual([[], false]);
});

it('keeps rows where localStorage is blocked', async () => {
  vi.stubGlobal('localStorage', undefined);
  const row = pending('一');
  await store.put(row);
  expect(await store.all()).toEqual([row]);
  await store.remove(row.id);
  expect(await store.all()).toEqual([]);
});

it('rejects where IndexedDB is missing', async () => {
  vi.stubGlobal('indexedDB', undefined);
  await expect(store.put(pending('一'))).rejects.toThrow();
});
