/** `npm run backup -- folder`: a whole copy of what was received, while the receiver runs. */
import { chmodSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { isoDate } from '#lib/dates.ts';
import { openStore } from '../src/receiver/store/sqlite.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('npm run backup -- 控えを置くフォルダ');
  process.exitCode = 1;
} else {
  const now = new Date();
  const time = now.toISOString().slice(11, 19).replaceAll(':', '');
  const file = path.join(folder, `receiver-${isoDate(now)}-${time}.sqlite`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const store = openStore(process.env['DATA_DIR'] || './data');
  await store.backup(file);
  await store.close();
  chmodSync(file, 0o600);
  console.log(file);
}
