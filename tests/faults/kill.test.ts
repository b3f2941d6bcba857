import { mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { rowsIn } from '../fixtures/receiver/started.ts';
import { postThroughKills, type Dying, type Ledger } from './dying.ts';
import { copies } from './pair.ts';
import { report, seed, seeded } from './report.ts';
import { mailSink } from './sinks/mail.ts';

const goal = { kills: 200, acknowledged: 20_000, withinMs: 180_000 };
/** A machine that comes less far in that time has proven nothing. */
const least = { kills: goal.kills / 10, acknowledged: goal.acknowledged / 20 };

let dataDir: string;
let ledger: Ledger | undefined;
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'kill-'));
});
afterEach(async () => {
  await ledger?.stop();
  ledger = undefined;
  await rm(dataDir, { recursive: true });
});

async function killed(program: string, more: Partial<Dying> = {}): Promise<Ledger> {
  ledger = await postThroughKills({ program, dataDir, goal, random: seeded(seed), ...more });
  return ledger;
}

const people = ['supervisor', 'executive'];
const isFirstWord = (row: Record<string, unknown>) => row['kind'] === 'complaint';
const unsent = () =>
  rowsIn(dataDir).notices.filter((row) => isFirstWord(row) && row['accepted_at'] === null).length;
/** The last life goes on: what was leased by the dead is sent when the lease ends. */
const allSent = () => expect.poll(unsent, { timeout: 150_000, interval: 1_000 }).toBe(0);

/** 受付番号 in one person's folder. */
const heldBy = async (who: string) =>
  new Set(
    (await readdir(path.join(dataDir, who)))
      .filter((name) => /^ESC-.+-complaint-.+\.txt$/.test(name))
      .map((name) => name.slice(0, 'ESC-7F3K-92QX'.length)),
  );

/** Three ledgers compared: what clients were told, what lies in the database, what the two folders hold. */
async function compare({ acked }: Ledger) {
  const { messages, notices, events } = rowsIn(dataDir);
  const numbers = new Map(messages.map((row) => [String(row['id']), String(row['number'])]));
  /** Messages that have another number of such rows. */
  const without = (count: number, rows: Record<string, unknown>[]): number => {
    const counts = new Map([...numbers.keys()].map((id) => [id, 0]));
    for (const { message_id: id } of rows) counts.set(String(id), (counts.get(String(id)) ?? 0) + 1);
    return [...counts.values()].filter((each) => each !== count).length;
  };
  const held = new Map(await Promise.all(people.map(async (who) => [who, await heldBy(who)] as const)));
  const isPhantom = (row: Record<string, unknown>) =>
    row['accepted_at'] !== null &&
    !held.get(String(row['recipient']))?.has(numbers.get(String(row['message_id'])) ?? '');
  return {
    lost: [...acked].filter(([id, number]) => numbers.get(id) !== number).length,
    half:
      without(2, notices.filter(isFirstWord)) +
      without(
        1,
        events.filter(({ type }) => type === 'received'),
      ),
    /** Accepted in the database, but in no folder. */
    phantom: notices.filter((row) => isFirstWord(row) && isPhantom(row)).length,
  };
}

it('SIGKILL again and again: no acknowledged message is lost, none is half stored, each reaches both', async () => {
  const { kills, acked, worstMs, ...rest } = await killed('process.ts');
  await allSent();
  const { lost, half, phantom } = await compare({ kills, acked, worstMs, ...rest });
  report({
    test: 'T1 kill loop (press to receipt)',
    faults: kills,
    acknowledged: acked.size,
    lost: lost + phantom,
    worstMs,
    seed,
  });
  expect({ lost, half, phantom }).toEqual({ lost: 0, half: 0, phantom: 0 });
  expect(kills).toBeGreaterThanOrEqual(least.kills);
  expect(acked.size).toBeGreaterThanOrEqual(least.acknowledged);
}, 360_000);

it('killed while it sends: each mail goes out under one name, a copy too many at most per person and death', async () => {
  const sink = await mailSink();
  try {
    const { kills, acked, worstMs } = await killed('process.ts', {
      goal: { kills: 20, acknowledged: 0, withinMs: 40_000 },
      // A mail takes much longer than a receipt: eight would leave minutes of mails behind.
      clients: 1,
      environment: {
        SMTP_URL: sink.url,
        SMTP_FROM: 'guide@example.jp',
        SUPERVISOR: 'mailto:supervisor@example.jp',
        EXECUTIVE: 'mailto:executive@example.jp',
      },
    });
    await allSent();
    const mails = sink.taken.map((mail) => mail.toString());
    const names = mails.flatMap(
      (mail) => /^Message-ID: <(ESC-[^>]+-complaint-[^>]+)>/im.exec(mail)?.[1] ?? [],
    );
    const numbers = (to: string) =>
      new Set(
        mails
          .filter((mail) => new RegExp(`^To: ${to}@`, 'm').test(mail))
          .flatMap((mail) => /^Message-ID: <(ESC-.{4}-.{4})/im.exec(mail)?.[1] ?? []),
      );
    const lost = people.flatMap((who) => {
      const reached = numbers(who);
      return [...acked.values()].filter((number) => !reached.has(number));
    });
    report({
      test: 'G6 killed while it sends (press to receipt)',
      faults: kills,
      acknowledged: acked.size,
      lost: lost.length,
      duplicates: copies(names),
      worstMs,
      seed,
    });
    expect(lost).toEqual([]);
    expect(acked.size).toBeGreaterThan(0);
    expect(new Set(names).size).toBe(people.length * rowsIn(dataDir).messages.length);
    expect(copies(names)).toBeLessThanOrEqual(people.length * kills);
  } finally {
    await sink.stop();
  }
}, 240_000);

it.each([
  ['a server that answers before it commits', 'process-early-answer.ts', 'lost'],
  ['a server that writes message and notices apart', 'process-torn-put.ts', 'half'],
] as const)(
  'control: %s goes red',
  async (_name, program, fault) => {
    const faultsIn = async () => {
      await ledger?.stop();
      const broken = await killed(program, { goal: { ...goal, withinMs: 15_000 } });
      return (await compare(broken))[fault];
    };
    // On a busy machine it may die in its sleep.
    await expect.poll(faultsIn, { timeout: 80_000 }).toBeGreaterThan(0);
  },
  120_000,
);
