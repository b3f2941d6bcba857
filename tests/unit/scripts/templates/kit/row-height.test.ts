import { expect, test } from 'vitest';
import { heightOf, linesOf } from '../../../../../scripts/templates/kit/row-height.ts';

test.each([
  ['', 1],
  ['短い', 1],
  ['一行目\n二行目', 2],
  ['あ'.repeat(30), 3],
  ['a'.repeat(40), 2],
])('「%s」 takes %i lines of a column of 30', (text, lines) => {
  expect(linesOf({ text, width: 30, size: 12 })).toBe(lines);
});

test('a row is as high as its highest cell, and never lower than it is told', () => {
  const short = { text: '短い', width: 30, size: 12 };
  const long = { text: 'あ'.repeat(40), width: 30, size: 12 };
  expect(heightOf([short], 32)).toBe(32);
  expect(heightOf([short, long])).toBe(heightOf([long]));
  expect(heightOf([long])).toBeGreaterThan(3 * 12);
});
