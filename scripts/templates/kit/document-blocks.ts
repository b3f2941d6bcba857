import {
  convertMillimetersToTwip,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
} from 'docx';
import { textOf } from './document-text.ts';

/** Between the margins of A4, in twentieths of a point. */
const measure = 9354;

const paragraph = (style: string) => (words: string) => new Paragraph({ style, children: textOf(words) });

/** @param options `newPage` begins a page, and travels with the words when text before them grows. */
export const title = (words: string, { newPage = false } = {}) =>
  new Paragraph({ heading: HeadingLevel.TITLE, pageBreakBefore: newPage, children: textOf(words) });
export const lead = paragraph('Lead');
export const text = paragraph('Normal');
/** A hint beside the text that counts. */
export const quiet = paragraph('Hint');
export const gap = () => new Paragraph({ style: 'Gap' });

export const heading = (level: 1 | 2 | 3, words: string, { newPage = false } = {}) =>
  new Paragraph({
    heading: ([HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const)[
      level - 1
    ] as 'Heading1',
    pageBreakBefore: newPage,
    children: textOf(words),
  });

const list = (reference: string) => (items: readonly string[]) =>
  items.map((item) => new Paragraph({ numbering: { reference, level: 0 }, children: textOf(item) }));
export const bullets = list('bullets');
/** Each list counts from one. */
export const numbered = (items: readonly string[], instance: number) =>
  items.map(
    (item) =>
      new Paragraph({ numbering: { reference: 'numbers', level: 0, instance }, children: textOf(item) }),
  );
/** Lines to tick. */
export const checks = (items: readonly string[]) =>
  items.map((item) => new Paragraph({ style: 'Check', children: textOf(`□\t${item}`) }));

const boxed =
  (style: string, label: string) =>
  (lines: readonly string[]): FileChild[] => [
    new Paragraph({ style, keepNext: true, children: [new TextRun({ text: label, style: 'Strong' })] }),
    ...lines.map((line) => new Paragraph({ style, children: textOf(line) })),
    gap(),
  ];
export const note = (...lines: string[]) => boxed('Note', '補足')(lines);
/** The one thing that must not be missed: once in a document. */
export const nextThing = (label: string, ...lines: string[]) => boxed('NextThing', label)(lines);
export const caution = (...lines: string[]) => boxed('Caution', '注意')(lines);

/** A line to write on: `fillIn('担当')`, or three empty ones below it: `fillIn('ご要望', 3)`. */
export const fillIn = (label: string, lines = 1) => [
  new Paragraph({
    style: 'FillIn',
    children: [new TextRun({ text: label, style: 'Strong' }), new TextRun('\t')],
  }),
  ...Array.from({ length: lines - 1 }, () => new Paragraph({ style: 'FillIn' })),
];

interface TableWords {
  /** Repeated on each page. None: the first column alone is the head. */
  head?: readonly string[];
  /** A cell of several lines holds line breaks. */
  rows: readonly (readonly string[])[];
  /** Share of the width for each column. */
  widths: readonly number[];
  /** Least height of a row in millimetres: room for a pen. */
  rowHeight?: number;
}

/** The first column names the row; what follows its first line explains it. */
function cellStyle(isHead: boolean, column: number, line: number): string {
  if (isHead) return 'CellHead';
  if (column > 0) return 'CellText';
  return line === 0 ? 'CellName' : 'CellHint';
}

export function table({ head, rows, widths, rowHeight }: TableWords): FileChild[] {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const columnWidths = widths.map((width) => Math.round((measure * width) / total));
  const cells = (row: readonly string[], isHead: boolean) =>
    row.map(
      (cell, column) =>
        new TableCell({
          verticalAlign: rowHeight ? 'center' : 'top',
          width: { size: columnWidths[column] ?? 0, type: WidthType.DXA },
          children: cell.split('\n').map((line, index) => paragraph(cellStyle(isHead, column, index))(line)),
        }),
    );
  return [
    new Table({
      style: head ? 'GuideTable' : 'GuideFacts',
      tableLook: { firstRow: Boolean(head), firstColumn: true, noHBand: true, noVBand: true },
      width: { size: measure, type: WidthType.DXA },
      layout: 'fixed',
      columnWidths,
      rows: [
        ...(head ? [new TableRow({ tableHeader: true, cantSplit: true, children: cells(head, true) })] : []),
        ...rows.map(
          (row) =>
            new TableRow({
              cantSplit: true,
              children: cells(row, false),
              ...(rowHeight && { height: { value: convertMillimetersToTwip(rowHeight), rule: 'atLeast' } }),
            }),
        ),
      ],
    }),
    gap(),
  ];
}
