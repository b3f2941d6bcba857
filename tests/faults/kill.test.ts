import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { receipt } from '#schemas/message.ts';
import { newMessage, post, rowsIn } from '../fixtures/receiver/started.ts';
import { report, seed, seeded } from './report.ts';

const clients = 8;
/** The goal, and the time after which a slow machine tells how far it came. */
const goal = { kills: 200, acknowledged: 20_000, withinMs: 180_000 };

let dataDir: string;
let child: ChildProcess | undefined;
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'kill-'));
});
afterEach(async () => {
  const gone = child?.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined;
  child?.kill('SIGKILL');
  await gone;
  await rm(dataDir, { recursive: true });
});

async function start(program: string): Promise<string> {
  const script = path.join(import.meta.dirname, '../fixtures/receiver', program);
  child = spawn(process.execPath, [script, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: path.join(dataDir, 'compiled') },
  });
  const [line] = (await once(child.stdout ?? child, 'data')) as [Buffer];
  return line.toString().trim().split('\n').at(-1) ?? '';
}

interface Ledger {
  /** id → 受付番号, as told to a client. */
  acked: Map<string, string>;
  kills: number;
  worstMs: number;
}

/**
 * Clients that send until they hold a receipt, while the server dies 30–200 ms after the first receipt of each life;
 * until the goal is reached or its time is over.
 */
async function postThroughKills(
  program: string,
  { kills, acknowledged, withinMs }: typeof goal,
  random: () => number,
): Promise<Ledger> {
  const ledger: Ledger = { acked: new Map(), kills: 0, worstMs: 0 };
  let url = await start(program);
  // Compiled once, it starts in a tenth of the time: more deaths, and more that is under way when they come.
  const gone = child && once(child, 'exit');
  child?.kill('SIGTERM');
  await gone;
  url = await start(program);
  const until = performance.now() + withinMs;
  const isOver = () =>
    performance.now() >= until || (ledger.kills >= kills && ledger.acked.size >= acknowledged);

  const wait = (waitMs: number) => new Promise((resolve) => setTimeout(resolve, waitMs));
  const killer = async () => {
    while (!isOver()) {
      const { size } = ledger.acked;
      while (ledger.acked.size === size && !isOver()) await wait(5);
      await wait(30 + 170 * random());
      const gone = child && once(child, 'exit');
      child?.kill('SIGKILL');
      await gone;
      ledger.kills++;
      url = await start(program);
    }
  };
  const client = async () => {
    while (!isOver()) {
      const message = newMessage();
      const from = performance.now();
      for (let number: string | undefined; number === undefined;) {
        number = await post(url, message)
          .then(async (response) => (response.ok ? receipt.parse(await response.json()).receipt : undefined))
          // The server died under this request: the same id goes out again.
          .catch(() => new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), 20)));
        if (number !== undefined) ledger.acked.set(message.id, number);
      }
      ledger.worstMs = Math.max(ledger.worstMs, Math.round(performance.now() - from));
    }
  };
  await Promise.all([killer(), ...Array.from({ length: clients }, client)]);
  return ledger;
}

/** Three ledgers compared: what clients were told, what lies in the database, what the two folders hold. */
async function compare({ acked }: Ledger) {
  const { messages, notices, events } = rowsIn(dataDir);
  const numbers = new Map(messages.map((row) => [String(row['id']), String(row['number'])]));
  const perMessage = (rows: Record<string, unknown>[]) => {
    const counts = new Map([...numbers.keys()].map((id) => [id, 0]));
    for (const { message_id: id } of rows) counts.set(String(id), (counts.get(String(id)) ?? 0) + 1);
    return [...counts.values()];
  };
  const half = perMessage(notices.filter(({ kind }) => kind === 'complaint')).filter((count) => count !== 2);
  const begun = perMessage(events.filter(({ type }) => type === 'received')).filter((count) => count !== 1);
  const sunk = await Promise.all(
    ['supervisor', 'executive'].map(async (who) =>
      (await readdir(path.join(dataDir, who)))
        .filter((name) => /^ESC-.+-complaint-.+\.txt$/.test(name))
        .map((name) => name.slice(0, 'ESC-7F3K-92QX'.length)),
    ),
  );
  return {
    lost: [...acked].filter(([id, number]) => numbers.get(id) !== number).length,
    half: half.length + begun.length,
    /** Accepted in the database, but in no folder. */
    phantom: sunk.map((files, index) => {
      const who = ['supervisor', 'executive'][index];
      const held = new Set(files);
      return notices.filter(
        (row) =>
          row['recipient'] === who &&
          row['kind'] === 'complaint' &&
          row['accepted_at'] !== null &&
          !held.has(numbers.get(String(row['message_id'])) ?? ''),
      ).length;
    }),
    duplicates: sunk.map((files) => files.length - new Set(files).size),
    unsent: notices.filter((row) => row['kind'] === 'complaint' && row['accepted_at'] === null).length,
  };
}

const sum = (numbers: number[]) => numbers.reduce((all, each) => all + each, 0);

it('SIGKILL again and again: no acknowledged message is lost, none is half stored, each reaches both', async () => {
  const ledger = await postThroughKills('process.ts', goal, seeded(seed));
  const isSent = async () => (await compare(ledger)).unsent === 0;
  // The last one lives: what was leased by the dead is sent when the lease ends.
  await expect.poll(isSent, { timeout: 90_000, interval: 1_000 }).toBe(true);
  const { lost, half, phantom, duplicates } = await compare(ledger);
  report({
    test: 'T1 kill loop (press to receipt)',
    faults: ledger.kills,
    acknowledged: ledger.acked.size,
    lost: lost + sum(phantom),
    duplicates: sum(duplicates),
    worstMs: ledger.worstMs,
    seed,
  });
  expect({ lost, half, phantom }).toEqual({ lost: 0, half: 0, phantom: [0, 0] });
  expect(ledger.kills).toBeGreaterThan(0);
}, 300_000);

it.each([
  ['a server that answers before it commits', 'process-early-answer.ts', 'lost'],
  ['a server that writes message and notices apart', 'process-torn-put.ts', 'half'],
] as const)(
  'control: %s goes red',
  async (_name, program, fault) => {
    const ledger = await postThroughKills(program, { ...goal, withinMs: 15_000 }, seeded(seed));
    expect((await compare(ledger))[fault]).toBeGreaterThan(0);
  },
  60_000,
);
