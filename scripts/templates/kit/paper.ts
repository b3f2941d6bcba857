import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';

/** The face of the files, or a Japanese one in its place: LibreOffice would take figures from a Latin one. */
const env = { ...process.env, FONTCONFIG_FILE: path.join(import.meta.dirname, 'fonts.conf') };

function run(command: string, args: string[], input?: Buffer): Buffer {
  const options = { env, input, maxBuffer: 64 * 1024 * 1024 };
  const { status, error, stdout, stderr } = spawnSync(command, args, options);
  if (error)
    throw new Error(
      `${command} がありません。LibreOffice と poppler-utils を入れてから、もう一度実行します。`,
    );
  if (status !== 0) throw new Error(`${command}: ${stderr.toString()}`);
  return stdout;
}

/** Named, or LibreOffice reads a broken file as plain text, and prints that. */
const filters: Record<string, string> = {
  '.xlsx': 'Calc MS Excel 2007 XML',
  '.docx': 'MS Word 2007 XML',
  '.pptx': 'Impress MS PowerPoint 2007 XML',
};

/** Whether LibreOffice opens and prints files of this kind. */
export const isOffice = (file: string): boolean => path.extname(file) in filters;

/**
 * Prints an office file by LibreOffice. Returns the PDF.
 * @throws when LibreOffice can not open the file: it says so with exit code 0.
 */
export function print(file: string): Buffer {
  const work = mkdtempSync(path.join(tmpdir(), 'paper-'));
  const profile = `-env:UserInstallation=file://${work}/profile`;
  const reader = `--infilter=${filters[path.extname(file)] ?? ''}`;
  try {
    run('soffice', [profile, '--headless', reader, '--convert-to', 'pdf', '--outdir', work, file]);
    const pdf = path.join(work, path.basename(file).replace(/\.\w+$/, '.pdf'));
    if (!existsSync(pdf)) throw new Error(`${path.basename(file)} を LibreOffice で開けません。`);
    return readFileSync(pdf);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** The first page of a PDF as a picture, 960 px wide. */
export function firstPage(pdf: Buffer): Promise<Buffer> {
  const scale = ['-scale-to-x', '960', '-scale-to-y', '-1'];
  return sharp(run('pdftoppm', ['-png', '-singlefile', '-f', '1', ...scale, '-'], pdf))
    .webp({ quality: 82, effort: 6 })
    .toBuffer();
}
