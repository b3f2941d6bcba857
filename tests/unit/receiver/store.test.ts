import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { firstWords } from '#receiver/intake.ts';
import type { Kind } from '#receiver/notices/kinds.ts';
import { IllegalEvent } from '#receiver/rules.ts';
import { isDiskFailure } from '#receiver/store/database.ts';
import { erasedEvent } from '#receiver/store/erasure.ts';
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
  content: {
    message: 'あ',
    contact: {},
    contactWarnings: [],
    page: null,
    privacyNotice: null,
    earlier: null,
  },
  events: [{ type: 'received', at: 1_000, t0: 1_000 }],
  ...more,
});

const fail = (): never => {
  throw new Error('no claim');
};

const put = (message: Stored) => store.put(message, firstWords(message));

it('gives back what was put, by id and by token; a second put changes nothing', async () => {
  const first = row();
  expect(await put(first)).toEqual(first);
  expect(await put(row({ id: first.id }))).toEqual(first);
  expect([await store.byId(first.id), await store.byToken(first.token)]).toEqual([first, first]);
  expect([await store.byId('x'), await store.byToken('x')]).toEqual([null, null]);
});

it('puts all or nothing', async () => {
  const first = row();
  await put(first);
  // The same number: refused by the last of the uniqueness rules, inside the transaction.
  const second = row({ number: first.number });
  await expect(put(second)).rejects.toThrow();
  expect(await store.byId(second.id)).toBeNull();
  expect(await put(row())).toBeTruthy();
});

it('erased, the words are gone from the file; that there was a message, and what was done, stays', async () => {
  const secret = 'ないしょの言葉';
  const message = row();
  message.content = { ...message.content, message: secret, contact: { name: secret } };
  await put(message);
  await store.append(message.id, {
    type: 'contacted',
    at: 2_000,
    by: 'executive',
    contactedAt: 2_000,
    channel: 'phone',
    words: secret,
    nextContactAt: null,
  });
  await store.append(message.id, {
    type: 'written_up',
    at: 3_000,
    by: 'executive',
    facts: secret,
    cause: secret,
    response: secret,
    prevention: secret,
    sharedWith: secret,
  });
  await store.append(message.id, { type: 'closed', at: 4_000, by: 'executive' });
  await store.erase(message.id, 5_000);
  const after = await store.byId(message.id);
  expect(after).toMatchObject({
    number: message.number,
    content: { message: '', contact: {}, erasedAt: 5_000 },
  });
  expect(after?.events.map(({ type, at }) => [type, at])).toEqual([
    ['received', 1_000],
    ['contacted', 2_000],
    ['written_up', 3_000],
    ['closed', 4_000],
  ]);
  for (const name of readdirSync(folder))
    expect(readFileSync(path.join(folder, name)).includes(secret)).toBe(false);
});

it('erased among many by another process, the words are gone from the pages that were split on the way', async () => {
  const by = 'executive';
  const written = { facts: '音', cause: '', response: '', prevention: '', sharedWith: '' };
  const all = [...Array(100).keys()].map((index) => {
    const message = row();
    message.content = { ...message.content, message: `ないしょ${index}。`.repeat(1 + ((index * 7) % 20)) };
    return message;
  });
  for (const message of all) await put(message);
  // Each step changes the length of a row that lies among others.
  for (const { id } of all) await store.append(id, { type: 'answered', at: 2_000, by, text: '音' });
  for (const { id } of all) await store.append(id, { type: 'written_up', at: 3_000, by, ...written });
  for (const { id } of all) await store.append(id, { type: 'closed', at: 4_000, by });
  const erased = all.filter((_, index) => index % 10 === 0);
  const script = openStore(folder);
  for (const { id } of erased) await script.erase(id, 5_000);
  await script.close();
  const file = Buffer.concat(readdirSync(folder).map((name) => readFileSync(path.join(folder, name))));
  expect(erased.map((_, index) => file.includes(`ないしょ${index * 10}。`))).toEqual(erased.map(() => false));
  expect(file.includes('ないしょ99。')).toBe(true);
});

it('erased, nobody reads who heard it or why it could not be answered; why it was held stays', () => {
  const heard = erasedEvent({ type: 'heard', at: 1, by: '佐藤', t0: 1 });
  const unreachable = erasedEvent({ type: 'unreachable', at: 2, by: 'executive', reason: '番号が違う' });
  const dismissed = erasedEvent({ type: 'dismissed', at: 3, by: 'executive', reason: '宣伝' });
  expect(heard).toEqual({ type: 'heard', at: 1, by: '', t0: 1 });
  expect(unreachable).toEqual({ type: 'unreachable', at: 2, by: 'executive', reason: '' });
  expect(dismissed).toEqual({ type: 'dismissed', at: 3, by: 'executive', reason: '' });
  const held = { type: 'quarantined', at: 4, reason: 'rate' } as const;
  expect(erasedEvent(held)).toEqual(held);
});

it('leases a notice to one worker, and lets only the latest fence finish', async () => {
  await put(row());
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
  expect((await store.byId(first.stored[0]?.id ?? ''))?.events.at(-1)).toEqual({
    type: 'accepted',
    at: 32_000,
    path: 'supervisor',
  });
  expect([await store.nextAt('supervisor'), await store.nextAt('executive')]).toEqual([null, 1_000]);
});

it('appends what follows, ends what it makes pointless, and refuses what can not follow', async () => {
  const first = row();
  await put(first);
  const reminder = {
    messageId: first.id,
    recipient: 'supervisor',
    kind: 'unconfirmed',
    dueAt: 2_000,
  } as const;
  await store.tell([reminder, reminder]);
  expect((await store.waiting(Infinity))[0]?.told).toContainEqual({
    recipient: 'supervisor',
    kind: 'unconfirmed',
    dueAt: 2_000,
  });
  await store.append(first.id, { type: 'acked', at: 3_000, by: 'supervisor' });
  await store.accept((await store.claim('supervisor', 3_000, 1)) ?? fail(), 3_000);
  expect(await store.claim('supervisor', 9_000, 1)).toBeNull();
  await expect(store.append(first.id, { type: 'closed', at: 4_000, by: 'executive' })).rejects.toThrow(
    IllegalEvent,
  );
  expect((await store.byId(first.id))?.events.map(({ type }) => type)).toEqual([
    'received',
    'acked',
    'accepted',
  ]);
});

it('waits until the first contact, and again until a contact that was agreed on', async () => {
  const first = row();
  await put(first);
  await put(row({ type: 'feedback', firstContactDueAt: null }));
  const ids = async () => (await store.waiting(Infinity)).map(({ stored: { id } }) => id);
  expect(await ids()).toEqual([first.id]);
  const contacted = {
    type: 'contacted',
    by: 'handler',
    channel: 'phone',
    words: '',
    contactedAt: 2_000,
  } as const;
  await store.append(first.id, { ...contacted, at: 2_000, nextContactAt: 9_000 });
  expect(await ids()).toEqual([first.id]);
  await store.append(first.id, { ...contacted, at: 2_500, nextContactAt: null });
  expect(await ids()).toEqual([]);
});

it('sends together what is due together, but never first words', async () => {
  const [a, b] = [row(), row()];
  await put(a);
  await put(b);
  const overdue = (id: string) =>
    ({ messageId: id, recipient: 'third', kind: 'overdue', dueAt: 5_000 }) as const;
  await store.tell([overdue(a.id), overdue(b.id)]);
  expect((await store.claim('third', 5_000, 1))?.stored.map(({ id }) => id)).toEqual([a.id, b.id]);
  expect((await store.claim('supervisor', 5_000, 1))?.stored.map(({ id }) => id)).toEqual([a.id]);
});

it('what was missed for one person goes out as one notice, under its most pressing kind', async () => {
  const [a, b] = [row(), row()];
  await put(a);
  await put(b);
  const due = (messageId: string, kind: Kind) =>
    ({ messageId, recipient: 'handler', kind, dueAt: 5_000 }) as const;
  await store.tell([
    due(a.id, 'unconfirmed'),
    due(b.id, 'call'),
    due(a.id, 'overdue'),
    due(b.id, 'quarantine'),
  ]);
  const claim = await store.claim('handler', 5_000, 30_000);
  expect([claim?.kind, claim?.rows.map(({ kind }) => kind), claim?.stored.length]).toEqual([
    'overdue',
    ['unconfirmed', 'call', 'overdue'],
    2,
  ]);
  expect((await store.claim('handler', 5_000, 30_000))?.kind).toBe('quarantine');
  expect(await store.claim('handler', 5_000, 30_000)).toBeNull();
});

it('counts votes by page, the page that helps least first', async () => {
  for (const solved of [true, false, false]) await store.vote('/faqs/a/', solved, 5);
  await store.vote('/faqs/b/', true, 6);
  expect(await store.votes()).toEqual([
    { path: '/faqs/a/', solved: 1, unsolved: 2, lastAt: 5 },
    { path: '/faqs/b/', solved: 1, unsolved: 0, lastAt: 6 },
  ]);
});

it('refuses the folder of another release, and leaves it as it is', async () => {
  await put(row());
  const database = new DatabaseSync(path.join(folder, 'receiver.sqlite'));
  database.exec('PRAGMA user_version = 99');
  database.close();
  expect(() => openStore(folder)).toThrow('別の版');
});

it('writes nothing when it opens what is there: a full disk holds what is to be told', async () => {
  await put(row());
  await store.close();
  store = openStore(folder);
  expect(await store.waiting(Infinity)).toHaveLength(1);
  const journal = statSync(path.join(folder, 'receiver.sqlite-wal'), { throwIfNoEntry: false });
  expect(journal?.size ?? 0).toBe(0);
});

it('never changes or forgets an event', async () => {
  await put(row());
  const database = new DatabaseSync(path.join(folder, 'receiver.sqlite'));
  expect(() => database.exec("UPDATE events SET type = 'x'")).toThrow('never updated');
  expect(() => database.exec('DELETE FROM events')).toThrow('never deleted');
  database.close();
});

it('is readable by its owner alone', async () => {
  await put(row());
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

it('tells when this very notice was taken, whatever was taken before and after', async () => {
  const drill = { messageId: null, recipient: 'executive', kind: 'drill', dueAt: 1_000 } as const;
  await store.tell([drill, { ...drill, kind: 'disk', dueAt: 900 }]);
  const disk = (await store.claim('executive', 2_000, 30_000)) ?? fail();
  await store.accept(disk, 2_100);
  expect(await store.acceptedAt(drill)).toBeNull();
  const own = (await store.claim('executive', 2_200, 30_000)) ?? fail();
  await store.accept(own, 2_300);
  expect(await store.acceptedAt(drill)).toBe(2_300);
});
