import type ExcelJS from 'exceljs';
import type { TemplateEntry } from './entry.ts';
import { withFixedDates } from './fixed-dates.ts';

/** Properties that every workbook of the guide carries; a customer finds the version under 「情報」. */
export const properties = ({ title, version, date }: TemplateEntry, subject: string) => ({
  title: `${title} v${version}`,
  subject,
  creator: 'CSチーム',
  lastModifiedBy: 'CSチーム',
  created: date,
  modified: date,
  calcProperties: { fullCalcOnLoad: true },
});

/** The bytes of a workbook, the same on every day. */
export const workbookBytes = async (book: ExcelJS.Workbook): Promise<Buffer> =>
  withFixedDates(Buffer.from(await book.xlsx.writeBuffer()));
