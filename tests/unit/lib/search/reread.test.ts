import { describe, expect, test } from 'vitest';
import type { Lexicon } from '#lib/search/lexicon.ts';
import { unitsOf } from '#lib/search/plan.ts';
import { rereadingBy } from '#lib/search/reread.ts';

const lexicon: Lexicon = {
  ways: {
    はいしん: ['配信'],
    せつてい: ['設定'],
    しちよう: ['視聴'],
    おと: ['音'],
    おす: ['押す'],
    たい: ['対'],
    見逃し配信: ['オンデマンド配信'],
    録画: ['オンデマンド'],
  },
  vocabulary: ['ログイン', 'salesforce', 'サーバー', 'パスワード', 'microsoft', 'teams', 'アップロード'],
};
const { known, reread } = rereadingBy(lexicon);
const waysOf = (query: string) =>
  unitsOf(query, known, reread)
    .filter(({ typed }) => typed)
    .map(({ typed, ways }) => [typed, ...ways.slice(1).map(({ text }) => text)]);

describe('a word is also read as', () => {
  test.each([
    ['はいしん', '配信', 'its kanji'],
    ['haisin', '配信', 'romaji as it is typed'],
    ['haishin', '配信', 'romaji as it is printed'],
    ['haisinsettei', '配信設定', 'several words in romaji'],
    ['roguin', 'ログイン', 'romaji of a foreign word, as the pages write it'],
    ['login', 'ログイン', 'a foreign word by its sound'],
    ['server', 'サーバー', 'without the r that nobody hears'],
    ['せーるすふぉーす', 'salesforce', 'the Latin word behind kana'],
    ['salseforce', 'salesforce', 'two letters swapped'],
    ['アップロト', 'アップロード', 'a slip in kana'],
    ['microsoftteams', 'microsoft teams', 'two words without a space'],
    ['見逃し配信', 'オンデマンド配信', 'what editors say, over kanji and kana'],
  ])('%s → %s: %s', (query, used) => {
    const [[, ...ways] = []] = waysOf(query);
    expect(ways).toContain(used);
  });

  test('a known word is cut out of a longer one, and the rest stays a word', () => {
    expect(waysOf('録画期限')).toEqual([['録画', 'オンデマンド'], ['期限']]);
    expect(waysOf('しちょうろぐ').map(([typed]) => typed)).toEqual(['しちよう', 'ろぐ']);
  });

  test('two kana are a word before a particle, and grammar inside other kana', () => {
    expect(waysOf('おとがでない')[0]).toEqual(['おと', '音']);
    expect(waysOf('おすすめ')).toEqual([['おすすめ']]);
  });

  test('romaji of a known word is no other word that sounds like it', () => {
    const log = rereadingBy({ ways: { せつてい: ['設定'] }, vocabulary: ['ログ', 'ラグ', 'cta'] });
    const readings = (word: string) => log.reread(word).map(({ text }) => text);
    expect(readings('rogu')).toEqual(['ログ']);
    expect(readings('log')).toContain('ラグ');
    expect(readings('settei')).toEqual(['設定']);
  });

  test('two kana behind a word are grammar, whatever else is read like them', () => {
    expect(waysOf('録画を見たい').at(-1)).toEqual(['たい']);
  });

  test('a foreign word is not cut in its middle', () => {
    const demand = rereadingBy({ ways: { でまんど: ['demand'] }, vocabulary: [] });
    expect(unitsOf('オンデマンド', demand.known, demand.reread)).toHaveLength(1);
  });

  test('a word that objects have by themselves is a word like any other', () => {
    expect(waysOf('constructor')).toEqual([['constructor']]);
  });

  test('nothing else where the pages have the word itself, and no slip of a short one', () => {
    expect(waysOf('teams')).toEqual([['teams']]);
    expect(waysOf('zz')).toEqual([['zz']]);
    expect(waysOf('設定')).toEqual([['設定']]);
  });
});
