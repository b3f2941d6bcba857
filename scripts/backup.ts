/** `npm run backup -- folder`: a whole copy of what was received, while the receiver runs. */
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { isoDate } from '#lib/dates.ts';
import { openStored } from './stored.ts';

/** Under its name it is whole and lies on the disk; until then nobody takes it for a backup or reads it. */
async function copyTo(file: string, copy: (draft: string) => Promise<void>): Promise<void> {
  const draft = `${file}.part`;
  closeSync(openSync(draft, 'wx', 0o600));
  try {
    await copy(draft);
    sync(draft);
    renameSync(draft, file);
    sync(path.dirname(file));
  } catch (error) {
    for (const rest of [draft, `${draft}-journal`]) rmSync(rest, { force: true });
    throw error;
  }
}

function sync(name: string): void {
  const opened = openSync(name, 'r');
  fsyncSync(opened);
  closeSync(opened);
}

try {
  const [folder] = process.argv.slice(2);
  if (folder === undefined) throw new Error('npm run backup -- 控えを置くフォルダ');
  const now = new Date();
  const time = now.toISOString().slice(11, 19).replaceAll(':', '');
  const file = path.join(folder, `receiver-${isoDate(now)}-${time}.sqlite`);
  const store = openStored(process.env['DATA_DIR'] || './data');
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    await copyTo(file, store.backup);
  } finally {
    await store.close();
  }
  console.log(file);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
