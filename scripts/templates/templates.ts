/**
 * `npm run templates`: makes the files of every template that has a source here; `-- qbr run-sheet`: of these alone.
 * Opens each in LibreOffice, keeps its print as PDF and its first page as preview.
 */
import { copyFileSync, existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readEntry } from './kit/entry.ts';
import type { Make } from './kit/made.ts';
import { firstPage, isOffice, print } from './kit/paper.ts';
import { takePicture } from './kit/picture.ts';

const here = import.meta.dirname;
const sources = globSync('*.ts', { cwd: here })
  .filter((file) => file !== 'templates.ts')
  .map((file) => path.basename(file, '.ts'))
  .sort();
const wanted = process.argv.slice(2);

for (const id of sources.filter((source) => wanted.length === 0 || wanted.includes(source))) {
  const { make } = (await import(`./${id}.ts`)) as { make: Make };
  const { folder, files: offered, ...entry } = readEntry(id);
  const { files, paper, picture } = await make({ ...entry, folder, files: offered });
  const isSame = Object.entries(files).map(([name, content]) => writeIfNew(`${folder}/${name}`, content));
  if (picture) isSame.push(!(await takePicture(picture, `${folder}/preview.webp`)));

  // A PDF carries the time of its making: it is kept only when the file behind it is another one.
  const kept = [...offered.filter((file) => file === `${id}.pdf`), ...(paper ? ['preview.webp'] : [])];
  const isWhole = isSame.every(Boolean) && kept.every((file) => existsSync(`${folder}/${file}`));
  for (const name of Object.keys(files).filter(isOffice)) {
    const pdf = print(`${folder}/${name}`);
    if (name === paper && !isWhole) {
      if (kept.includes(`${id}.pdf`)) copyFileSync(pdf, `${folder}/${id}.pdf`);
      writeFileSync(`${folder}/preview.webp`, await firstPage(pdf));
    }
    rmSync(path.dirname(pdf), { recursive: true, force: true });
  }
  console.log(`${folder}: ${isWhole ? '前と同じです。' : '作りました。'}`);
}

/** Returns whether the file held just that already. */
function writeIfNew(file: string, content: Buffer | string): boolean {
  const bytes = Buffer.from(content);
  if (existsSync(file) && bytes.equals(readFileSync(file))) return true;
  writeFileSync(file, bytes);
  return false;
}
