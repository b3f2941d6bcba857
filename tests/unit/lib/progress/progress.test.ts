import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  marked,
  merge,
  resumeSecond,
  watchedTo,
  type Progress,
  type Watched,
} from '#lib/progress/progress.ts';

// 00:30 on the 25th in Tokyo; the rest of the world is still at the 24th.
const now = new Date('2026-11-24T15:30:00Z');
const updated = now.getTime();

describe('watchedTo', () => {
  it('keeps the whole second, and finishes a lesson at nine tenths', () => {
    expect(watchedTo(undefined, 72.9, 100, now)).toEqual({ at: 72, done: null, updated });
    expect(watchedTo(undefined, 89.9, 100, now).done).toBeNull();
    expect(watchedTo(undefined, 90, 100, now)).toEqual({ at: 90, done: '2026-11-25', updated });
  });

  it('does not take back what is done when it is watched again', () => {
    const before = { at: 100, done: '2026-11-01', updated: 1 };
    expect(watchedTo(before, 12, 100, now)).toEqual({ at: 12, done: '2026-11-01', updated });
    expect(watchedTo(before, 100, 100, now).done).toBe('2026-11-01');
  });

  it('knows no second outside the lesson', () => {
    expect([-3, 1e9].map((at) => watchedTo(undefined, at, 100, now).at)).toEqual([0, 100]);
  });
});

it('can be marked by hand, and opened again, without losing the second', () => {
  const before = { at: 40, done: null, updated: 1 };
  const done = marked(before, true, now);
  expect(done).toEqual({ at: 40, done: '2026-11-25', updated });
  expect(marked({ ...done, done: '2026-11-01' }, true, now).done).toBe('2026-11-01');
  expect(marked(done, false, now)).toEqual({ at: 40, done: null, updated });
  expect(marked(undefined, true, now).at).toBe(0);
});

it.each([
  [undefined, null],
  [4, null],
  [5, 5],
  [89, 89],
  [90, null],
])('left at %s of 100 seconds, it goes on from %s', (at, from) => {
  expect(resumeSecond(at === undefined ? undefined : { at, done: null, updated }, 100)).toBe(from);
});

describe('merge', () => {
  const watched: fc.Arbitrary<Watched> = fc.record({
    at: fc.nat(100),
    done: fc.constantFrom(null, '2026-11-01', '2026-11-25'),
    updated: fc.nat(),
  });
  const progress: fc.Arbitrary<Progress> = fc
    .dictionary(fc.constantFrom('a', 'b', 'c'), watched)
    .map((items) => new Map(Object.entries(items)));

  it('takes the farther second, and what is done stays done since the earlier day', () => {
    const here = new Map([['a', { at: 40, done: '2026-11-25', updated: 1 }]]);
    const there = new Map([
      ['a', { at: 80, done: '2026-11-01', updated: 3 }],
      ['b', { at: 5, done: null, updated: 2 }],
    ]);
    expect(merge(here, there)).toEqual(
      new Map([
        ['a', { at: 80, done: '2026-11-01', updated: 3 }],
        ['b', { at: 5, done: null, updated: 2 }],
      ]),
    );
  });

  it('gives the same in any order, and nothing new the second time', () => {
    fc.assert(
      fc.property(progress, progress, progress, (a, b, c) => {
        expect(merge(a, b)).toEqual(merge(b, a));
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
        expect(merge(merge(a, b), b)).toEqual(merge(a, b));
      }),
    );
  });

  it('loses nothing that either knew', () => {
    fc.assert(
      fc.property(progress, progress, (a, b) => {
        for (const [id, { at, done }] of [...a, ...b]) {
          const both = merge(a, b).get(id);
          expect(both?.at).toBeGreaterThanOrEqual(at);
          if (done) expect(both?.done).not.toBeNull();
        }
      }),
    );
  });
});
