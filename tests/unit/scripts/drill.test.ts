import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { once } from 'node:events';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openStore } from '#receiver/store/sqlite.ts';
import { serve } from '../../../scripts/serve.ts';
import { startScript } from '../../fixtures/scripts/run.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(path.join(os.tmpdir(), 'drill-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

async function drill(environment: Record<string, string>) {
  const child = startScript('drill', [], { DATA_DIR: dataDir, ...environment });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (bytes: Buffer) => (said += String(bytes)));
  const [code] = await once(child, 'exit');
  return { code: code as number, said };
}

it('goes the whole way through the running receiver, in seconds, and leaves no complaint behind', async () => {
  const handler = { HANDLER: `file://${dataDir}/handler` };
  const { url, stop } = await serve({
    port: 0,
    dataDir,
    environment: handler,
    effects: { log: () => undefined },
  });
  try {
    const { code, said } = await drill({ ...handler, PUBLIC_URL: url });
    for (const who of ['上司', '役員', '担当']) expect(said).toContain(`${who}: 届きました`);
    for (const verb of ['確認した', '電話をかける人になる', '連絡した', '記録', '閉じる'])
      expect(said).toContain(`「${verb}」: 記録できました`);
    expect(code).toBe(0);
    const notices = ['supervisor', 'executive', 'handler'].flatMap((who) =>
      readdirSync(path.join(dataDir, who)).map((name) => readFileSync(path.join(dataDir, who, name), 'utf8')),
    );
    expect(notices).toHaveLength(3);
    for (const notice of notices) expect(notice).toMatch(/^【訓練】/);

    const store = openStore(dataDir);
    const [stored] = await store.list(0);
    expect(stored?.events.at(-1)?.type).toBe('closed');
    expect([await store.waiting(), await store.unclosed()]).toEqual([[], []]);
    await store.close();
  } finally {
    await stop();
  }
}, 60_000);

it('says what to look at where no receiver answers', async () => {
  await openStore(dataDir).close();
  const { code, said } = await drill({ PUBLIC_URL: 'http://127.0.0.1:9' });
  expect([code, said]).toEqual([1, expect.stringContaining('受け取り側が動いているか')]);
}, 30_000);
