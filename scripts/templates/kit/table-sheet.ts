import type ExcelJS from 'exceljs';
import type { TemplateEntry } from './entry.ts';
import { footerWords } from './escape.ts';
import { colour, fill, font, hairline } from './look.ts';
import { heightOf } from './row-height.ts';
import { choiceOf, dateAfter2000, dateFormat } from './rows.ts';

export interface TableColumn {
  name: string;
  width: number;
  /** The words that a row is found by are dark and bold, what explains them is quiet; blanks are white. */
  role?: 'name' | 'blank';
  centred?: boolean;
  /** Offered as a list; other words may be typed unless `strict`. */
  choices?: readonly string[];
  strict?: boolean;
  /** What is typed, and refused as anything else: a day, or a number of people. */
  answer?: 'day' | 'count';
  /** Of what a formula gives: `0%`. */
  format?: string;
}

/** A cell: words, a number, or a formula with what it gives while nothing is filled in. */
export type TableCell = string | number | { formula: string; result: string | number };

export interface TableGroup {
  /** Stands over its rows. Left out where one list needs no parts. */
  name?: string;
  /** Begins a new page on paper. */
  newPage?: boolean;
  rows: readonly (readonly TableCell[])[];
}

export interface TableSheet {
  /** On its tab, and its heading. */
  name: string;
  lead: string;
  /** A line under the lead that counts the rows of the table, of which `items` hold something. */
  count?: (rows: { first: number; last: number; items: number }) => TableCell;
  landscape?: boolean;
  columns: readonly TableColumn[];
  groups: readonly TableGroup[];
}

const headerRow = 5;
const footerFont = `&"${font(9, colour.ink).name},Regular"&9`;

/** One printed A4 page wide: title and version, heading, lead, then a table whose header stays in view. */
export function addTableSheet(
  book: ExcelJS.Workbook,
  entry: TemplateEntry,
  words: TableSheet,
): ExcelJS.Worksheet {
  const { name, landscape = false, columns, groups } = words;
  const { title, version } = entry;
  const sheet = book.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: headerRow, showGridLines: false }],
    pageSetup: {
      paperSize: 9,
      orientation: landscape ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.45, right: 0.45, top: 0.5, bottom: 0.6, header: 0.2, footer: 0.3 },
      printTitlesRow: `${headerRow}:${headerRow}`,
    },
    headerFooter: {
      oddFooter: `&L${footerFont}${footerWords(`${title} v${version}　${name}`)}&R${footerFont}&P / &N`,
    },
  });
  sheet.columns = columns.map(({ width }) => ({ width }));

  let row = headerRow;
  for (const group of groups) {
    if (group.newPage) sheet.getRow(row).addPageBreak();
    if (group.name) drawGroup(sheet, (row += 1), group.name, columns.length);
    for (const cells of group.rows) drawRow(sheet, (row += 1), cells, columns);
  }
  drawHead(sheet, entry, words, row);
  sheet.pageSetup.printArea = `A1:${sheet.getColumn(columns.length).letter}${row}`;
  return sheet;
}

function drawHead(
  sheet: ExcelJS.Worksheet,
  { title, version }: TemplateEntry,
  words: TableSheet,
  lastRow: number,
): void {
  const items = words.groups.flatMap(({ rows }) => rows).length;
  const count = words.count?.({ first: headerRow + 1, last: lastRow, items }) ?? '';
  const lines = [
    { value: `${title}　v${version}`, font: font(11, colour.quiet), height: 22 },
    { value: words.name, font: font(22, colour.ink, true), height: 36 },
    { value: words.lead, font: font(12, colour.quiet), height: 22 },
    { value: count, font: font(12, colour.green, true), height: count ? 26 : 8 },
  ];
  lines.forEach(({ height, ...cell }, index) => {
    sheet.mergeCells(index + 1, 1, index + 1, words.columns.length);
    Object.assign(sheet.getCell(index + 1, 1), cell, { alignment: { vertical: 'middle' } });
    sheet.getRow(index + 1).height = height;
  });
  sheet.getRow(headerRow).height = 26;
  words.columns.forEach(({ name, centred }, index) => {
    Object.assign(sheet.getCell(headerRow, index + 1), {
      value: name,
      font: font(12, colour.white, true),
      fill: fill(colour.green),
      alignment: { vertical: 'middle', ...placed(centred) },
    });
  });
}

const placed = (centred = false) =>
  centred ? ({ horizontal: 'center' } as const) : ({ horizontal: 'left', indent: 1 } as const);

function drawGroup(sheet: ExcelJS.Worksheet, row: number, name: string, width: number): void {
  sheet.mergeCells(row, 1, row, width);
  Object.assign(sheet.getCell(row, 1), {
    value: name,
    font: font(14, colour.green, true),
    fill: fill(colour.calm),
    alignment: { vertical: 'middle', ...placed() },
  });
  sheet.getRow(row).height = 32;
}

function drawRow(
  sheet: ExcelJS.Worksheet,
  row: number,
  cells: readonly TableCell[],
  columns: readonly TableColumn[],
): void {
  const sizeOf = ({ role }: TableColumn) => (role === 'name' ? 12 : 11);
  sheet.getRow(row).height = heightOf(
    columns.map((column, index) => {
      const cell = cells[index] ?? '';
      const text = typeof cell === 'object' ? cell.result : cell;
      return { text: typeof text === 'string' ? text : '', width: column.width, size: sizeOf(column) };
    }),
  );
  columns.forEach((column, index) => {
    const { role, centred, answer, format } = column;
    const cell = sheet.getCell(row, index + 1);
    Object.assign(cell, {
      value: cells[index] === '' ? null : (cells[index] ?? null),
      font: font(sizeOf(column), role ? colour.ink : colour.quiet, role === 'name'),
      fill: fill(role === 'blank' ? colour.white : colour.paper),
      alignment: { vertical: 'middle', wrapText: true, ...placed(centred) },
      border: { top: hairline, bottom: hairline, left: hairline, right: hairline },
    });
    if (format) cell.numFmt = format;
    if (answer) Object.assign(cell, answers[answer]);
    if (column.choices) cell.dataValidation = choiceOf(column.choices, column.strict);
  });
}

const answers: Record<'day' | 'count', { numFmt: string; dataValidation: ExcelJS.DataValidation }> = {
  day: { numFmt: dateFormat.day, dataValidation: dateAfter2000('11/25 のように入力します。') },
  count: {
    numFmt: '#,##0',
    dataValidation: {
      type: 'whole',
      operator: 'greaterThanOrEqual',
      allowBlank: true,
      formulae: [0],
      showErrorMessage: true,
      errorTitle: '数字だけを入力します',
      error: '「名」「件」を付けずに、36 のように入力します。',
    },
  },
};
