/**
 * `npm run templates`: makes the files of every template that has a source here; `-- qbr run-sheet`: of these alone.
 * Opens each in LibreOffice, keeps its print as PDF and its first page as preview.
 */
import { globSync } from 'node:fs';
import path from 'node:path';
import { readEntry } from './kit/entry.ts';
import type { Make } from './kit/made.ts';
import { firstPage, print } from './kit/paper.ts';
import { takePicture } from './kit/picture.ts';
import { place } from './kit/place.ts';

const here = import.meta.dirname;
const sources = globSync('*.ts', { cwd: here })
  .filter((file) => file !== 'templates.ts')
  .map((file) => path.basename(file, '.ts'))
  .sort();
const wanted = process.argv.slice(2);

for (const id of sources.filter((source) => wanted.length === 0 || wanted.includes(source))) {
  const { make } = (await import(`./${id}.ts`)) as { make: Make };
  const { folder, files: offered, ...entry } = readEntry(id);
  const { picture, ...made } = await make({ ...entry, folder, files: offered });
  const isSame = picture ? !(await takePicture(picture, `${folder}/preview.webp`)) : true;
  const isWhole = await place({ id, folder, files: offered }, made, { print, firstPage });
  console.log(`${folder}: ${isSame && isWhole ? '前と同じです。' : '作りました。'}`);
}
