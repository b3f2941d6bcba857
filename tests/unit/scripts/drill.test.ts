import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { once } from 'node:events';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openStore } from '#receiver/store/sqlite.ts';
import type { Recipient } from '#receiver/recipients.ts';
import type { Claim, Store } from '#receiver/store/store.ts';
import { startScript } from '../../fixtures/scripts/run.ts';

let dataDir: string;
let store: Store;
beforeEach(() => {
  dataDir = mkdtempSync(path.join(os.tmpdir(), 'drill-'));
  store = openStore(dataDir);
});
afterEach(async () => {
  await store.close();
  rmSync(dataDir, { recursive: true });
});

const claimed = (recipient: Recipient) => store.claim(recipient, Date.now(), 30_000);

/** Takes what the person is told next, as a worker of the receiver does. */
async function deliver(recipient: Recipient): Promise<void> {
  const claim = await claimed(recipient);
  if (claim) await store.accept(claim, Date.now());
}

it('tells who was reached by the drill itself, not by what came later', async () => {
  const child = startScript('drill', [], { DATA_DIR: dataDir });
  let said = '';
  child.stdout.on('data', (bytes: Buffer) => (said += String(bytes)));
  let drill: Claim | null = null;
  await expect.poll(async () => (drill = await claimed('supervisor')), { timeout: 15_000 }).not.toBeNull();

  await store.tell([{ messageId: null, recipient: 'supervisor', kind: 'disk', dueAt: Date.now() }]);
  await deliver('supervisor');
  await deliver('executive');
  await expect.poll(() => said, { timeout: 15_000 }).toContain('役員: 届きました');
  expect(said).not.toContain('上司: 届きました');

  if (drill) await store.accept(drill, Date.now());
  expect(await once(child, 'exit')).toEqual([0, null]);
  expect(said).toContain('上司: 届きました');
});
