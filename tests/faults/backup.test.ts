import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openStore } from '#receiver/store/sqlite.ts';
import type { Store } from '#receiver/store/store.ts';
import { newMessage, post, rowsIn, started, type Started } from '../fixtures/receiver/started.ts';
import { complaintMails, copies } from './pair.ts';
import { report, seed } from './report.ts';
import { mailSink, type MailSink } from './sinks/mail.ts';

const clients = 8;

let folder: string;
let sink: MailSink;
let receiver: Started;
let isAlive: boolean;
let store: Store | undefined;

/** Both people behind one mail server, which counts what comes twice. */
const through = (opened: () => Store): Promise<Started> =>
  started({
    dist: 'tests/fixtures/site',
    environment: {
      SMTP_URL: sink.url,
      SMTP_FROM: 'guide@example.jp',
      SUPERVISOR: 'mailto:supervisor@example.jp',
      EXECUTIVE: 'mailto:executive@example.jp',
    },
    effects: { openStore: opened },
  });

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'backup-'));
  await mkdir(path.join(folder, 'live'));
  sink = await mailSink();
  isAlive = true;
  receiver = await through(() => (store = openStore(path.join(folder, 'live'))));
});
afterEach(async () => {
  if (isAlive) await receiver.stop();
  await sink.stop();
  await rm(folder, { recursive: true });
});

/** Posts without end until `work` is done; ids that held a receipt before it began, and all of them. */
async function underLoad(work: () => Promise<void>) {
  const acked: string[] = [];
  let isOver = false;
  const client = async () => {
    while (!isOver) {
      const message = newMessage();
      if ((await post(receiver.url, message)).ok) acked.push(message.id);
    }
  };
  const load = Promise.all(Array.from({ length: clients }, client));
  await expect.poll(() => acked.length, { timeout: 30_000 }).toBeGreaterThan(50);
  const before = [...acked];
  const from = performance.now();
  await work();
  const ms = Math.round(performance.now() - from);
  isOver = true;
  await load;
  return { before, acked, ms };
}

const messagesIn = (dataDir: string) => new Set(rowsIn(dataDir).messages.map(({ id }) => String(id)));
const unsentIn = (dataDir: string) =>
  rowsIn(dataDir).notices.filter((row) => row['accepted_at'] === null && row['kind'] === 'complaint');

it('a copy made under load holds everything that was acknowledged before, and goes on from there', async () => {
  const restored = path.join(folder, 'restored');
  await mkdir(restored);
  const { before, acked, ms } = await underLoad(async () => {
    await store?.backup(path.join(restored, 'receiver.sqlite'));
  });
  // The machine is gone; what it had sent after the copy, the copy does not know of.
  await receiver.stop();
  isAlive = false;
  const untold = unsentIn(restored).length;

  const again = await through(() => openStore(restored));
  try {
    const held = messagesIn(restored);
    const lost = before.filter((id) => !held.has(id));
    // A client that never heard of the restoring sends the same id again: what is known is a replay, the rest is stored.
    const answers = await Promise.all(
      acked.slice(-20).map(async (id) => (await post(again.url, { ...newMessage(), id })).status),
    );
    await expect.poll(() => unsentIn(restored).length, { timeout: 90_000, interval: 500 }).toBe(0);
    const duplicates = copies(complaintMails(sink.taken));
    report({
      test: 'T19 backup under load (the copy)',
      faults: 1,
      acknowledged: before.length,
      lost: lost.length,
      duplicates,
      worstMs: ms,
      seed,
    });
    expect(lost).toEqual([]);
    expect(answers.every((status) => status === 200 || status === 201)).toBe(true);
    expect(duplicates).toBeLessThanOrEqual(untold);
  } finally {
    await again.stop();
  }
}, 180_000);

it('control: a copy of the database file alone, without its journal, goes red', async () => {
  const missingFromCopy = async () => {
    const copied = await mkdtemp(path.join(folder, 'copied-'));
    const { before } = await underLoad(() =>
      copyFile(path.join(folder, 'live', 'receiver.sqlite'), path.join(copied, 'receiver.sqlite')),
    );
    try {
      const held = messagesIn(copied);
      return before.filter((id) => !held.has(id)).length;
    } catch {
      // Not even a database.
      return before.length;
    }
  };
  // A copy taken just after the journal went into the file holds everything by chance; the next does not.
  await expect.poll(missingFromCopy, { timeout: 50_000 }).toBeGreaterThan(0);
}, 60_000);
