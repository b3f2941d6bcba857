import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fontPackage, readFont } from '#lib/picture/font.ts';
import { drawable } from '#lib/picture/letters.ts';

const folder = `node_modules/${fontPackage}`;
const { letters } = readFont((file) => readFileSync(`${folder}/${file}`));

it('reads from the font what it can draw', () => {
  const has = (text: string) => [...text].every((letter) => letters.has(letter.codePointAt(0) ?? 0));
  expect(has('Az09&あアー漢髙﨑𠮷①㈱→、「」')).toBe(true);
  expect(has('🎉')).toBe(false);
  expect(has('𛀁')).toBe(false);
});

it.each([
  ['はじめて🎉の配信🇯🇵', 'はじめての配信'],
  ['手順1️⃣ 👨‍👩‍👧 見る', '手順1 見る'],
  ['が\u200Bき\u202E', 'がき'],
  ['カ\u3099', 'ガ'],
  ['©2026', '©2026'],
  ['👍🏽', ''],
])('draws 「%s」 as 「%s」', (title, text) => {
  expect(drawable(title, letters)).toEqual({ text, missing: [] });
});

it('names what the font does not have', () => {
  expect(drawable('𛀁の𛀁', letters).missing).toEqual(['𛀁']);
});
