import { expect, test } from 'vitest';
import { fold } from '#lib/search/normalise.ts';
import { pieces } from '#lib/search/pieces.ts';
import { runsOf } from '#lib/search/runs.ts';

const cut = (query: string, ...known: string[]) =>
  pieces(runsOf(query), new Set(known.map(fold)))
    .map((piece) => piece.map(({ text }) => text).join(''))
    .join('|');

test.each([
  ['録画期限', ['録画'], '録画|期限', 'a known word, and the rest'],
  ['見逃し配信の設定', ['見逃し配信'], '見逃し配信|の|設定', 'over kanji and kana'],
  ['見逃し配信', ['見逃し', '見逃し配信'], '見逃し配信', 'the longest'],
  ['サムネイル', ['サムネ', 'サムネイル'], 'さむねいる', 'the longest foreign word'],
  ['オンデマンド', ['デマンド'], 'おんでまんど', 'never the end of a foreign word'],
  ['はいしんえんき', ['はいしん', 'えんき'], 'はいしん|えんき', 'two known words, and nothing between them'],
  ['ログインエラー', ['ログイン', 'エラー'], 'ろぐいん|えら', 'two foreign words'],
  ['会社のパソコン', ['のぱそ'], '会社|の|ぱそこん', 'never from kana into a foreign word'],
  ['microsoftteams', ['teams'], 'microsoftteams', 'never inside of Latin letters'],
  ['おとがでない', ['おと'], 'おと|がでない', 'two kana before a particle'],
  ['おとなしい', ['おと'], 'おとなしい', 'and not inside of other kana'],
  ['止まらない', ['ない'], '止|まらない', 'no short ending behind kanji'],
  ['録画 期限', ['録画期限'], '録画|期限', 'not over a space'],
])('%s with %j: %s, %s', (query, known, expected) => {
  expect(cut(query, ...known)).toBe(expected);
});
