import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { folderTransport } from '#receiver/delivery/folder.ts';
import { letter } from '../../../fixtures/receiver/letter.ts';

it('a file is whole, private, and one for one letter', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'delivery-'));
  const send = folderTransport(path.join(folder, 'supervisor'));
  for (let attempt = 0; attempt < 2; attempt++) await send(letter());
  const file = path.join(folder, 'supervisor', `${letter().id}.txt`);
  expect(await readdir(path.dirname(file))).toEqual([path.basename(file)]);
  expect(await readFile(file, 'utf8')).toBe(
    '【苦情】ESC-7F3K-92QX\n\n事実\n\n電話: 03-0000-0000\n\nお客様の言葉 <b>&\n\n確認した: https://r.example/act/a\n',
  );
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  await rm(folder, { recursive: true });
});
