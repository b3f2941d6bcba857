import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { readEntry } from '../../../../scripts/templates/kit/entry.ts';
import type { Make } from '../../../../scripts/templates/kit/made.ts';
import type { Section } from '../../../../scripts/templates/kit/sheet.ts';
import * as live from '../../../../scripts/templates/delivery-live.ts';
import * as onDemand from '../../../../scripts/templates/delivery-on-demand.ts';
import * as simulatedLive from '../../../../scripts/templates/delivery-simulated-live.ts';

afterEach(() => vi.useRealTimers());

async function made(make: Make, id: string, day: string): Promise<Buffer> {
  vi.useFakeTimers({ now: new Date(day), toFake: ['Date'] });
  return Buffer.from((await make(readEntry(id))).files[`${id}.xlsx`] ?? '');
}

async function open(bytes: Buffer): Promise<{ book: ExcelJS.Workbook; sheet: ExcelJS.Worksheet }> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Uint8Array.from(bytes).buffer);
  return { book, sheet: book.worksheets[0] as ExcelJS.Worksheet };
}

const rowOf = (sheet: ExcelJS.Worksheet, name: string): number => {
  let found = 0;
  sheet.eachRow((row, number) => {
    if (row.getCell(1).value === name) found ||= number;
  });
  return found;
};

interface Sheet {
  id: string;
  make: Make;
  sections: readonly Section[];
}

describe.each<Sheet>([
  { id: 'delivery-live', ...live },
  { id: 'delivery-simulated-live', ...simulatedLive },
  { id: 'delivery-on-demand', ...onDemand },
])('$id.xlsx', ({ id, make, sections }) => {
  const committed = readFileSync(`content/templates/${id}/${id}.xlsx`);

  test('the committed file is the one that its source draws, on every day', async () => {
    const days = ['2026-01-01', '2031-07-15T23:59:59+09:00'];
    for (const day of days) expect((await made(make, id, day)).equals(committed), day).toBe(true);
  });

  test('it carries its version', async () => {
    const { title, version } = readEntry(id);
    expect((await open(committed)).book.title).toBe(`${title} v${version}`);
  });

  test('what is to decide stands before what is to check, and every name is said once in its section', () => {
    const purposes = sections.map(({ purpose = 'decide' }) => purpose);
    expect(purposes).toEqual(
      purposes.toSorted(
        (a, b) => ['decide', 'check', 'record'].indexOf(a) - ['decide', 'check', 'record'].indexOf(b),
      ),
    );
    for (const { name, items } of sections) {
      expect(new Set(items.map((item) => item.name)).size, name).toBe(items.length);
    }
  });

  test('it counts only what is still to decide and to check', async () => {
    const { sheet } = await open(committed);
    const of = (...purposes: (string | undefined)[]) =>
      sections.filter(({ purpose }) => purposes.includes(purpose)).flatMap(({ items }) => items).length;
    expect(sheet.getCell('A3').result).toBe(
      `記入 0 / ${of(undefined)}　　確認 0 / ${of(undefined, 'check')}`,
    );
  });

  test('a hint fits on the two lines of its row', () => {
    const hints = sections.flatMap(({ items }) => items.map(({ hint }) => hint));
    expect(hints.filter((hint) => hint.length > 40)).toEqual([]);
  });

  test('every section is named on the page of the template', () => {
    const page = readFileSync(`content/templates/${id}/index.mdx`, 'utf8');
    const named = [...page.matchAll(/^\| ([^|]+?) \|/gm)].map(([, name]) => name);
    expect(named.slice(2)).toEqual(sections.map(({ name }) => name));
  });
});

describe('what a sheet works out by itself', () => {
  test('the end of a simulated live delivery is its start and the length of its video', async () => {
    const { sheet } = await open(await made(simulatedLive.make, 'delivery-simulated-live', '2026-11-25'));
    const [start, minutes] = [rowOf(sheet, '開始日時'), rowOf(sheet, '動画の長さ(分)')];
    expect(sheet.getCell(rowOf(sheet, '終了予定'), 3).formula).toBe(
      `IF(COUNT(C${start},C${minutes})=2,C${start}+C${minutes}/1440,"")`,
    );
  });

  test('an item that the sheet has not is named', async () => {
    const { sheetBytes } = await import('../../../../scripts/templates/kit/sheet.ts');
    const items = [{ name: '長さ', hint: '', computed: { formula: '{開始}+1', numFmt: '0' } }];
    await expect(async () =>
      sheetBytes({
        entry: readEntry('delivery-live'),
        lead: '',
        roles: [],
        sections: [{ name: '基本', items }],
      }),
    ).rejects.toThrow('「開始」という項目がありません。');
  });
});

test('the first version of the sheet for live deliveries is kept as it was given out', async () => {
  const { book } = await open(readFileSync('content/templates/delivery-live/v1.0/delivery-live.xlsx'));
  expect(book.title).toBe('配信設定シート(ライブ) v1.0');
});
