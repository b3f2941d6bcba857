import { expect, it } from 'vitest';
import { retryDelayMs } from '#receiver/delivery/backoff.ts';

it('waits 2, 5, 10, 20, 40, 60, 120 seconds, then 5 minutes for a day, then 30, for ever', () => {
  const seconds = (attempt: number, ageMs = 0, random = 0.5) =>
    retryDelayMs(attempt, ageMs, () => random) / 1_000;
  expect([1, 2, 3, 4, 5, 6, 7].map((attempt) => seconds(attempt))).toEqual([2, 5, 10, 20, 40, 60, 120]);
  expect([seconds(8, 0, 0), seconds(8, 0, 0.5), seconds(8, 0, 1)]).toEqual([240, 300, 360]);
  expect(seconds(300, 24 * 3_600_000)).toBe(1_800);
  expect(seconds(1e6, 1e12)).toBe(1_800);
});
