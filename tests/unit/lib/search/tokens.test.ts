import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanQuery, fold } from '#lib/search/normalise.ts';
import { runsOf } from '#lib/search/runs.ts';
import { indexTokens } from '#lib/search/tokens.ts';
import { unitsOf, wordsOf } from '#lib/search/plan.ts';

/** Any 16-bit units, halves of characters too. */
const anything = fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units));

const indexed = (text: string, hiragana = false) => new Set(indexTokens(runsOf(text), { hiragana }));
const asked = (query: string) => unitsOf(query).flatMap(({ ways }) => ways.flatMap(({ tokens }) => tokens));
/** How many of the tokens of the query the text holds, as the index finds them: by their beginning. */
const held = (query: string, text: string) => {
  const tokens = [...indexed(text, true)];
  return asked(query).filter((token) => tokens.some((known) => known.startsWith(token))).length;
};

describe('cleanQuery', () => {
  test.each([
    ['  配信\u3000 止まった\n', '配信 止まった'],
    ['配信\u0000\u0007止まった', '配信 止まった'],
    ['配信\ud800止まった', '配信 止まった'],
    ['配\u200b信', '配 信'],
  ])('%j → %j', (raw, clean) => {
    expect(cleanQuery(raw)).toBe(clean);
  });

  test('cuts a paste, never leaving half a character', () => {
    expect(cleanQuery('😀'.repeat(10_000)).isWellFormed()).toBe(true);
    expect(cleanQuery(`a${'😀'.repeat(10_000)}`).isWellFormed()).toBe(true);
    expect(cleanQuery('あ'.repeat(10_000))).toBe('あ'.repeat(100));
    expect([...cleanQuery('𠮷'.repeat(10_000))]).toHaveLength(100);
  });
});

describe('fold', () => {
  test.each([
    ['ﾛｸﾞｲﾝ', 'ログイン'],
    ['ＣＳＶ', 'csv'],
    ['りまいんど', 'リマインド'],
    ['サーバ', 'サーバー'],
    ['ウェビナー', 'ウエビナー'],
    ['つづける', 'つずける'],
    ['音が 出ない!', '音が出ない'],
    ['ログいn', 'ログイン'],
    ['ろぐいn できない', 'ろぐいんできない'],
  ])('%s and %s are one', (a, b) => {
    expect(fold(a)).toBe(fold(b));
  });

  test('different words stay different', () => {
    expect(fold('バス')).not.toBe(fold('ハス'));
    expect(fold('配信')).not.toBe(fold('発信'));
    expect(fold('プランname')).toBe('ぷらんname');
  });
});

describe('runsOf', () => {
  test('cuts where the script changes, and knows what stood together', () => {
    expect(runsOf('疑似ライブを設定 OBS').map(({ text, joined }) => [text, joined])).toEqual([
      ['疑似', false],
      ['らいぶ', true],
      ['お', true],
      ['設定', true],
      ['obs', false],
    ]);
  });

  test('a long mark alone is no word', () => {
    expect(runsOf('ーー')).toEqual([]);
  });
});

describe('tokens', () => {
  test('are small ASCII letters only, whatever comes: the engine cuts where a letter meets a digit', () => {
    fc.assert(
      fc.property(anything, (text) => {
        for (const token of [...indexed(text, true), ...asked(text)]) expect(token).toMatch(/^[gkw][a-z]+$/);
      }),
    );
  });

  test.each([
    ['申込', '申し込みを締め切る'],
    ['申し込み', '申込を締め切る'],
    ['パスワード忘れた', 'パスワードを忘れました'],
    ['sales', 'Salesforceと連携する'],
  ])('%s meets %s', (query, text) => {
    expect(held(query, text)).toBeGreaterThan(asked(query).length / 3);
  });

  test('a word is not taken for the beginning of its neighbour', () => {
    expect(held('宇宙船', '請求書を再発行する')).toBe(0);
    expect(indexed('配').isDisjointFrom(indexed('信'))).toBe(true);
    expect([...indexed('csv')].some((token) => 'wcsvfile'.startsWith(token))).toBe(false);
  });

  test.each([
    ['salesfoce', 's1'],
    ['z', 'zx'],
    ['za', 'z1'],
    ['h2', 'h'],
  ])('the word %s is not in %s', (query, text) => {
    expect(held(query, text)).toBe(0);
  });

  test('the beginning of a word with digits finds it', () => {
    expect(held('h26', 'h264')).toBe(1);
    expect(held('zo', 'zoom')).toBe(1);
  });

  test('hiragana of running text stays out of the index', () => {
    expect(indexed('うまくいかないとき').size).toBe(0);
    expect(indexed('うまくいかないとき', true).size).toBeGreaterThan(0);
  });
});

describe('wordsOf', () => {
  test('leaves grammar out, unless there is nothing else', () => {
    expect(wordsOf(unitsOf('音が出ない'))).toEqual(['音', '出']);
    expect(wordsOf(unitsOf('てじゅん'))).toEqual(['てじゆん']);
  });

  test('a very long question asks for no more than it needs', () => {
    expect(unitsOf('配信が止まる'.repeat(100)).length).toBeLessThan(30);
  });
});
