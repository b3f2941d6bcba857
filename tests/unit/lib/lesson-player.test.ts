import { describe, expect, it } from 'vitest';
import {
  indexAt,
  momentAddress,
  openingSecond,
  secondOfHash,
  secondsOf,
  speedOf,
} from '#lib/lesson-player.ts';

const named = new Map([
  ['home', 17.808],
  ['t=18', 17.808],
]);

describe('secondsOf', () => {
  it.each([
    ['78', 78],
    ['78s', 78],
    ['1m18s', 78],
    ['1m18', 78],
    ['2m', 120],
    ['1h2m3s', 3723],
    ['0', 0],
    ['12.5', 12.5],
  ])('%s is %d seconds', (time, seconds) => {
    expect(secondsOf(time)).toBe(seconds);
  });

  it.each(['', 's', 'home', '-5', '1:18', '18s1m', '1e3', 'Infinity', '９'])('「%s」 is no time', (time) => {
    expect(secondsOf(time)).toBeNull();
  });
});

describe('the second that an address asks for', () => {
  it.each([
    ['#home', 17.808],
    // The very beginning of the caption, not the rounded second.
    ['#t=18', 17.808],
    ['#t=0m18s', 17.808],
    ['#t=78', 78],
    ['#t=1m18s', 78],
    ['#lesson-text', null],
    ['#t=soon', null],
    ['', null],
  ])('%s', (hash, second) => {
    expect(secondOfHash(hash, named)).toBe(second);
  });

  it('may stand in the query; what stands after # is nearer', () => {
    expect(openingSecond({ search: '?t=1m18s', hash: '' }, named)).toBe(78);
    expect(openingSecond({ search: '?t=78', hash: '#home' }, named)).toBe(17.808);
    expect(openingSecond({ search: '?t=78', hash: '#lesson-text' }, named)).toBe(78);
    expect(openingSecond({ search: '?t=', hash: '' }, named)).toBeNull();
    expect(openingSecond({ search: '?q=home', hash: '' }, named)).toBeNull();
  });
});

it('the last beginning that has come is the present one', () => {
  const starts = [0, 17.808, 31.292];
  expect([-1, 0, 17.8, 17.808, 31, 500].map((second) => indexAt(starts, second))).toEqual([
    -1, 0, 0, 1, 1, 2,
  ]);
  expect(indexAt([], 3)).toBe(-1);
});

it('a stored speed that is none is the usual one', () => {
  expect(['1.5', '0.75', '3', '', 'fast', null].map(speedOf)).toEqual([1.5, 0.75, 1, 1, 1, 1]);
});

it('the address of a moment has one fragment', () => {
  const page = 'https://guide.example.jp/videos/tour-of-console/';
  expect(momentAddress(page, 17.808)).toBe(`${page}#t=18`);
  expect(momentAddress(`${page}#home`, 0)).toBe(`${page}#t=0`);
});
