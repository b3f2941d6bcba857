import { describe, expect, it } from 'vitest';
import { markName, markOf } from '../../../../scripts/console/marks.ts';

const picture = { x: 200, y: 46, width: 680, height: 400 };

describe('markOf', () => {
  it('gives the place in percent of the cropped picture', () => {
    expect(markOf('次へ', { x: 540, y: 146, width: 68, height: 40 }, picture)).toEqual([50, 25, 10, 10]);
  });

  it('keeps two decimals, so that the same screen gives the same file', () => {
    expect(markOf('次へ', { x: 201, y: 47, width: 33.3333, height: 10 }, picture)).toEqual([
      0.15, 0.25, 4.9, 2.5,
    ]);
  });

  it('refuses a control that the picture cuts off', () => {
    const cut = { x: 850, y: 60, width: 60, height: 30 };
    expect(() => markOf('ヘルプ', cut, picture)).toThrow('「ヘルプ」が画像の外にあります。');
    expect(() => markOf('ホーム', { ...cut, x: 10 }, picture)).toThrow('「ホーム」が画像の外にあります。');
  });
});

describe('markName', () => {
  it('is the last word of a target: what an entry writes', () => {
    expect(markName('ストリームキー > コピー')).toBe('コピー');
    expect(markName('新規作成')).toBe('新規作成');
  });
});
