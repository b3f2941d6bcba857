import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { place } from '../../../../../scripts/templates/kit/place.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'place-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A printer that says what it was given. */
const print = (file: string): Buffer => Buffer.from(`印刷 ${readFileSync(file, 'utf8')}`);
const firstPage = (pdf: Buffer): Promise<Buffer> => Promise.resolve(Buffer.from(`絵 ${pdf.toString()}`));
const refuse = (): Buffer => {
  throw new Error('開けません。');
};

const put = (content: string, printer = { print, firstPage }): Promise<boolean> =>
  place(
    { id: 'qbr', folder, files: ['qbr.pptx', 'qbr.pdf'] },
    { files: { 'qbr.pptx': content, 'qbr.csv': 'a,b' }, paper: 'qbr.pptx' },
    printer,
  );
const held = (name: string): string => readFileSync(path.join(folder, name), 'utf8');

it('keeps the print of a file until the file is another one', async () => {
  expect(await put('一')).toBe(false);
  expect([held('qbr.pptx'), held('qbr.csv'), held('qbr.pdf'), held('preview.webp')]).toEqual([
    '一',
    'a,b',
    '印刷 一',
    '絵 印刷 一',
  ]);
  expect(await put('一', { print: () => Buffer.from('別の時刻'), firstPage })).toBe(true);
  expect(held('qbr.pdf')).toBe('印刷 一');
  expect(await put('二')).toBe(false);
  expect(held('qbr.pdf')).toBe('印刷 二');
});

it.each([
  ['the print', { print: refuse, firstPage }],
  ['the picture of its first page', { print, firstPage: () => Promise.reject(new Error('読めません。')) }],
])('prints again after %s failed', async (_, printer) => {
  await put('一');
  await expect(put('二', printer)).rejects.toThrow();
  expect(held('qbr.pptx')).toBe('一');
  expect(await put('二')).toBe(false);
  expect([held('qbr.pptx'), held('qbr.pdf'), held('preview.webp')]).toEqual(['二', '印刷 二', '絵 印刷 二']);
});

it('opens a file that is the same, too, and says that it can not', async () => {
  await put('一');
  await expect(put('一', { print: refuse, firstPage })).rejects.toThrow('開けません。');
  expect(existsSync(path.join(folder, 'qbr.pptx'))).toBe(true);
});
