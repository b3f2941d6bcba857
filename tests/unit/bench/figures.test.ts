import { expect, test } from 'vitest';
import { figuresOf, percentile, type Outcome } from '../../bench/search/figures.ts';

const outcome = (expected: string[], paths: string[], isNear = false): Outcome => ({
  query: { text: '', expected, kind: '', within: 1, line: 1 },
  paths,
  isNear,
  milliseconds: paths.length,
});

test('rates are over the queries that have an answer, honesty over those that have none', () => {
  const outcomes = [
    outcome(['/a/', '/b/'], ['/b/', '/x/']),
    outcome(['/a/'], ['/x/', '/a/', '/y/'], true),
    outcome(['/a/'], []),
    outcome(['/a/'], [...Array<string>(10).fill('/x/'), '/a/']),
    outcome([], ['/x/'], true),
    outcome([], ['/x/']),
  ];
  expect(figuresOf(outcomes)).toEqual({
    'success@1': 0.25,
    'success@3': 0.5,
    'mrr@10': (1 + 1 / 2) / 4,
    nothingFound: 0.25,
    falselyRefused: 0.25,
    noneAnswered: 0.5,
    latencyP50Ms: 1,
    latencyP95Ms: 11,
  });
});

test('a percentile is one of the numbers', () => {
  expect(percentile([5, 1, 4, 2, 3], 0.5)).toBe(3);
  expect(percentile([], 0.5)).toBeNaN();
});
