import { mkdir, open, rename } from 'node:fs/promises';
import path from 'node:path';
import { bodyOf } from './notice.ts';
import type { Transport } from './transport.ts';

/** One file per notice, readable by its owner alone; it is whole or not there. */
export function folderTransport(folder: string): Transport {
  return async ({ notice, id }) => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const target = path.join(folder, `${id}.txt`);
    const draft = await open(`${target}.part`, 'w', 0o600);
    try {
      await draft.writeFile(`${notice.subject}\n\n${bodyOf(notice, ['fact', 'contact', 'words'])}\n`);
      await draft.sync();
    } finally {
      await draft.close();
    }
    await rename(`${target}.part`, target);
    const directory = await open(folder);
    await directory.sync().finally(() => directory.close());
  };
}
