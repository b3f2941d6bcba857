import { spawnSync } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';

function run(command: string, args: string[]): Buffer {
  const { status, error, stdout, stderr } = spawnSync(command, args, { maxBuffer: 64 * 1024 * 1024 });
  if (error)
    throw new Error(
      `${command} がありません。LibreOffice と poppler-utils を入れてから、もう一度実行します。`,
    );
  if (status !== 0) throw new Error(`${command}: ${stderr.toString()}`);
  return stdout;
}

/** Prints an office file to a PDF beside it, by LibreOffice. */
export function printToPdf(file: string): string {
  const work = mkdtempSync(path.join(tmpdir(), 'paper-'));
  try {
    const profile = `-env:UserInstallation=file://${work}/profile`;
    run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', work, file]);
    const pdf = file.replace(/\.\w+$/, '.pdf');
    renameSync(path.join(work, path.basename(pdf)), pdf);
    return pdf;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** `preview.webp` beside the PDF: its first page, 960 px wide. */
export async function preview(pdf: string): Promise<void> {
  const page = run('pdftoppm', [
    '-png',
    '-singlefile',
    '-f',
    '1',
    '-scale-to-x',
    '960',
    '-scale-to-y',
    '-1',
    pdf,
  ]);
  await sharp(page)
    .webp({ quality: 82, effort: 6 })
    .toFile(path.join(path.dirname(pdf), 'preview.webp'));
}
