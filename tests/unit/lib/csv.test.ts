import { describe, expect, it } from 'vitest';
import { csvCell, csvOf } from '#lib/csv.ts';

describe('a cell', () => {
  it.each([
    '=HYPERLINK("http://evil.example")',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\n=1',
    '＝1+1',
    '＋1',
    '－1',
    '＠x',
    '  =1',
  ])('is never run: %j', (text) => {
    expect(csvCell(text).replace(/^"/, '')).toMatch(/^'/);
  });
  it('keeps numbers, quotes and line breaks as they are', () => {
    expect([csvCell(-5), csvCell('a'), csvCell('a,"b"\nc')]).toEqual(['-5', 'a', '"a,""b""\nc"']);
  });
});

it('begins with the mark of UTF-8 and ends its lines as Excel does', () => {
  expect(csvOf([['あ', 1]])).toBe('\uFEFFあ,1\r\n');
});
