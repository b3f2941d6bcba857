import { describe, expect, it } from 'vitest';
import { aboutMinutes, courseProgress, nextLesson, nextOfAll } from '#lib/progress/course.ts';
import type { Watched } from '#lib/progress/progress.ts';

const first = [
  { id: 'a', seconds: 100 },
  { id: 'b', seconds: 80 },
  { id: 'c', seconds: 60 },
];
const second = [{ id: 'd', seconds: 100 }];
const done = (updated: number): Watched => ({ at: 100, done: '2026-11-25', updated });
const left = (at: number, updated: number): Watched => ({ at, done: null, updated });
const progress = (items: Record<string, Watched>) => new Map(Object.entries(items));

it('a course adds up its lessons: what is done, and what is left to the second', () => {
  expect(courseProgress(first, progress({}))).toEqual({
    done: 0,
    total: 3,
    wholeSeconds: 240,
    leftSeconds: 240,
  });
  expect(courseProgress(first, progress({ a: done(1), b: left(45, 2), gone: done(3) }))).toEqual({
    done: 1,
    total: 3,
    wholeSeconds: 240,
    leftSeconds: 95,
  });
});

describe('what to watch now', () => {
  const nextIn = (items: Record<string, Watched>) => {
    const next = nextLesson(first, progress(items));
    return next && [next.lesson.id, next.at];
  };

  it('is the first lesson before anything was watched', () => {
    expect(nextIn({})).toEqual(['a', 0]);
  });

  it('is what was left last, at its second', () => {
    expect(nextIn({ a: left(45, 1), b: left(20, 2) })).toEqual(['b', 20]);
  });

  it('is what follows the one that was finished last, also when one before it was skipped', () => {
    expect(nextIn({ b: done(2) })).toEqual(['c', 0]);
    expect(nextIn({ a: left(45, 1), c: done(2) })).toEqual(['a', 45]);
  });

  it('is nothing once all is done', () => {
    expect(nextIn({ a: done(1), b: done(2), c: done(3) })).toBeNull();
  });
});

describe('前回の続き', () => {
  const next = (items: Record<string, Watched>) =>
    nextOfAll([first, second], progress(items))?.lesson.id ?? null;

  it('is nothing before any progress, and of the course that was touched last', () => {
    expect(next({})).toBeNull();
    expect(next({ gone: left(20, 9) })).toBeNull();
    expect(next({ a: left(45, 1), d: left(20, 2) })).toBe('d');
    expect(next({ a: left(45, 3), d: left(20, 2) })).toBe('a');
  });

  it('goes on in another course that was begun, once one is finished', () => {
    expect(next({ a: left(45, 1), d: done(2) })).toBe('a');
    expect(next({ d: done(2) })).toBeNull();
  });
});

it('minutes are rounded up', () => {
  expect([1, 60, 61, 500].map(aboutMinutes)).toEqual(['約1分', '約1分', '約2分', '約9分']);
});
