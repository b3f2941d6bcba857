import type ExcelJS from 'exceljs';
import { colour, fill, font, hairline } from './look.ts';

export const columns = [
  { name: '項目', width: 28 },
  { name: '決めること', width: 50 },
  { name: '記入', width: 40 },
  { name: '担当', width: 12 },
  { name: '期限', width: 10 },
  { name: '確認', width: 8 },
];
/** Each names its language: `aaa` makes LibreOffice in another language write the day of another calendar. */
export const dateFormat = {
  datetime: '[$-411]yyyy"年"m"月"d"日"(aaa) h:mm',
  date: '[$-411]yyyy"年"m"月"d"日"(aaa)',
  day: '[$-411]m/d(aaa)',
};

export interface Item {
  /** What the row is about: 「開始日時」. */
  name: string;
  /** What to decide or to look at, in one short line. */
  hint: string;
  /** How it is answered: a date with or without time, a number, or one of these. Free text when left out. */
  answer?: 'datetime' | 'date' | 'number' | readonly string[];
  computed?: Computed;
}

/** What a cell works out by itself, so that nobody types it. */
export interface Computed {
  /** Other items stand in it by name: `{終了予定}-{開始日時}`. */
  formula: string;
  numFmt: string;
}

/** A list in a cell: `"する,しない"`, quoted as the format wants it. */
export const choiceOf = (values: readonly string[], strict = false): ExcelJS.DataValidation => ({
  type: 'list',
  allowBlank: true,
  formulae: [`"${values.join(',')}"`],
  showErrorMessage: strict,
  errorTitle: '一覧から選びます',
  error: `${values.join('・')} のどれかを選びます。`,
});

export const dateAfter2000 = (error: string): ExcelJS.DataValidation => ({
  type: 'date',
  operator: 'greaterThan',
  allowBlank: true,
  formulae: [new Date('2000-01-01T00:00:00Z')],
  showErrorMessage: true,
  errorStyle: 'warning',
  errorTitle: '日付の形で入力します',
  error,
});

/** The name of a section over its rows, and what to know before them at its right. */
export function drawSection(sheet: ExcelJS.Worksheet, row: number, name: string, note = ''): void {
  const alignment = { horizontal: 'left', vertical: 'middle', indent: 1 };
  const place = { fill: fill(colour.calm), alignment };
  sheet.mergeCells(row, 1, row, 2);
  sheet.mergeCells(row, 3, row, columns.length);
  Object.assign(sheet.getCell(row, 1), { ...place, value: name, font: font(14, colour.green, true) });
  Object.assign(sheet.getCell(row, 3), { ...place, value: note || null, font: font(11, colour.quiet) });
  sheet.getRow(row).height = 30;
}

export function drawItem(
  sheet: ExcelJS.Worksheet,
  row: number,
  { name, hint, answer }: Item,
  roles: readonly string[],
): void {
  const border = { top: hairline, bottom: hairline, left: hairline, right: hairline };
  const left: Partial<ExcelJS.Alignment> = {
    horizontal: 'left',
    vertical: 'middle',
    indent: 1,
    wrapText: true,
  };
  const centre: Partial<ExcelJS.Alignment> = { vertical: 'middle', horizontal: 'center', shrinkToFit: true };
  sheet.getRow(row).height = 31;
  sheet.getRow(row).values = [name, hint];
  columns.forEach((_, index) => {
    Object.assign(sheet.getCell(row, index + 1), {
      font: index === 1 ? font(11, colour.quiet) : font(12, colour.ink, index === 0),
      fill: fill(index < 2 ? colour.paper : colour.white),
      alignment: index < 3 ? left : centre,
      border,
    });
  });

  const [answerCell, roleCell, dueCell, stateCell] = [3, 4, 5, 6].map((column) =>
    sheet.getCell(row, column),
  ) as [ExcelJS.Cell, ExcelJS.Cell, ExcelJS.Cell, ExcelJS.Cell];
  if (answer === 'datetime') {
    answerCell.numFmt = dateFormat.datetime;
    answerCell.dataValidation = dateAfter2000('2026/11/26 14:00 のように入力します。');
  } else if (answer === 'date') {
    answerCell.numFmt = dateFormat.date;
    answerCell.dataValidation = dateAfter2000('2026/11/26 のように入力します。');
  } else if (answer === 'number') {
    answerCell.numFmt = '#,##0';
  } else if (answer) {
    answerCell.dataValidation = choiceOf(answer);
  }
  roleCell.dataValidation = choiceOf(roles);
  dueCell.numFmt = dateFormat.day;
  dueCell.dataValidation = dateAfter2000('11/25 のように入力します。');
  stateCell.dataValidation = choiceOf(['済', '確認中', '不要'], true);
}
