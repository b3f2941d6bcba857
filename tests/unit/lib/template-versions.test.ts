import { describe, expect, it } from 'vitest';
import { versionAnchor, versionsOf } from '#lib/template-versions.ts';
import type { Change } from '#schemas/template.ts';

const changes: Change[] = [
  { version: '1.3', date: new Date('2026-11-10'), text: '予備の欄を足しました。', because: '声' },
  { version: '1.2', date: new Date('2026-10-05'), text: '式を直しました。', because: '事例' },
  {
    version: '1.1',
    date: new Date('2026-09-01'),
    text: '合計の欄を足しました。',
    because: '機能変更',
    doNotUse: '合計が、1行少なく出ます。',
  },
  { version: '1.0', date: new Date('2026-08-01'), text: '最初の版です。' },
];

describe('versionsOf', () => {
  it.each([
    ['1.3', 'お手元の v1.3(2026年11月10日)が最新です。'],
    [
      '1.2',
      'お手元は v1.2、最新は v1.3(2026年11月10日)です。変わった点は、下の v1.3 にあります。v1.2もそのままお使いいただけます。',
    ],
    [
      '1.1',
      'お手元は v1.1、最新は v1.3(2026年11月10日)です。変わった点は、下の v1.3、v1.2 にあります。v1.1は使わないでください。合計が、1行少なく出ます。',
    ],
    [
      '1.0',
      'お手元は v1.0、最新は v1.3(2026年11月10日)です。変わった点は、下の v1.3、v1.2、v1.1 にあります。v1.0もそのままお使いいただけます。',
    ],
  ])('tells who holds v%s what changed since, and whether it may be used', (version, answer) => {
    expect(versionsOf(changes).find((each) => each.version === version)?.answer).toBe(answer);
  });

  it('says of a newest version with a fault that it is not to be used', () => {
    const [newest] = versionsOf(changes.slice(2));
    expect(newest?.answer).toBe('v1.1は使わないでください。合計が、1行少なく出ます。');
  });

  it('names the reason as customers read it, and none for the first', () => {
    const reviewed = changes.slice(0, 1).map((change): Change => ({ ...change, because: '見直し' }));
    expect(versionsOf([...reviewed, ...changes]).map(({ reason }) => reason)).toEqual([
      '見直しから',
      'お客様の声から',
      '事例から',
      '機能の変更に合わせて',
      undefined,
    ]);
    expect(versionsOf(changes).map(({ isNewest }) => isNewest)).toEqual([true, false, false, false]);
  });
});

it('the anchor of a version is a name that no CSS or mail program stumbles over', () => {
  expect(versionAnchor('1.10')).toBe('v1-10');
});
