import { expect, test } from 'vitest';
import { soundOf } from '#lib/search/sound.ts';

test.each([
  ['login', 'ろぐいん'],
  ['server', 'さば'],
  ['salesforce', 'せるすふおす'],
  ['firewall', 'ふあいあうおる'],
  ['action', 'あくしよん'],
  ['youtube', 'ゆうちゆうぶ'],
])('%s sounds like %s', (latin, kana) => {
  expect(soundOf(latin)).toBe(soundOf(kana));
});

test.each([
  ['youtube', 'たぶ'],
  ['zoom', 'てま'],
  ['login', 'ろぐ'],
])('%s does not sound like %s', (latin, kana) => {
  expect(soundOf(latin)).not.toBe(soundOf(kana));
});
