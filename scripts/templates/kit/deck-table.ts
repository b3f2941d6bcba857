import type PptxGenJS from 'pptxgenjs';
import { calm, green, ink, line, page, white } from './deck-look.ts';

export interface Column {
  name: string;
  /** Share of the width. */
  width: number;
  align?: 'left' | 'center' | 'right';
}

export interface Table {
  name: string;
  columns: readonly Column[];
  rows: readonly (readonly string[])[];
  /** Rows, counted from 0, that carry the point of the slide or the sum. */
  strong?: readonly number[];
  fontSize?: number;
  rowHeight?: number;
  at?: { x?: number; y?: number; w?: number };
}

/** A native table: green head, fine lines, the first column bold. */
export function drawTable(
  slide: PptxGenJS.Slide,
  { name, columns, rows, strong = [], fontSize = 16, rowHeight = 0.58, at = {} }: Table,
): void {
  const { x = page.left, y = page.top, w = page.inner } = at;
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const hairline: PptxGenJS.BorderProps = { type: 'solid', pt: 1, color: line };
  const none: PptxGenJS.BorderProps = { type: 'none' };
  // Words that follow a column of figures keep away from them.
  const before = (index: number) =>
    columns[index - 1]?.align === 'right' && !columns[index]?.align ? 0.45 : 0.15;
  const cell = (text: string, index: number, look: PptxGenJS.TableCellProps): PptxGenJS.TableCell => {
    const options: PptxGenJS.TableCellProps & PptxGenJS.TextPropsOptions = {
      align: columns[index]?.align ?? 'left',
      valign: 'middle',
      fontSize,
      lineSpacingMultiple: 1.2,
      margin: [0.05, 0.15, 0.05, before(index)],
      ...look,
    };
    return { text, options };
  };
  const head = columns.map((column, index) =>
    cell(column.name, index, {
      bold: true,
      color: white,
      fill: { color: green },
      border: [none, none, none, none],
    }),
  );
  const body = rows.map((row, number) =>
    row.map((text, index) =>
      cell(text, index, {
        bold: index === 0 || strong.includes(number),
        color: ink,
        fill: { color: strong.includes(number) ? calm : white },
        border: [none, none, hairline, none],
      }),
    ),
  );
  slide.addTable([head, ...body], {
    objectName: name,
    x,
    y,
    w,
    colW: columns.map(({ width }) => (w * width) / whole),
    rowH: [0.46, ...rows.map(() => rowHeight)],
  });
}
