import { expect, test } from 'vitest';
import { readRecent, recentSearches, storageKey } from '../../../../src/lib/search/recent.ts';

function storageOf(content: Record<string, string> = {}) {
  const items = new Map(Object.entries(content));
  return {
    items,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
}

test('the newest stands first, the same words in another spelling only once, and six are kept', () => {
  const storage = storageOf();
  const recent = recentSearches(() => storage);
  for (const query of ['一', '二', '三', '四', '五', 'ログイン', '六', 'ﾛｸﾞｲﾝ', '七']) recent.add(query);
  expect(recent.read()).toEqual(['七', 'ﾛｸﾞｲﾝ', '六', '五', '四', '三']);
});

test('one or all are forgotten, and nothing is left behind', () => {
  const storage = storageOf();
  const recent = recentSearches(() => storage);
  recent.add('音が出ない');
  recent.add('録画');
  recent.remove('音が出ない');
  expect(recent.read()).toEqual(['録画']);
  recent.clear();
  expect(storage.items.size).toBe(0);
});

test('an empty query is nothing to keep', () => {
  const storage = storageOf();
  recentSearches(() => storage).add('');
  expect(storage.items.size).toBe(0);
});

test('what is stored may be broken, foreign or huge', () => {
  for (const stored of [null, '{', '"録画"', '{"a":1}', `["${'あ'.repeat(20_000)}"]`]) {
    expect(readRecent(stored)).toEqual([]);
  }
  expect(readRecent(JSON.stringify(['録画', 3, null, '', '\u0000 \ud800']))).toEqual(['録画']);
  expect(readRecent(JSON.stringify(['あ'.repeat(500)]))).toEqual(['あ'.repeat(100)]);
});

test('where storage is blocked or full, nothing is kept and nothing is thrown', () => {
  const blocked = recentSearches(() => {
    throw new Error('blocked');
  });
  blocked.add('録画');
  blocked.remove('録画');
  blocked.clear();
  expect(blocked.read()).toEqual([]);
  const storage = storageOf({ [storageKey]: '["音"]' });
  const full = recentSearches(() => ({
    ...storage,
    setItem: () => {
      throw new Error('full');
    },
  }));
  full.add('録画');
  expect(full.read()).toEqual(['音']);
});
