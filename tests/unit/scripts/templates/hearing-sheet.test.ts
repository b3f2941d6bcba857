import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { make, sections } from '../../../../scripts/templates/hearing-sheet.ts';
import { readEntry } from '../../../../scripts/templates/kit/entry.ts';
import { partsOf } from './kit/parts.ts';

const entry = readEntry('hearing-sheet');
const committed = (name: string) => readFileSync(`content/templates/hearing-sheet/${name}`);
const names = ['hearing-sheet.xlsx', 'hearing-sheet.docx'];

async function filesOn(day: string) {
  vi.useFakeTimers({ now: new Date(day), toFake: ['Date'] });
  return (await make(entry)).files;
}

afterEach(() => vi.useRealTimers());

test('the committed files are those that the source makes, on every day', async () => {
  for (const day of ['2026-01-01', '2027-06-30']) {
    const files = await filesOn(day);
    for (const name of names) {
      expect(Buffer.from(files[name] ?? '').equals(committed(name)), `${name} ${day}`).toBe(true);
    }
  }
});

test('both forms ask the same, by the same words', () => {
  const document = partsOf(committed('hearing-sheet.docx')).get('word/document.xml') ?? '';
  for (const { name, items } of sections.slice(0, -1)) {
    for (const words of [name, ...items.map((item) => item.name)]) expect(document).toContain(words);
  }
});

describe('hearing-sheet.xlsx', () => {
  const book = new ExcelJS.Workbook();
  const answerTo = (name: string): ExcelJS.Cell => {
    const [sheet] = book.worksheets;
    let found: ExcelJS.Cell | undefined;
    sheet?.eachRow((row) => {
      if (row.getCell(1).value === name) found ??= row.getCell(3);
    });
    if (!found) throw new Error(`No row ${name}.`);
    return found;
  };
  beforeAll(async () => {
    await book.xlsx.load(Uint8Array.from(committed('hearing-sheet.xlsx')).buffer);
  });

  test('carries title and version', () => {
    expect(book.title).toBe('ヒアリングシート v1.0');
  });

  test('takes numbers as numbers, days as days, choices from a list', () => {
    expect(answerTo('申込者').numFmt).toBe('#,##0');
    expect(answerTo('記入した日').numFmt).not.toContain('h:mm');
    expect(answerTo('最初の配信の日').numFmt).toContain('h:mm');
    expect(answerTo('記入した日').dataValidation.type).toBe('date');
    expect(answerTo('配信形式').dataValidation.formulae).toEqual(['"ライブ,疑似ライブ,オンデマンド,未定"']);
  });
});
