import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { digestNotice } from '#receiver/delivery/digest.ts';
import { recipients, type Recipient } from '#receiver/recipients.ts';
import { openStore } from '#receiver/store/sqlite.ts';
import type { Store } from '#receiver/store/store.ts';
import { started } from '../../fixtures/receiver/started.ts';

const hour = 3_600_000;
const nine = Date.parse('2026-11-25T09:00:00+09:00');

let folder: string;
let store: Store;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'health-'));
  store = openStore(folder);
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const tell = (recipient: Recipient, kind: 'digest' | 'drill', dueAt: number) =>
  store.tell([{ messageId: null, recipient, kind, dueAt }]);
const subject = async (now: number, has: (recipient: Recipient) => boolean = () => true) =>
  (await digestNotice('supervisor', nine, { store, has, links: { action: () => '' }, now, trial: false }))
    .subject;

it('a digest that is written late raises no alarm about itself and its like', async () => {
  await tell('supervisor', 'digest', nine);
  await tell('executive', 'digest', nine);
  expect(await subject(nine + 5 * hour)).toContain('どちらの連絡も正常');
});

it('the digest of another day that has not arrived is told', async () => {
  await tell('executive', 'digest', nine - 24 * hour);
  expect(await subject(nine)).toContain('11月24日 9:00から届いていない連絡があります');
});

it('who is named no longer is waited for no longer', async () => {
  await tell('third', 'drill', nine - 24 * hour);
  expect(await subject(nine)).toContain('届いていない連絡があります');
  expect(await subject(nine, (recipient) => recipient !== 'third')).toContain('どちらの連絡も正常');
  expect((await store.health(recipients)).oldestUnsentAt).toBe(nine - 24 * hour);

  const receiver = await started({ effects: { openStore: () => openStore(folder) } });
  const ready = await fetch(`${receiver.url}/api/readyz`);
  await receiver.stop();
  expect([ready.status, await ready.json()]).toEqual([
    200,
    expect.objectContaining({ oldestUnsentAt: null }),
  ]);
});
