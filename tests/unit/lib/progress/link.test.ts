import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carriesProgress, linkHash, progressIn } from '#lib/progress/link.ts';
import type { Progress } from '#lib/progress/progress.ts';

const now = new Date('2026-11-25T03:00:00Z');
const lessons = [
  { id: 'tour-of-console', seconds: 96 },
  { id: 'pick-delivery-type', seconds: 100 },
];
const progress: Progress = new Map([
  ['tour-of-console', { at: 96, done: '2026-11-24', updated: Date.UTC(2026, 10, 24) }],
  ['pick-delivery-type', { at: 45, done: null, updated: Date.UTC(2026, 10, 25) }],
  ['of-another-course', { at: 45, done: null, updated: 1 }],
]);
const read = (hash: string) => progressIn(hash, lessons, now);

it('carries the lessons of the course, in characters that no mail breaks', () => {
  const hash = linkHash(progress, lessons);
  expect(hash).toBe('#progress=1_tour-of-console.96.tozc00.20261124_pick-delivery-type.45.tp16o0');
  expect(hash).toMatch(/^#[\w.=-]+$/);
});

it('comes out as it went in', () => {
  const day = fc.constantFrom(null, '2026-01-01', '2026-11-25');
  const seconds = fc.integer({ min: 0, max: Math.floor(now.getTime() / 1000) });
  const watched = fc.record({ at: fc.nat(90), done: day, updated: seconds.map((second) => second * 1000) });
  fc.assert(
    fc.property(watched, watched, (a, b) => {
      const sent = new Map([
        ['tour-of-console', a],
        ['pick-delivery-type', b],
      ]);
      expect(read(linkHash(sent, lessons))).toEqual(sent);
    }),
  );
});

describe('a link from who knows where', () => {
  it('names no lesson that does not exist', () => {
    const hash = '#progress=1_tour-of-console.45.1_constructor.45.1_<b>.45.1';
    expect([...(read(hash) ?? [])].map(([id]) => id)).toEqual(['tour-of-console']);
  });

  it('has its numbers and days clamped', () => {
    const far = read('#progress=1_tour-of-console.999999.zzzzzzzz.29991231')?.get('tour-of-console');
    expect(far).toEqual({ at: 96, done: '2026-11-25', updated: now.getTime() });
  });

  it.each([
    '#progress=',
    '#progress=1',
    '#progress=2_tour-of-console.45.1',
    '#progress=1_tour-of-console',
    '#progress=1_tour-of-console.45',
    '#progress=1_tour-of-console.-45.1',
    '#progress=1_tour-of-console.4e1.1',
    '#progress=1_tour-of-console.45.1.202611',
    '#progress=1_tour-of-console.45.1.20260230',
    '#progress=1_tour-of-console.45.1.20261125.more',
    '#progress=1_of-another-course.45.1',
    `#progress=1_tour-of-console.45.1${'_x.1.1'.repeat(4000)}`,
  ])('%s can not be read', (hash) => {
    expect(carriesProgress(hash)).toBe(true);
    expect(read(hash)).toBeNull();
  });

  it('that carries something else is none', () => {
    expect(['', '#next', '#t=45', '#progress'].map(carriesProgress)).toEqual([false, false, false, false]);
    expect(read('#t=45')).toBeNull();
  });

  it('never throws, whatever it is made of', () => {
    const part = fc.constantFrom(
      'tour-of-console',
      '45',
      '.',
      '_',
      '20261125',
      '-',
      '%',
      '<b>',
      '𠮷',
      '__proto__',
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        for (const [, { at }] of read(`#progress=1_${parts.join('')}`) ?? [])
          expect(at).toBeLessThanOrEqual(100);
      }),
    );
  });
});
