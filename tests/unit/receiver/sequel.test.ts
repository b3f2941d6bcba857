import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Content } from '#receiver/store/store.ts';
import { openStore } from '#receiver/store/sqlite.ts';
import { newMessage, post, started, type Started } from '../../fixtures/receiver/started.ts';

let receiver: Started;
let first: { id: string; receipt: string };
beforeEach(async () => {
  receiver = await started({ effects: { now: () => Date.parse('2026-11-25T14:00:00+09:00') } });
  first = await send({ contact: { name: '見本商事', phone: '03-0000-0000' } });
});
afterEach(() => receiver.stop());

const send = async (more: Record<string, unknown>) =>
  (await (await post(receiver.url, newMessage(more))).json()) as {
    id: string;
    receipt: string;
    receiptUrl: string;
  };
const contentOf = (id: string) =>
  JSON.parse(
    String(receiver.rows().messages.find((row) => row['id'] === id)?.['content']),
  ) as Partial<Content>;
const words = () => `${first.receipt} の件です。まだ音が出ません。`;

describe('a message that names an earlier one', () => {
  it('is answered where the earlier one was to be: its writer need not say again how', async () => {
    const { id, receiptUrl } = await send({ message: words() });
    expect(contentOf(id)).toMatchObject({
      contact: { name: '見本商事', phone: '03-0000-0000' },
      hasEarlierContact: true,
    });
    expect(await (await fetch(receiptUrl)).text()).toContain('16:00までにお電話いたします。');
  });

  it('is answered where it says itself, if it says so', async () => {
    const { id } = await send({ message: words(), contact: { email: 'a@example.jp' } });
    expect(contentOf(id)).toMatchObject({ contact: { email: 'a@example.jp' } });
    expect(contentOf(id).contact).not.toHaveProperty('phone');
    expect(contentOf(id)).not.toHaveProperty('hasEarlierContact');
  });

  it('is the same message when it is sent again, though the earlier one has been erased', async () => {
    const message = newMessage({ message: words() });
    await post(receiver.url, message);
    const beside = openStore(receiver.dataDir);
    await beside.erase(first.id, 0);
    await beside.close();
    expect((await post(receiver.url, message)).status).toBe(200);
  });

  it('is none with the line alone that the form fills in; with a new number it is one', async () => {
    const line = `受付番号 ${first.receipt} の続きです。\n`;
    const refused = await post(receiver.url, newMessage({ message: line }));
    expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining('続きの内容か')]);
    const corrected = newMessage({ message: line, contact: { phone: '03-0000-0001' } });
    expect((await post(receiver.url, corrected)).status).toBe(201);
  });

  it('is named by the earlier one', async () => {
    const sequels = [await send({ message: words() }), await send({ message: `${words()}二度目` })];
    const beside = openStore(receiver.dataDir);
    expect(await beside.sequelsOf(first.receipt)).toEqual(sequels.map(({ receipt }) => receipt));
    await beside.close();
  });
});
