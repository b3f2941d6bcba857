import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { receipt } from '#schemas/message.ts';
import { newMessage, post, rowsIn } from '../../fixtures/receiver/started.ts';

const ackedPerKill = 25;
const clients = 8;

let dataDir: string;
let child: ChildProcess | undefined;
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'kill-'));
});
afterEach(async () => {
  child?.kill('SIGKILL');
  await rm(dataDir, { recursive: true });
});

async function start(program: string): Promise<string> {
  const script = path.join(import.meta.dirname, '../../fixtures/receiver', program);
  child = spawn(process.execPath, [script, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(child.stdout ?? child, 'data')) as [Buffer];
  return line.toString().trim();
}

/** Clients that send until they hold a receipt, while the server dies again and again under them. */
async function postThroughKills(program: string, posts: number) {
  const acked = new Map<string, string>();
  let kills = 0;
  let url = Promise.resolve(await start(program));

  const killAndRestart = async () => {
    kills++;
    const gone = child && once(child, 'exit');
    child?.kill('SIGKILL');
    await gone;
    return start(program);
  };
  const send = async (message: ReturnType<typeof newMessage>) => {
    for (;;) {
      try {
        const response = await post(await url, message);
        if (response.ok) return receipt.parse(await response.json());
      } catch {
        // The server died under this request: the same id goes out again.
      }
    }
  };
  const waiting = Array.from({ length: posts }, () => newMessage());
  const client = async () => {
    for (let message = waiting.pop(); message; message = waiting.pop()) {
      acked.set(message.id, (await send(message)).receipt);
      if (acked.size % ackedPerKill === 0 && acked.size < posts) url = killAndRestart();
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  url = killAndRestart();
  await url;
  return { acked, kills };
}

/** Acknowledged, but not on the disk under the number that was told. */
function lostOf(acked: Map<string, string>): string[] {
  const numbers = new Map(rowsIn(dataDir).messages.map((row) => [row['id'], row['number']]));
  return [...acked].filter(([id, number]) => numbers.get(id) !== number).map(([id]) => id);
}

it('SIGKILL during 200 posts loses no acknowledged message and leaves no complaint with one path', async () => {
  const posts = 200;
  const { acked, kills } = await postThroughKills('process.ts', posts);
  const { messages, notices, events } = rowsIn(dataDir);
  const perMessage = (rows: Record<string, unknown>[]) =>
    messages.map(({ id }) => rows.filter((row) => row['message_id'] === id).length);

  expect([acked.size, kills]).toEqual([posts, posts / ackedPerKill]);
  expect(lostOf(acked)).toEqual([]);
  expect(messages).toHaveLength(posts);
  expect(new Set(perMessage(notices.filter(({ kind }) => kind === 'complaint')))).toEqual(new Set([2]));
  expect(new Set(perMessage(events.filter(({ type }) => type === 'received')))).toEqual(new Set([1]));
}, 60_000);

it('goes red for a server that answers before it commits', async () => {
  const { acked } = await postThroughKills('process-early-answer.ts', 75);
  expect(lostOf(acked).length).toBeGreaterThan(0);
}, 60_000);
