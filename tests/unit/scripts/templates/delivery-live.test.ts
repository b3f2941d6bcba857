import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, test } from 'vitest';
import * as deliveryLive from '../../../../scripts/templates/delivery-live.ts';
import { readEntry } from '../../../../scripts/templates/kit/entry.ts';

const entry = readEntry('delivery-live');
let bytes: Buffer;
let sheet: ExcelJS.Worksheet;
const book = new ExcelJS.Workbook();

async function xlsxOf(of: typeof entry): Promise<Buffer> {
  return Buffer.from((await deliveryLive.make(of)).files['delivery-live.xlsx'] ?? '');
}

beforeAll(async () => {
  bytes = await xlsxOf(entry);
  await book.xlsx.load(Uint8Array.from(bytes).buffer);
  sheet = book.worksheets[0] as ExcelJS.Worksheet;
});

const rowOf = (name: string): number => {
  let found = 0;
  sheet.eachRow((row, number) => {
    if (row.getCell(1).value === name) found ||= number;
  });
  return found;
};

describe('delivery-live.xlsx', () => {
  test('another version makes another file', async () => {
    const other = await xlsxOf({ ...entry, version: '9.9' });
    expect(other.equals(bytes)).toBe(false);
  });

  test('the header stays in view and on every printed page', () => {
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 4 });
    expect(sheet.getRow(4).values).toEqual([undefined, '項目', '決めること', '記入', '担当', '期限', '確認']);
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      printTitlesRow: '4:4',
      fitToWidth: 1,
      fitToHeight: 0,
    });
  });

  test('every item offers roles and states, and the sections stand in the order of the work', () => {
    const items = deliveryLive.sections.flatMap((section) => section.items);
    const last = 4 + deliveryLive.sections.length + items.length;
    expect(sheet.pageSetup.printArea).toBe(`A1:F${last}`);
    for (const { name } of items) {
      const row = rowOf(name);
      expect(sheet.getCell(row, 4).dataValidation.formulae?.[0], name).toContain('受け答え');
      expect(sheet.getCell(row, 6).dataValidation.formulae?.[0], name).toBe('"済,確認中,不要"');
    }
    expect(deliveryLive.sections.map(({ name }) => name)).toEqual([
      '基本情報',
      '映像と音声',
      '映像の送り方',
      '登壇者とリハーサル',
      '視聴者とのやり取り',
      '当日の連絡先',
      '予備',
      '直前確認',
    ]);
  });

  test('a date is typed as a date, a choice is offered as a list', () => {
    expect(sheet.getCell(rowOf('開始日時'), 3).dataValidation.type).toBe('date');
    expect(sheet.getCell(rowOf('映像の受け取り方'), 3).dataValidation.formulae).toEqual([
      '"ブラウザから配信,配信ソフトで配信"',
    ]);
    expect(sheet.getCell(rowOf('目的'), 3).dataValidation).toBeUndefined();
  });
});
