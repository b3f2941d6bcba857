import { afterEach, beforeEach, expect, it } from 'vitest';
import { openStore } from '#receiver/store/sqlite.ts';
import { newMessage, post, started, type Started } from '../../fixtures/receiver/started.ts';

let receiver: Started;
let now: number;
beforeEach(async () => {
  now = Date.parse('2026-11-25T14:00:00+09:00');
  receiver = await started({ effects: { now: () => now } });
});
afterEach(() => receiver.stop());

const send = async (more: Record<string, unknown>) =>
  (await (await post(receiver.url, newMessage(more))).json()) as { id: string; receipt: string };
const kindsOf = (id: string) =>
  receiver
    .rows()
    .notices.filter(({ message_id }) => message_id === id)
    .map(({ recipient, kind }) => `${String(kind)} ${String(recipient)}`)
    .sort();

it('a message that names an earlier 受付番号 says so, however the number is typed', async () => {
  const { receipt } = await send({});
  const typed = receipt
    .toLowerCase()
    .replace(/[a-z0-9-]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
  const { id } = await send({ message: `${typed}の件です。まだ音が出ません。` });
  expect(kindsOf(id)).toEqual(['again executive', 'again supervisor']);
});

it('an erased message answers its sender as before, and is not stored once more', async () => {
  const message = newMessage({ type: 'feedback' });
  const { receipt, id } = (await (await post(receiver.url, message)).json()) as Record<string, string>;
  const beside = openStore(receiver.dataDir);
  await beside.erase(id ?? '', now);
  await beside.close();
  const again = await post(receiver.url, message);
  expect([again.status, ((await again.json()) as Record<string, string>)['receipt']]).toEqual([200, receipt]);
  expect(receiver.rows().messages).toHaveLength(1);
});

it('a wild dash in the number is a dash', async () => {
  const { receipt } = await send({});
  const { id } = await send({ message: `${receipt.replaceAll('-', 'ー')}の件です。` });
  expect(kindsOf(id)).toEqual(['again executive', 'again supervisor']);
});

it('a number that we never gave is no earlier one', async () => {
  const { id } = await send({ message: 'ESC-2222-2222の件です。' });
  expect(kindsOf(id)).toEqual(['complaint executive', 'complaint supervisor']);
});

it('what looks automatic waits a minute for its like: many are one notice to each person', async () => {
  const ids: string[] = [];
  for (let count = 0; count < 20; count++) ids.push((await send({ hp: 'x' })).id);
  expect(ids.map(kindsOf)).toEqual(ids.map(() => ['quarantine executive', 'quarantine supervisor']));

  const beside = openStore(receiver.dataDir);
  try {
    expect(await beside.claim('supervisor', now + 59_000, 1)).toBeNull();
    const claim = await beside.claim('supervisor', now + 60_000, 1);
    expect([claim?.kind, claim?.stored.map(({ id }) => id).sort()]).toEqual(['quarantine', ids.sort()]);
  } finally {
    await beside.close();
  }
});
