import fc from 'fast-check';
import { expect, it } from 'vitest';
import { layTitle, lineHeight, widthOf } from '#lib/picture/lines.ts';
import { notFirst, notLast } from '#lib/picture/phrases.ts';

const box = { width: 1040, height: 312 };
const linesOf = (title: string): string[] => layTitle(title, box).lines;

it.each([
  ['音が出ません', ['音が出ません']],
  ['キャンペーンページが表示されません', ['キャンペーンページが', '表示されません']],
  ['公開したあとに、配信の日時を変えられますか', ['公開したあとに、', '配信の日時を変えられますか']],
  [
    '視聴URLをなくしたと言われました。送り直せますか',
    ['視聴URLをなくしたと', '言われました。', '送り直せますか'],
  ],
  ['同じ人が2回申し込んでいます', ['同じ人が2回申し込んでいます']],
  ['視聴者から「見られない」と連絡が来ました', ['視聴者から', '「見られない」と', '連絡が来ました']],
  [
    '月1回のウェビナーで、眠っていた見込み客と話し始める',
    ['月1回のウェビナーで、', '眠っていた見込み客と話し始める'],
  ],
  ['How to connect Salesforce', ['How to connect', 'Salesforce']],
])('breaks 「%s」 where a phrase ends', (title, lines) => {
  expect(linesOf(title)).toEqual(lines);
});

it('draws a short title larger than a long one', () => {
  const sizeOf = (title: string) => layTitle(title, box).size;
  expect(sizeOf('音が出ません')).toBeGreaterThan(
    sizeOf('メールが届くように送信ドメインを認証する(SPF・DKIM・DMARC)'),
  );
});

it('leaves no line of one or two letters behind', () => {
  for (const title of ['ログインに使うメールアドレスを変えたい人', '申込者にメールが届きません。なぜ']) {
    expect(Math.min(...linesOf(title).map(widthOf))).toBeGreaterThan(2);
  }
});

it('cuts with 「…」 only what fits at no size', () => {
  const sentence = '画面を開いて設定を確かめ、';
  expect(linesOf(sentence.repeat(15)).join('')).toBe(sentence.repeat(15));
  const cut = linesOf(sentence.repeat(100));
  expect(cut.at(-1)).toMatch(/[^…]…$/);
  expect(sentence.repeat(100)).toContain(cut.join('').slice(0, -1));
});

it('has no lines for an empty title', () => {
  expect(linesOf(' ')).toEqual([]);
});

it('keeps every title inside the box, its letters in order and its marks where they may stand', () => {
  const letter = fc.constantFrom(...'あいをはのにaWi1 、。「」(・)ー漢字配信カタッ🎉&<>');
  fc.assert(
    fc.property(fc.array(letter, { minLength: 1, maxLength: 200 }), (letters) => {
      const title = letters.join('').trim();
      const { size, lines } = layTitle(title, box);
      expect(lines.length * size * lineHeight).toBeLessThanOrEqual(box.height);
      for (const line of lines) expect(widthOf(line) * size).toBeLessThanOrEqual(box.width);
      const squeezed = (text: string) => text.replaceAll(' ', '');
      const drawn = squeezed(lines.join(''));
      if (!drawn.endsWith('…')) expect(drawn).toBe(squeezed(title));
      for (const line of lines.slice(1)) expect(line).not.toMatch(notFirst);
      for (const line of lines.slice(0, -1)) expect(line).not.toMatch(notLast);
    }),
    { numRuns: 200 },
  );
});
