import type ExcelJS from 'exceljs';
import { colour, fill, font } from './look.ts';
import type { Computed } from './rows.ts';

/**
 * Puts the formula into the answer of its row, calm, since nobody types there.
 * @throws when it names an item that the sheet has not.
 */
export function drawComputed(
  sheet: ExcelJS.Worksheet,
  row: number,
  { formula, numFmt }: Computed,
  rowOf: ReadonlyMap<string, number>,
): void {
  const cell = sheet.getCell(row, 3);
  const withCells = formula.replaceAll(/\{([^}]+)\}/g, (_, name: string) => {
    const meant = rowOf.get(name);
    if (!meant) throw new Error(`「${name}」という項目がありません。`);
    return `C${meant}`;
  });
  cell.value = { formula: withCells, result: '' };
  cell.numFmt = numFmt;
  cell.font = font(12, colour.green, true);
  cell.fill = fill(colour.calm);
}
