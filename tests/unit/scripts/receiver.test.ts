import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import net, { type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { real, runScript, startScript } from '../../fixtures/scripts/run.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'receiver-script-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('npm run receiver', () => {
  it('answers until it is told to stop', async () => {
    const child = startScript('receiver', [], { ...real, PORT: '0', DATA_DIR: folder });
    const [line] = (await once(child.stdout ?? child, 'data')) as [Buffer];
    const port = /ポート (\d+)/.exec(String(line))?.[1];
    expect((await fetch(`http://127.0.0.1:${port}/api/readyz`)).status).toBe(200);
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('ends where its port is taken: nobody is told by a receiver that takes nothing', async () => {
    const other = net.createServer().listen(0, real.HOST);
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { code, complained } = await runScript('receiver', [], {
      ...real,
      PORT: String(port),
      DATA_DIR: folder,
    });
    other.close();
    expect([code, complained]).toEqual([
      1,
      expect.stringContaining(`PORT=${port} はほかのプログラムが使っています。`),
    ]);
  });

  it('names what is missing', async () => {
    const { code, complained } = await runScript('receiver', [], { DATA_DIR: folder });
    expect([code, complained]).toEqual([1, expect.stringContaining('PUBLIC_URL')]);
  });
});
