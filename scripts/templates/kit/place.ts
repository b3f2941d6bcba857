import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TemplateEntry } from './entry.ts';
import type { Made } from './made.ts';
import { isOffice } from './paper.ts';

interface Printer {
  /** Returns the PDF of an office file, and throws where it can not be opened. */
  print: (file: string) => Buffer;
  firstPage: (pdf: Buffer) => Promise<Buffer>;
}

const isThere = (file: string, content: Buffer | string): boolean =>
  existsSync(file) && Buffer.from(content).equals(readFileSync(file));

/** Every office file printed, by name: the proof that it opens. */
function printed(files: Made['files'], print: Printer['print']): Map<string, Buffer> {
  const work = mkdtempSync(path.join(tmpdir(), 'template-'));
  try {
    return new Map(
      Object.entries(files)
        .filter(([name]) => isOffice(name))
        .map(([name, content]) => {
          writeFileSync(path.join(work, name), content);
          return [name, print(path.join(work, name))];
        }),
    );
  } finally {
    rmSync(work, { recursive: true });
  }
}

/**
 * Puts what was made into the folder of the entry, with the print of its paper as PDF and preview. A PDF carries the
 * time of its making: it is kept as long as every file is the same. The files come last, so that a run that failed
 * half way leaves the old ones, and the next run prints again.
 * @returns whether all was there already
 */
export async function place(
  { id, folder, files: offered }: Pick<TemplateEntry, 'id' | 'folder' | 'files'>,
  { files, paper }: Made,
  { print, firstPage }: Printer,
): Promise<boolean> {
  const kept = [...offered.filter((file) => file === `${id}.pdf`), ...(paper ? ['preview.webp'] : [])];
  const isWhole =
    Object.entries(files).every(([name, content]) => isThere(`${folder}/${name}`, content)) &&
    kept.every((file) => existsSync(`${folder}/${file}`));
  const pdf = printed(files, print).get(paper ?? '');
  if (isWhole) return true;
  if (pdf) {
    if (kept.includes(`${id}.pdf`)) writeFileSync(`${folder}/${id}.pdf`, pdf);
    writeFileSync(`${folder}/preview.webp`, await firstPage(pdf));
  }
  for (const [name, content] of Object.entries(files)) writeFileSync(`${folder}/${name}`, content);
  return false;
}
