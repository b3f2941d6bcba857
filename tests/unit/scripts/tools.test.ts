import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { firstWords } from '#receiver/intake.ts';
import { openStore } from '#receiver/store/sqlite.ts';
import { complaint } from '../../fixtures/receiver/complaint.ts';
import { runScript } from '../../fixtures/scripts/run.ts';

let folder: string;
let dataDir: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'tools-'));
  dataDir = path.join(folder, 'data');
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = (name: string, ...args: string[]) => runScript(name, args, { DATA_DIR: dataDir });

async function stored() {
  const store = openStore(dataDir);
  const now = Date.now();
  const message = complaint({ receivedAt: now, firstContactDueAt: now + 7_200_000 });
  await store.put(message, firstWords(message));
  const feedback = complaint({
    id: crypto.randomUUID(),
    number: 'ESC-2222-2222',
    token: 'feedback',
    type: 'feedback',
    receivedAt: now,
    firstContactDueAt: null,
  });
  await store.put(feedback, []);
  await store.vote('/faqs/no-sound/', false, now);
  await store.close();
}

it.each([
  ['backup', ['copies']],
  ['escalations', []],
  ['escalations', ['--heard-link']],
  ['feedback', []],
  ['drill', []],
])('%s %j says that nothing is stored there, and makes nothing', async (name, args) => {
  const { code, said, complained } = await run(name, ...args);
  expect([code, said]).toEqual([1, '']);
  expect(complained).toContain(`DATA_DIR(${dataDir})に receiver.sqlite がありません。`);
  expect(readdirSync(folder)).toEqual([]);
});

describe('npm run escalations', () => {
  it('lists each message and where it stands, without its words', async () => {
    await stored();
    const { code, said } = await run('escalations');
    expect(code).toBe(0);
    expect(said).toMatch(/^受付番号\t種類\t状態\t/);
    expect(said).toContain('ESC-7F3K-92QX\t苦情\t連絡待ち\t');
    expect(said).toContain('ESC-2222-2222\tご意見\t');
    expect(said).not.toContain('音が出ません');
  });

  it('saves a file that only its owner reads, with the words where they are asked for', async () => {
    await stored();
    const csv = path.join(folder, 'all.csv');
    expect((await run('escalations', '--csv', csv, '--words')).said).toContain('2 件を保存しました。');
    expect(readFileSync(csv, 'utf8')).toContain('音が出ません');
    expect(statSync(csv).mode & 0o077).toBe(0);
  });
});

it('npm run feedback lists the pages, and names an option that is none', async () => {
  await stored();
  const listed = await run('feedback');
  expect([listed.code, listed.said]).toEqual([
    0,
    expect.stringMatching(/1 {2} +0 {2} +0 {2}\/faqs\/no-sound\//),
  ]);
  const wrong = await run('feedback', '--days', '3');
  expect([wrong.code, wrong.complained]).toEqual([
    1,
    '--days は、この書き方では使えません。\n\nnpm run feedback -- [--csv ファイル]\n  --csv  表を CSV で保存する。ご意見の本文も入る\n',
  ]);
});

it('npm run backup leaves one whole file, which only its owner reads', async () => {
  await stored();
  const copies = path.join(folder, 'copies');
  const { code, said } = await run('backup', copies);
  const file = said.trim();
  expect([code, readdirSync(copies)]).toEqual([0, [path.basename(file)]]);
  expect(statSync(file).mode & 0o077).toBe(0);
});
