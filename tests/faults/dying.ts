import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { receipt } from '#schemas/message.ts';
import { newMessage, post } from '../fixtures/receiver/started.ts';

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Until both counts are reached or the time is over, on a machine that is too slow for them. */
export interface Goal {
  kills: number;
  acknowledged: number;
  withinMs: number;
}

export interface Dying {
  /** A file of `tests/fixtures/receiver`. */
  program: string;
  dataDir: string;
  goal: Goal;
  random: () => number;
  /** At once; eight where nothing is said. */
  clients?: number;
  /** Of the receiver, beside what the program sets. */
  environment?: Record<string, string>;
}

export interface Ledger {
  /** id → 受付番号, as told to a client. */
  acked: Map<string, string>;
  kills: number;
  /** From a client's first attempt to its receipt. */
  worstMs: number;
  /** The last life, which is left to end its work. */
  stop(): Promise<void>;
}

async function start({
  program,
  dataDir,
  environment,
}: Dying): Promise<{ child: ChildProcess; url: string }> {
  const script = path.join(import.meta.dirname, '../fixtures/receiver', program);
  const child = spawn(process.execPath, [script, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...environment, NODE_COMPILE_CACHE: path.join(dataDir, 'compiled') },
  });
  const [line] = (await once(child.stdout ?? child, 'data')) as [Buffer];
  return { child, url: line.toString().trim().split('\n').at(-1) ?? '' };
}

async function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}

/** Clients that send until they hold a receipt, while the server dies 30–200 ms after the first receipt of each life. */
export async function postThroughKills(dying: Dying): Promise<Ledger> {
  const { goal, random, clients = 8 } = dying;
  // Compiled once, it starts in a tenth of the time: more deaths, and more that is under way when they come.
  let life = await start(dying);
  await end(life.child, 'SIGTERM');
  life = await start(dying);

  const ledger: Ledger = {
    acked: new Map(),
    kills: 0,
    worstMs: 0,
    stop: () => end(life.child, 'SIGKILL'),
  };
  const until = performance.now() + goal.withinMs;
  const isOver = () =>
    performance.now() >= until || (ledger.kills >= goal.kills && ledger.acked.size >= goal.acknowledged);

  const killer = async () => {
    while (!isOver()) {
      const { size } = ledger.acked;
      while (ledger.acked.size === size && !isOver()) await wait(5);
      await wait(30 + 170 * random());
      await end(life.child, 'SIGKILL');
      ledger.kills++;
      life = await start(dying);
    }
  };
  const client = async () => {
    while (!isOver()) {
      const message = newMessage();
      const from = performance.now();
      for (let number: string | undefined; number === undefined;) {
        number = await post(life.url, message)
          .then(async (response) => (response.ok ? receipt.parse(await response.json()).receipt : undefined))
          // The server died under this request: the same id goes out again.
          .catch(() => wait(20).then(() => undefined));
        if (number !== undefined) ledger.acked.set(message.id, number);
      }
      ledger.worstMs = Math.max(ledger.worstMs, Math.round(performance.now() - from));
    }
  };
  await Promise.all([killer(), ...Array.from({ length: clients }, client)]);
  return ledger;
}
