import type { Section } from './sheet.ts';

/**
 * 「記入 3 / 50　　確認 1 / 59」 as a cell. A row marked 不要 is settled without words; rows to look at on the day are
 * checked but need no words; rows of record ask for neither. `firstRow` is that of the first section's name.
 */
export function progress(sections: readonly Section[], firstRow: number) {
  const toDecide = of(
    sections.filter(({ purpose }) => !purpose),
    firstRow,
  );
  const toCheck = of(
    sections.filter(({ purpose }) => purpose !== 'record'),
    firstRow,
  );

  const { lastRow } = toDecide;
  const range = (column: string) => `${column}${firstRow}:${column}${lastRow}`;
  const isSettled = `((LEN(${range('C')})>0)+(${range('F')}="不要")>0)`;
  // The name of a section has nothing in column B, and words of its own in column C.
  const settled = `SUMPRODUCT(${isSettled}*(LEN(${range('B')})>0))`;
  const states = `F${firstRow}:F${toCheck.lastRow}`;
  const done = `(COUNTIF(${states},"済")+COUNTIF(${states},"不要"))`;
  return {
    // Counted, not written as figures: people add rows of their own.
    formula: `"記入 "&${settled}&" / "&COUNTA(${range('B')})&"　　確認 "&${done}&" / "&COUNTA(B${firstRow}:B${toCheck.lastRow})`,
    result: `記入 0 / ${toDecide.count}　　確認 0 / ${toCheck.count}`,
  };
}

function of(sections: readonly Section[], firstRow: number): { count: number; lastRow: number } {
  const count = sections.reduce((sum, { items }) => sum + items.length, 0);
  return { count, lastRow: firstRow + count + sections.length - 1 };
}
