import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { retryDelayMs } from '#receiver/delivery/backoff.ts';
import { fileTransport } from '#receiver/delivery/file.ts';
import { fenced, noticeOf } from '#receiver/delivery/notice.ts';
import { deliverNext, leaseMs, startWorker, type Courier } from '#receiver/delivery/worker.ts';
import { firstWords } from '#receiver/intake.ts';
import { openStore } from '#receiver/store/sqlite.ts';
import type { Store, Stored } from '#receiver/store/store.ts';

const receivedAt = Date.parse('2026-11-21T14:32:00+09:00');
const stored: Stored = {
  id: '3b241101-e2bb-4255-8caf-4136c566a962',
  number: 'ESC-7F3K-92QX',
  token: 'token',
  type: 'complaint',
  receivedAt,
  firstContactDueAt: receivedAt + 7_200_000,
  fingerprint: 'f',
  content: {
    message: '音が出ません。\n```\n件名: 偽物',
    contact: { name: '見本商事', phone: '03-0000-0000', reach: 'relay', note: '夕方' },
    contactWarnings: ['phone'],
    page: '/manuals/live-trouble/',
    privacyNotice: null,
    earlier: null,
  },
  events: [{ type: 'received', at: receivedAt, t0: receivedAt }],
};
const context = {
  recipient: 'supervisor',
  now: receivedAt + 120_000,
  siteUrl: 'https://guide.example.jp',
  trial: false,
} as const;

it('waits 2, 5, 10, 20, 40, 60, 120 seconds, then 5 minutes for a day, then 30, for ever', () => {
  const seconds = (attempt: number, ageMs = 0, random = 0.5) =>
    retryDelayMs(attempt, ageMs, () => random) / 1_000;
  expect([1, 2, 3, 4, 5, 6, 7].map((attempt) => seconds(attempt))).toEqual([2, 5, 10, 20, 40, 60, 120]);
  expect([seconds(8, 0, 0), seconds(8, 0, 0.5), seconds(8, 0, 1)]).toEqual([240, 300, 360]);
  expect(seconds(300, 24 * 3_600_000)).toBe(1_800);
  expect(seconds(1e6, 1e12)).toBe(1_800);
});

describe('noticeOf', () => {
  it('says the fact, the time left and what to do; the words stay in `text`', () => {
    const { subject, body, text } = noticeOf(stored, context);
    expect(subject).toBe('【苦情】ESC-7F3K-92QX 初回連絡の期限 16:32（残り1時間58分）');
    expect(body).toContain('お詫び → 最後まで聴く → 事実を確認 → お気持ちに寄り添う。');
    expect(body).toContain('希望の連絡方法: 電話リレーサービス');
    expect(body).toContain('電話番号は書き間違いかもしれません');
    expect(body).toContain('https://guide.example.jp/manuals/live-trouble/');
    expect(subject + body).not.toContain('音が出ません');
    expect(text).toBe(stored.content.message);
  });

  it('says by how much the time has passed, that it is a trial, and that nobody can be reached', () => {
    const late = { ...context, now: receivedAt + 8_100_000, trial: true };
    const { subject, body } = noticeOf(
      { ...stored, content: { ...stored.content, contact: {}, contactWarnings: [] } },
      late,
    );
    expect(subject).toBe('【試験運転】【苦情】ESC-7F3K-92QX 初回連絡の期限 16:32（15分超過）');
    expect(body).toContain('連絡先: ありません。');
  });

  it('a text can not close its fence', () => {
    expect(fenced(stored.content.message)).toBe(`\`\`\`\`\n${stored.content.message}\n\`\`\`\``);
  });
});

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'delivery-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('a file notice is whole, private, and one for one number', async () => {
  const send = fileTransport(path.join(folder, 'supervisor'));
  const about = { number: stored.number, messageId: stored.id, at: 0 };
  for (let attempt = 0; attempt < 2; attempt++) await send(noticeOf(stored, context), about);
  const file = path.join(folder, 'supervisor', 'ESC-7F3K-92QX.txt');
  expect(await readdir(path.dirname(file))).toEqual(['ESC-7F3K-92QX.txt']);
  expect(await readFile(file, 'utf8')).toContain(fenced(stored.content.message));
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});

describe('a worker', () => {
  let store: Store;
  let now: number;
  const reports: string[] = [];
  const courier = (more: Partial<Courier> = {}): Courier => ({
    recipient: 'supervisor',
    store,
    transport: async () => undefined,
    siteUrl: 'https://guide.example.jp',
    trial: true,
    now: () => now,
    random: () => 0.5,
    report: (number, to, isDelivered) => reports.push(`${number} ${to} ${isDelivered}`),
    fatal: (error) => {
      throw error;
    },
    ...more,
  });
  beforeEach(async () => {
    store = openStore(folder);
    now = receivedAt;
    reports.length = 0;
    await store.put(stored, firstWords(stored));
  });
  afterEach(() => store.close());

  it('delivers once, and touches nobody else', async () => {
    expect([await deliverNext(courier()), await deliverNext(courier())]).toEqual([true, false]);
    expect(reports).toEqual(['ESC-7F3K-92QX supervisor true']);
    expect(await store.nextAt('executive')).toBe(receivedAt);
  });

  it('tries again after a failure, at the agreed time', async () => {
    const failing = courier({ transport: () => Promise.reject(new Error('down')) });
    await deliverNext(failing);
    expect(await store.nextAt('supervisor')).toBe(receivedAt + 2_000);
    now += 2_000;
    await deliverNext(failing);
    expect(await store.nextAt('supervisor')).toBe(now + 5_000);
    now += 5_000;
    await deliverNext(courier());
    expect(await store.nextAt('supervisor')).toBeNull();
  });

  it('a notice whose worker died is sent after the lease, and the dead one finishes nothing', async () => {
    const claim = await store.claim('supervisor', now, leaseMs);
    expect(await deliverNext(courier())).toBe(false);
    now += leaseMs;
    expect(await deliverNext(courier())).toBe(true);
    expect(claim && (await store.accept(claim, now))).toBe(false);
  });

  it('wakes for a new row, and a hanging transport holds up only its own person', async () => {
    let release: (() => void) | undefined;
    const hanging = startWorker(
      courier({ transport: () => new Promise<void>((resolve) => (release = resolve)) }),
    );
    const other = startWorker(courier({ recipient: 'executive' }));
    await expect.poll(() => reports).toEqual(['ESC-7F3K-92QX executive true']);
    const second = { ...stored, id: crypto.randomUUID(), number: 'ESC-2222-2222', token: 'other' };
    await store.put(second, firstWords(second));
    other.wake();
    await expect.poll(() => reports.length).toBe(2);
    const stopped = Promise.all([hanging.stop(), other.stop()]);
    release?.();
    await stopped;
    expect(reports.at(-1)).toBe('ESC-7F3K-92QX supervisor true');
  });

  it('reports a storage that fails', async () => {
    const failures: unknown[] = [];
    const broken: Store = { ...store, claim: () => Promise.reject(new Error('disk')) };
    await startWorker(courier({ store: broken, fatal: (error) => failures.push(error) })).stop();
    expect(failures).toEqual([new Error('disk')]);
  });
});
