import ExcelJS from 'exceljs';
import { drawComputed } from './computed.ts';
import { colour, fill, font } from './look.ts';
import type { TemplateEntry } from './entry.ts';
import { footerWords } from './escape.ts';
import { progress } from './progress.ts';
import { columns, drawItem, drawSection, type Item } from './rows.ts';
import { properties, workbookBytes } from './workbook.ts';

export interface Section {
  name: string;
  items: readonly Item[];
  /** One line at the right of the name: what to know before filling in. */
  note?: string;
  /**
   * Rows to look at while the day runs (`check`), or to write down what happened (`record`). They stand after those
   * to decide, and an empty one is nothing undecided.
   */
  purpose?: 'check' | 'record';
  /** Begins a new page on paper. */
  newPage?: boolean;
}

export interface Sheet {
  entry: TemplateEntry;
  lead: string;
  /** Offered in the column 担当; other names may be typed. */
  roles: readonly string[];
  sections: readonly Section[];
}

const headerRow = 4;
const firstRow = headerRow + 1;
const footerFont = `&"${font(9, colour.ink).name},Regular"&9`;

/** A4 upright, from top to bottom: a cell that is still empty is a thing still undecided. */
export function sheetBytes(words: Sheet): Promise<Buffer> {
  const { entry, lead, roles, sections } = words;
  const { title, version } = entry;
  const book = new ExcelJS.Workbook();
  Object.assign(book, properties(entry, lead));
  const sheet = book.addWorksheet(title, {
    views: [{ state: 'frozen', ySplit: headerRow, showGridLines: false }],
    pageSetup: {
      paperSize: 9,
      orientation: 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.45, right: 0.45, top: 0.5, bottom: 0.6, header: 0.2, footer: 0.3 },
      printTitlesRow: `${headerRow}:${headerRow}`,
    },
    headerFooter: { oddFooter: `&L${footerFont}${footerWords(title)} v${version}&R${footerFont}&P / &N` },
  });
  sheet.columns = columns.map(({ width }) => ({ width }));

  let row = headerRow;
  const rowOf = new Map<string, number>();
  for (const section of sections) {
    if (section.newPage) sheet.getRow(row).addPageBreak();
    drawSection(sheet, (row += 1), section.name, section.note);
    for (const item of section.items) {
      drawItem(sheet, (row += 1), item, roles);
      if (!rowOf.has(item.name)) rowOf.set(item.name, row);
    }
  }
  for (const { name, computed } of sections.flatMap(({ items }) => items)) {
    if (computed) drawComputed(sheet, rowOf.get(name) ?? row, computed, rowOf);
  }
  drawHead(sheet, words);
  sheet.pageSetup.printArea = `A1:F${row}`;
  markState(sheet, row);
  return workbookBytes(book);
}

function drawHead(sheet: ExcelJS.Worksheet, { entry, lead, sections }: Sheet): void {
  const { title, version } = entry;
  const lines = [
    { value: title, font: font(22, colour.ink, true), height: 38 },
    { value: lead, font: font(12, colour.quiet), height: 20 },
    { value: progress(sections, firstRow), font: font(12, colour.green, true), height: 26 },
  ];
  lines.forEach(({ height, ...cell }, index) => {
    sheet.mergeCells(index + 1, 1, index + 1, 5);
    Object.assign(sheet.getCell(index + 1, 1), cell, { alignment: { vertical: 'middle' } });
    sheet.getRow(index + 1).height = height;
  });
  Object.assign(sheet.getCell('F1'), {
    value: `v${version}`,
    font: font(11, colour.quiet),
    alignment: { horizontal: 'right', vertical: 'middle' },
  });
  sheet.getRow(headerRow).height = 25;
  columns.forEach(({ name }, index) => {
    Object.assign(sheet.getCell(headerRow, index + 1), {
      value: name,
      font: font(12, colour.white, true),
      fill: fill(colour.green),
      alignment:
        index < 3
          ? { horizontal: 'left', vertical: 'middle', indent: 1 }
          : { vertical: 'middle', horizontal: 'center' },
    });
  });
}

/** Done rows calm down; what is late turns to brick. */
function markState(sheet: ExcelJS.Worksheet, lastRow: number): void {
  sheet.addConditionalFormatting({
    ref: `A${firstRow}:F${lastRow}`,
    rules: [
      {
        type: 'expression',
        priority: 1,
        formulae: [`OR($F${firstRow}="済",$F${firstRow}="不要")`],
        style: { fill: fill(colour.calm), font: { color: { argb: colour.quiet } } },
      },
      {
        type: 'expression',
        priority: 2,
        formulae: [`AND($E${firstRow}<>"",$E${firstRow}<TODAY(),$F${firstRow}<>"済",$F${firstRow}<>"不要")`],
        style: { font: { bold: true, color: { argb: colour.brick } } },
      },
    ],
  });
}
