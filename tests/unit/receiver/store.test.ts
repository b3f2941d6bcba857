import { mkdtempSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isDiskFailure } from '#receiver/store/database.ts';
import { openStore } from '#receiver/store/sqlite.ts';
import type { Store, Stored } from '#receiver/store/store.ts';

let folder: string;
let store: Store;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'store-'));
  store = openStore(folder);
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const row = (more: Partial<Stored> = {}): Stored => ({
  id: crypto.randomUUID(),
  number: crypto.randomUUID(),
  token: crypto.randomUUID(),
  type: 'complaint',
  receivedAt: 1_000,
  firstContactDueAt: 7_201_000,
  fingerprint: 'f',
  content: { message: 'あ', contact: {}, contactWarnings: [], page: null, privacyNotice: null },
  events: [{ type: 'received', at: 1_000, t0: 1_000 }],
  ...more,
});

it('gives back what was put, by id and by token; a second put changes nothing', async () => {
  const first = row();
  expect(await store.put(first)).toEqual(first);
  expect(await store.put(row({ id: first.id }))).toEqual(first);
  expect([await store.byId(first.id), await store.byToken(first.token)]).toEqual([first, first]);
  expect([await store.byId('x'), await store.byToken('x')]).toEqual([null, null]);
});

it('puts all or nothing', async () => {
  const first = row();
  await store.put(first);
  // The same number: refused by the last of the uniqueness rules, inside the transaction.
  const second = row({ number: first.number });
  await expect(store.put(second)).rejects.toThrow();
  expect(await store.byId(second.id)).toBeNull();
  expect(await store.put(row())).toBeTruthy();
});

it('leases a notice to one worker, and lets only the latest fence finish', async () => {
  await store.put(row());
  const first = await store.claim('supervisor', 1_000, 30_000);
  expect(await store.claim('supervisor', 30_999, 30_000)).toBeNull();
  expect(await store.nextAt('supervisor')).toBe(31_000);
  const second = await store.claim('supervisor', 31_000, 30_000);
  if (!first || !second) throw new Error('no claim');
  expect([first.attempt, second.attempt]).toEqual([1, 2]);
  expect(await store.accept(first, 32_000)).toBe(false);
  expect(await store.postpone(first, 99_000)).toBe(false);
  expect(await store.accept(second, 32_000)).toBe(true);
  expect(await store.accept(second, 33_000)).toBe(false);
  expect((await store.byId(first.messageId))?.events.at(-1)).toEqual({
    type: 'accepted',
    at: 32_000,
    path: 'supervisor',
  });
  expect([await store.nextAt('supervisor'), await store.nextAt('executive')]).toEqual([null, 1_000]);
});

it('never changes or forgets an event', async () => {
  await store.put(row());
  const database = new DatabaseSync(path.join(folder, 'receiver.sqlite'));
  expect(() => database.exec("UPDATE events SET type = 'x'")).toThrow('never updated');
  expect(() => database.exec('DELETE FROM events')).toThrow('never deleted');
  database.close();
});

it('is readable by its owner alone', async () => {
  await store.put(row());
  for (const name of ['receiver.sqlite', 'receiver.sqlite-wal']) {
    expect(statSync(path.join(folder, name)).mode & 0o077).toBe(0);
  }
});

it('tells a broken disk from a wrong statement', () => {
  const failure = (errcode: number) => Object.assign(new Error(), { code: 'ERR_SQLITE_ERROR', errcode });
  expect([failure(1_034), failure(10), failure(11)].map(isDiskFailure)).toEqual([true, true, true]);
  expect([failure(1), failure(5), failure(13), new Error('x'), null].map(isDiskFailure)).toEqual(
    Array(5).fill(false),
  );
});
