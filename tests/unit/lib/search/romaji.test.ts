import { expect, test } from 'vitest';
import { kanaOf, romajiOf, withoutLongMarks } from '#lib/search/romaji.ts';

test.each([
  ['haisin', 'はいしん'],
  ['haishin', 'はいしん'],
  ['tyatto', 'ちやつと'],
  ['chatto', 'ちやつと'],
  ['matchi', 'まつち'],
  ['annai', 'あんない'],
  ['onnna', 'おんな'],
  ['jimaku', 'じまく'],
  ['zyouken', 'じようけん'],
  ['tuduki', 'つずき'],
  ['fairu', 'ふあいる'],
])('%s is %s', (latin, kana) => {
  expect(kanaOf(latin)).toBe(kana);
});

test.each(['obs', 'salesforce', 'xml', 'l'])('%s is no romaji', (latin) => {
  expect(kanaOf(latin)).toBeUndefined();
});

test('kana come back as one plain romaji', () => {
  expect(romajiOf('はいしん')).toBe('haishin');
  expect(romajiOf('ろぐいん')).toBe('roguin');
});

test.each([
  ['pasuwa-do', 'pasuwado'],
  ['kakunin ko-do', 'kakunin kodo'],
  ['sa-ba-', 'saba-'],
  ['wi-fi', 'wi-fi'],
  ['e-mail', 'e-mail'],
])('%s is looked for as %s', (typed, used) => {
  const words = new Set(['ぱすわど', 'こど', 'さば']);
  expect(withoutLongMarks(typed, (kana) => words.has(kana))).toBe(used);
});
