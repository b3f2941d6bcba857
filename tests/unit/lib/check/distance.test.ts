import { expect, it } from 'vitest';
import { distance, nearest } from '#lib/check/distance.ts';

it.each([
  ['', '', 0],
  ['summary', 'summary', 0],
  ['sumary', 'summary', 1],
  ['Cauton', 'Caution', 1],
  ['abc', '', 3],
  ['kitten', 'sitting', 3],
])('%s → %s takes %i letters', (a, b, far) => {
  expect(distance(a, b)).toBe(far);
  expect(distance(b, a)).toBe(far);
});

it('suggests the nearest word, and none where nothing is near', () => {
  expect(nearest('sumary', ['title', 'summary', 'owner'])).toBe('summary');
  expect(nearest('memo', ['title', 'summary', 'owner'])).toBeUndefined();
  expect(nearest('memo', [])).toBeUndefined();
});
