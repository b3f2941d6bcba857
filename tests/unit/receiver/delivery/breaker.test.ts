import { expect, it } from 'vitest';
import { afterFailure, closed, isOpen, probeEveryMs } from '#receiver/delivery/breaker.ts';

it('opens after three failures in a row, for ten seconds, and again when the one that tries fails', () => {
  const twice = afterFailure(afterFailure(closed, false, 0), false, 0);
  expect(isOpen(twice, 0)).toBe(false);
  const open = afterFailure(twice, false, 1_000);
  expect([isOpen(open, 1_000), isOpen(open, 1_000 + probeEveryMs)]).toEqual([true, false]);
  expect(isOpen(afterFailure(open, false, 20_000), 20_001)).toBe(true);
});

it('opens at once for a no that will stay a no', () => {
  expect(isOpen(afterFailure(closed, true, 0), 0)).toBe(true);
});
