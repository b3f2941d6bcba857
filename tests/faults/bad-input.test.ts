import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fenced } from '#receiver/delivery/notice.ts';
import { started, type Started } from '../fixtures/receiver/started.ts';
import { message } from './corpus/row.ts';
import { text } from './corpus/text.ts';
import { transport } from './corpus/transport.ts';
import { checked } from './deviations.ts';
import { bytesOf, exchange } from './raw.ts';
import { report, seed } from './report.ts';

const corpus = [...transport, ...text];
const isSlow = ({ status }: (typeof corpus)[number]) => [status].flat().includes(408);
const total = { faults: 0, acknowledged: 0, worstMs: 0 };

let receiver: Started;
beforeAll(async () => {
  receiver = await started({ environment: { HOST: '127.0.0.1' }, dist: 'tests/fixtures/site' });
});
afterAll(async () => {
  await receiver.stop();
  report({ test: 'T13 bad input (answer)', ...total, seed });
});

it.each(corpus.filter((row) => !isSlow(row)))('$no: $name', async (row) => {
  const { answer, deviations, ids } = await checked(row, receiver);
  total.faults++;
  total.acknowledged += ids.length;
  total.worstMs = Math.max(total.worstMs, Math.round(answer.ms));
  expect(deviations).toEqual([]);
});

it('6–8: whoever sends slowly is let go, all at the same time', async () => {
  const slow = await Promise.all(corpus.filter(isSlow).map((row) => checked(row, receiver)));
  total.faults += slow.length;
  expect(slow.map(({ deviations }) => deviations)).toEqual(slow.map(() => []));
});

const folders = ['supervisor', 'executive'];

it('what was stored reaches both people: the words in their fence, none of them in a subject', async () => {
  const unsent = () =>
    receiver.rows().notices.filter((row) => row['accepted_at'] === null && row['kind'] === 'complaint')
      .length;
  await expect.poll(unsent, { timeout: 60_000, interval: 200 }).toBe(0);
  const stored = new Map(
    receiver
      .rows()
      .messages.map(({ number, content }) => [
        String(number),
        (JSON.parse(String(content)) as { message: string }).message,
      ]),
  );
  for (const folder of folders) {
    const names = (await readdir(path.join(receiver.dataDir, folder))).filter((name) =>
      name.includes('-complaint-'),
    );
    for (const name of names) {
      const [subject = '', ...rest] = (
        await readFile(path.join(receiver.dataDir, folder, name), 'utf8')
      ).split('\n');
      // Number and times in words of ours; which of them depends on the hour.
      expect(subject).toMatch(
        /^【試験運転】【苦情】ESC-[2-9A-Z]{4}-[2-9A-Z]{4} [初回連絡の期限お電話はまで以降から残り超過時間分月日（）・\d: ]+$/,
      );
      expect(rest.join('\n')).toContain(fenced(stored.get(name.slice(0, 'ESC-7F3K-92QX'.length)) ?? ''));
    }
    expect(names.length).toBeGreaterThan(100);
  }
});

it('32: a forged X-Forwarded-For buys no second allowance', async () => {
  const strict = await started({
    environment: { HOST: '127.0.0.1' },
    dist: 'tests/fixtures/site',
    rate: { quarantineAfter: 1, refuseAfter: 2 },
  });
  try {
    const port = Number(new URL(strict.url).port);
    const statuses: number[] = [];
    for (const client of ['203.0.113.1', '203.0.113.2', '203.0.113.3', '2001:db8::4']) {
      const bytes = bytesOf({ body: message(), headers: { 'X-Forwarded-For': client } });
      statuses.push((await exchange(port, [{ bytes }])).status);
    }
    expect(statuses).toEqual([201, 201, 429, 429]);
  } finally {
    await strict.stop();
  }
});

it('9: a thousand idle connections keep nobody out', async () => {
  const port = Number(new URL(receiver.url).port);
  const idle = Array.from({ length: 1_000 }, () =>
    net.connect(port, '127.0.0.1').on('error', () => undefined),
  );
  try {
    await Promise.all(idle.map((socket) => once(socket, 'connect')));
    const { status, ms } = await exchange(port, [{ bytes: bytesOf({ body: message() }) }]);
    expect(status).toBe(201);
    expect(ms).toBeLessThan(5_000);
  } finally {
    for (const socket of idle) socket.destroy();
  }
});
