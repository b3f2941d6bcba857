import { copyFile, mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openStore } from '#receiver/store/sqlite.ts';
import type { Store } from '#receiver/store/store.ts';
import { newMessage, post, rowsIn, started, type Started } from '../fixtures/receiver/started.ts';
import { runScript } from '../fixtures/scripts/run.ts';
import { complaintMails, copies } from './pair.ts';
import { report, seed } from './report.ts';
import { mailSink, type MailSink } from './sinks/mail.ts';

const clients = 8;

let folder: string;
let sink: MailSink;
let receiver: Started;
let isAlive: boolean;

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
  receiver = await through(() => openStore(path.join(folder, 'live')));
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

/** What the folder of copies has shown while a copy was made: name and who may read it. */
async function watched(target: string, work: Promise<unknown>): Promise<string[]> {
  const seen = new Set<string>();
  let isOver = false;
  const look = async () => {
    for (const name of await readdir(target)) {
      const { mode } = await stat(path.join(target, name)).catch(() => ({ mode: 0o600 }));
      seen.add(`${name.replace(/^receiver-[\d-]+/, '')} ${(mode & 0o777).toString(8)}`);
    }
  };
  const looking = (async () => {
    while (!isOver) await look();
  })();
  await work;
  isOver = true;
  await looking;
  return [...seen].sort();
}

const backedUp = (target: string) => runScript('backup', [target], { DATA_DIR: path.join(folder, 'live') });

it('a copy made by another process under load holds everything that was acknowledged before, and goes on from there', async () => {
  const restored = path.join(folder, 'restored');
  const target = path.join(folder, 'copies');
  await mkdir(restored);
  await mkdir(target, { mode: 0o755 });
  const { before, acked, ms } = await underLoad(async () => {
    const copy = backedUp(target);
    // Half-made it has another name, and from its first byte on its owner alone reads it.
    expect(
      (await watched(target, copy)).filter((name) => !/^\.sqlite(\.part(-journal)?)? 600$/.test(name)),
    ).toEqual([]);
    const { code, said } = await copy;
    expect(code).toBe(0);
    await copyFile(said.trim(), path.join(restored, 'receiver.sqlite'));
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

it('a copy that does not fit leaves nothing that looks like one', async () => {
  const target = path.join(folder, 'copies');
  await underLoad(() => Promise.resolve());
  // No file may grow beyond this, which is less than there is to copy.
  const { code, complained } = await runScript(
    'backup',
    [target],
    { DATA_DIR: path.join(folder, 'live') },
    { mostBlocks: 64 },
  );
  expect([code, await readdir(target), complained]).toEqual([1, [], expect.stringMatching(/disk/)]);
}, 60_000);

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
