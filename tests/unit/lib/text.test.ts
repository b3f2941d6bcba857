import { describe, expect, it } from 'vitest';
import { cleanLine, cleanText } from '#lib/text.ts';

describe('cleanText', () => {
  it.each([
    [
      'keeps what people write: ① ㈱㍿ 髙﨑 ｶﾞ 葛\u{E0100} 𠮟',
      '①㈱㍿髙﨑ｶﾞ葛\u{E0100}𠮟',
      '①㈱㍿髙﨑ｶﾞ葛\u{E0100}𠮟',
    ],
    ['joins an emoji family, and nothing else', '👨‍👩‍👧 a\u200Db', '👨‍👩‍👧 ab'],
    ['joins a coloured and a dressed emoji', '👩🏽‍💻 ❤️‍🔥', '👩🏽‍💻 ❤️‍🔥'],
    ['makes a lone surrogate visible', 'a\uD800b', 'a\uFFFDb'],
    ['drops NUL, C0, C1 and DEL but keeps tab', 'a\0\u0007\u001b[31m\tb\u007f\u009fc', 'a[31m\tbc'],
    ['drops marks that turn the direction', 'exe.\u202Etxt\u2066x\u2069\u200F', 'exe.txtx'],
    ['drops zero-width characters and BOM', '\uFEFFあ\u200Bい\u2060う\u200C', 'あいう'],
    ['makes every line break one', 'a\r\nb\rc\u2028d\u2029e\u0085f', 'a\nb\nc\nd\ne\nf'],
    ['trims the wide space too', '\u3000 あ \u3000\n', 'あ'],
    ['empties what only looks like text', '\u3000\u200B\uFEFF \n', ''],
  ])('%s', (_name, given, wanted) => {
    expect(cleanText(given)).toBe(wanted);
  });

  it.each(['a'.repeat(50_000) + '!', '-'.repeat(50_000), '👨\u200D'.repeat(20_000)])(
    'is quick on long input',
    (text) => {
      const before = performance.now();
      cleanText(text);
      expect(performance.now() - before).toBeLessThan(500);
    },
  );
});

describe('cleanLine', () => {
  it.each([
    ['０３−１２３４‐５６７８', '03-1234-5678'],
    ['ｔａｒｏ＠ｅｘａｍｐｌｅ．ｃｏ．ｊｐ', 'taro@example.co.jp'],
    ['スーパーカミオカンデ', 'スーパーカミオカンデ'],
    ['山田\r\nBcc: x@example.jp', '山田 Bcc: x@example.jp'],
    [' \u3000 ', ''],
  ])('%s', (given, wanted) => {
    expect(cleanLine(given)).toBe(wanted);
  });
});
