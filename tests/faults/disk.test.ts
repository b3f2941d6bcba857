import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { newMessage, rowsIn } from '../fixtures/receiver/started.ts';
import { real, startScript } from '../fixtures/scripts/run.ts';
import { report, seed } from './report.ts';

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'disk-'));
});
afterEach(() => rm(dataDir, { recursive: true }));

/** Each message from another customer: the limits count per address. */
const postFrom = (port: string, customer: number, message: ReturnType<typeof newMessage>) =>
  fetch(`http://127.0.0.1:${port}/api/messages`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-forwarded-for': `198.51.${customer >> 8}.${customer & 255}`,
    },
    body: JSON.stringify(message),
  });

it('a disk that takes no more: 503, no receipt after it, the process ends, and all that was promised is there', async () => {
  const child = startScript(
    'receiver',
    [],
    { ...real, PORT: '0', DATA_DIR: dataDir, TRUSTED_PROXIES: '127.0.0.1' },
    { mostBlocks: 6_144 },
  );
  const exit = once(child, 'exit');
  const complained = text(child.stderr);
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  child.stdout.resume();
  const port = /ポート (\d+)/.exec(String(line))?.[1] ?? '';

  const acked: string[] = [];
  const after: number[] = [];
  let worstMs = 0;
  for (let customer = 0; customer < 2_000; customer++) {
    const message = newMessage({ message: '音'.repeat(3_000) });
    const from = performance.now();
    const status = await postFrom(port, customer, message).then(
      (answer) => answer.status,
      () => 0,
    );
    worstMs = Math.max(worstMs, Math.round(performance.now() - from));
    if (status === 201 && after.length === 0) acked.push(message.id);
    else after.push(status);
    if (status === 0) break;
  }
  expect(await exit).toEqual([1, null]);
  expect(await complained).toContain('ディスクに書けなくなったため、終了します。');
  expect(after[0]).toBe(503);
  expect(after).not.toContain(201);

  const held = new Set(rowsIn(dataDir).messages.map(({ id }) => String(id)));
  const lost = acked.filter((id) => !held.has(id));
  report({
    test: 'T4 a file that can not grow (press to answer)',
    faults: 1,
    acknowledged: acked.length,
    lost: lost.length,
    duplicates: 0,
    worstMs,
    seed,
  });
  expect(acked.length).toBeGreaterThan(10);
  expect(lost).toEqual([]);
}, 60_000);
