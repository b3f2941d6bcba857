import ExcelJS from 'exceljs';
import { afterEach, expect, test, vi } from 'vitest';
import { withFixedDates } from '../../../../../scripts/templates/kit/fixed-dates.ts';

async function archiveMadeOn(day: string): Promise<Buffer> {
  vi.useFakeTimers({ now: new Date(day), toFake: ['Date'] });
  const book = new ExcelJS.Workbook();
  Object.assign(book, { created: new Date(0), modified: new Date(0) });
  book.addWorksheet('見本').getCell('A1').value = '同じ中身';
  return Buffer.from(await book.xlsx.writeBuffer());
}

afterEach(() => vi.useRealTimers());

test('the same content made on two days differs until its dates are fixed', async () => {
  const [first, second] = [await archiveMadeOn('2026-01-01'), await archiveMadeOn('2026-11-21')];
  expect(first.equals(second)).toBe(false);
  expect(withFixedDates(first).equals(withFixedDates(second))).toBe(true);
});

test('the archive still opens and the given bytes are left alone', async () => {
  const given = await archiveMadeOn('2026-11-21');
  const copy = Buffer.from(given);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Uint8Array.from(withFixedDates(given)).buffer);
  expect(book.getWorksheet('見本')?.getCell('A1').value).toBe('同じ中身');
  expect(given.equals(copy)).toBe(true);
});

test('bytes that are no archive are refused', () => {
  expect(() => withFixedDates(Buffer.from('not a zip'))).toThrow('Not a zip archive.');
});
