import type PptxGenJS from 'pptxgenjs';
import { drawTable } from '../kit/deck-table.ts';

/** Three things to take home: large enough to read on a phone. */
export const three = (slide: PptxGenJS.Slide, what: string, rows: readonly (readonly string[])[]) =>
  drawTable(slide, {
    name: '今日の3つ',
    columns: [
      { name: '今日の3つ', width: 30 },
      { name: what, width: 70 },
    ],
    rows,
    rowHeight: 1.2,
    fontSize: 20,
  });
