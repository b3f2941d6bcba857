import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { readEntry } from '../../../../scripts/templates/kit/entry.ts';
import { make } from '../../../../scripts/templates/run-sheet.ts';
import {
  clockAt,
  clockText,
  minutesAt,
  wordsWithEnd,
} from '../../../../scripts/templates/run-sheet/clock.ts';
import { programme } from '../../../../scripts/templates/run-sheet/programme.ts';
import { team, trouble } from '../../../../scripts/templates/run-sheet/trouble.ts';

const committed = readFileSync('content/templates/run-sheet/run-sheet.xlsx');
const entry = readEntry('run-sheet');
const book = new ExcelJS.Workbook();
let sheet: ExcelJS.Worksheet;

beforeAll(async () => {
  await book.xlsx.load(Uint8Array.from(committed).buffer);
  sheet = book.worksheets[0] as ExcelJS.Worksheet;
});
afterEach(() => vi.useRealTimers());

/** Rows of the programme: those with something to do. */
const rows = (): number[] => {
  const found: number[] = [];
  sheet.eachRow((row, number) => {
    if (number > 5 && !row.getCell(5).isMerged) found.push(number);
  });
  return found;
};

describe('run-sheet.xlsx', () => {
  test('the committed file is the one that its source draws, on every day', async () => {
    for (const day of ['2026-01-01', '2031-07-15T23:59:59+09:00']) {
      vi.useFakeTimers({ now: new Date(day), toFake: ['Date'] });
      const { files } = await make(entry);
      expect(Buffer.from(files['run-sheet.xlsx'] ?? '').equals(committed), day).toBe(true);
    }
  });

  test('it carries its version', () => {
    expect(book.title).toBe('配信当日の進行表 v1.0');
  });

  test('each sheet is printed on A4 on its side, the header on every page', () => {
    expect(book.worksheets.map(({ name }) => name)).toEqual(['進行表', '連絡先', '止まったら']);
    for (const { pageSetup, views } of book.worksheets) {
      expect(pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToWidth: 1 });
      expect(pageSetup.printTitlesRow).toBe('5:5');
      expect(views[0]).toMatchObject({ state: 'frozen', ySplit: 5 });
    }
  });

  test('the page says how many rows there are', () => {
    const page = readFileSync('content/templates/run-sheet/index.mdx', 'utf8');
    expect(page).toContain(`終了後までの${rows().length}行`);
  });

  test('every time follows from the start, from two hours before to one hour after, in order', () => {
    const times = rows().filter((row) => sheet.getCell(row, 1).formula);
    const minutes = times.map((row) => {
      const cell = sheet.getCell(row, 2);
      return Number(cell.formula ? cell.result : cell.value);
    });
    expect(minutes.at(0)).toBe(-120);
    expect(minutes.at(-1)).toBe(60);
    expect(minutes).toEqual(minutes.toSorted((a, b) => a - b));
    times.forEach((row, index) => {
      expect(sheet.getCell(row, 1).formula).toContain(`$B$4+B${row}/1440`);
      // The library reads the fraction of a day as a time on the first day of the format.
      const shown = (sheet.getCell(row, 1).result as Date).toISOString().slice(11, 16);
      expect(shown).toBe(clockText(14 * 60 + (minutes[index] ?? 0)));
    });
  });

  test('a name is typed once, in the list of contacts, and every part that acts is in it', () => {
    const parts = [...team.map(({ who }) => who), '全員'];
    for (const { who } of programme.flatMap(({ steps }) => steps)) expect(parts).toContain(who);
    const contacts = book.getWorksheet('連絡先');
    expect(team.map((_, index) => contacts?.getCell(7 + index, 1).value)).toEqual(team.map(({ who }) => who));
    for (const row of rows())
      expect(sheet.getCell(row, 4).formula).toContain(`VLOOKUP(C${row},'連絡先'!$A$6:$B$30`);
  });

  test('the words for viewers are those of the manual, where it has them', () => {
    const manual = readFileSync('content/manuals/live-trouble/index.mdx', 'utf8');
    const words = trouble.flatMap(({ rows: each }) => each.map((cells) => cells[3] ?? ''));
    const inManual = words.filter((text) => manual.includes(text));
    expect(inManual.map((text) => text.slice(0, 5))).toEqual(['映像が止ま', '音声が届い', '本日の配信']);
  });
});

describe('the clock of the run sheet', () => {
  test.each([
    ['{length}', { formula: '$D$4', result: 45 }],
    ['{length}-15', { formula: '$D$4-15', result: 30 }],
    ['{length}+15', { formula: '$D$4+15', result: 60 }],
    ['ROUND({length}*0.45,0)', { formula: 'ROUND($D$4*0.45,0)', result: 20 }],
  ])('%s', (expression, cell) => {
    expect(minutesAt(expression)).toEqual(cell);
  });

  test('a start soon after midnight has its preparation on the day before', () => {
    expect(clockAt('(-1000)', -1000)).toMatchObject({ result: (14 * 60 - 1000 + 1440) / 1440 });
  });

  test('words that name the end carry it as a formula; others stay words', () => {
    expect(wordsWithEnd('「お待ちください」')).toBe('「お待ちください」');
    expect(wordsWithEnd('{end}まで')).toMatchObject({ result: '14:45まで' });
    expect(clockText(9 * 60 + 5)).toBe('9:05');
  });
});
