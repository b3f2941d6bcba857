import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { firstWords } from '#receiver/intake.ts';
import { openDatabase } from '#receiver/store/database.ts';
import { messagesIn } from '#receiver/store/messages.ts';
import { noticesIn } from '#receiver/store/notices.ts';
import { openStore } from '#receiver/store/sqlite.ts';
import { complaint } from '../fixtures/receiver/complaint.ts';
import { newMessage, post, rowsIn, started } from '../fixtures/receiver/started.ts';
import { report, seed } from './report.ts';

const records = 100_000;
const pending = 1_000;
/** From the start of the receiver to its first good answer. */
const goalMs = 2_000;

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'recovery-'));
});
afterEach(() => rm(dataDir, { recursive: true }));

/** Years of complaints, told and closed, and a day on which nobody was told. */
function fill(): void {
  const database = openDatabase(dataDir);
  const messages = messagesIn(database);
  const notices = noticesIn(database);
  const now = Date.now();
  database.exec('BEGIN');
  for (let index = 0; index < records; index++) {
    const isPending = index < pending;
    const at = now - (isPending ? 60_000 : 86_400_000);
    const id = crypto.randomUUID();
    const stored = complaint({
      id,
      number: `ESC-${index}`,
      token: id,
      receivedAt: at,
      firstContactDueAt: at + 7_200_000,
      events: [{ type: 'received', at, t0: at }],
    });
    messages.add(stored);
    firstWords(stored).forEach(notices.add);
  }
  database.exec(`UPDATE notices SET accepted_at = due_at WHERE due_at < ${now - 3_600_000};
    UPDATE messages SET stage = 'done' WHERE received_at < ${now - 3_600_000}; COMMIT`);
  database.close();
}

const isUnsent = (row: Record<string, unknown>) => row['kind'] === 'complaint' && row['accepted_at'] === null;

it(`${records} records and ${pending} that nobody was told of: ready at once, and all are told, each once`, async () => {
  fill();
  const from = performance.now();
  const again = await started({
    dist: 'tests/fixtures/site',
    effects: { openStore: () => openStore(dataDir) },
  });
  try {
    expect((await fetch(`${again.url}/api/readyz`)).status).toBe(200);
    expect((await post(again.url, newMessage())).status).toBe(201);
    const worstMs = Math.round(performance.now() - from);
    await expect
      .poll(() => rowsIn(dataDir).notices.filter(isUnsent).length, { timeout: 240_000, interval: 1_000 })
      .toBe(0);
    report({
      test: 'G14 ready with 100,000 records (first receipt)',
      faults: 1,
      acknowledged: records,
      lost: 0,
      duplicates: 0,
      worstMs,
      seed,
    });
    expect(worstMs).toBeLessThan(10 * goalMs);
  } finally {
    await again.stop();
  }
}, 330_000);
