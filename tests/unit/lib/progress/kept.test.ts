import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keep, readKept, storageKey } from '#lib/progress/kept.ts';
import type { Progress, Watched } from '#lib/progress/progress.ts';

const watched: Watched = { at: 45, done: null, updated: 1 };
const add = (id: string) => (progress: Progress) => new Map([...progress, [id, watched]]);

/** A storage that can be closed, and become full. */
function fakeStorage() {
  const items = new Map<string, string>();
  const state = { isBlocked: false, isFull: false };
  const storage = () => {
    if (state.isBlocked) throw new DOMException('blocked', 'SecurityError');
    return {
      getItem: (key: string) => items.get(key) ?? null,
      setItem(key: string, value: string) {
        if (state.isFull) throw new DOMException('full', 'QuotaExceededError');
        items.set(key, value);
      },
    };
  };
  return { items, state, storage };
}

describe('readKept', () => {
  it.each([null, '', 'null', '7', '"text"', '[]', '{"a":'])('%j is nothing', (text) => {
    expect(readKept(text)).toEqual(new Map());
  });

  it('does not read what is far longer than a record', () => {
    expect(readKept(`${JSON.stringify({ a: watched })}${' '.repeat(100_000)}`)).toEqual(new Map());
  });

  it('leaves out what is no record of a lesson, and keeps the rest', () => {
    const stored = {
      a: watched,
      b: { at: 12, done: '2026-11-25', updated: 1, more: '<b>' },
      'not-a-day': { at: 12, done: '2026-02-30', updated: 1 },
      negative: { at: -1, done: null, updated: 1 },
      'no-number': { at: '12', done: null, updated: 1 },
      'no-time': { at: 12, done: null },
      none: null,
      'Not an id': watched,
      '<img src=x>': watched,
    };
    expect(readKept(JSON.stringify(stored))).toEqual(
      new Map([
        ['a', watched],
        ['b', { at: 12, done: '2026-11-25', updated: 1 }],
        ['not-a-day', { at: 12, done: null, updated: 1 }],
      ]),
    );
  });

  it('takes whatever lies there without an error', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        for (const [, { at, updated }] of readKept(text)) {
          expect(at).toBeGreaterThanOrEqual(0);
          expect(updated).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});

describe('keep', () => {
  it('builds upon what another tab has written since', () => {
    const { storage } = fakeStorage();
    const [one, two] = [keep(storage), keep(storage)];
    one.change(add('a'));
    two.change(add('b'));
    one.change(add('c'));
    expect([...two.read().keys()]).toEqual(['a', 'b', 'c']);
    expect(two.isLasting).toBe(true);
  });

  it.each(['isBlocked', 'isFull'] as const)('goes on in memory where storage %s, and says so', (how) => {
    const { storage, state, items } = fakeStorage();
    state[how] = true;
    const kept = keep(storage);
    kept.change(add('a'));
    kept.change(add('b'));
    expect(kept.isLasting).toBe(false);
    expect([...kept.read().keys()]).toEqual(['a', 'b']);
    expect(items.size).toBe(0);
    state[how] = false;
    kept.change(add('c'));
    expect(kept.isLasting).toBe(true);
    expect([...readKept(items.get(storageKey) ?? null).keys()]).toEqual(['a', 'b', 'c']);
  });
});
