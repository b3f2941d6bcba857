import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  carriesMore,
  cut,
  decodeFill,
  encodeFill,
  fieldLimit,
  linkNews,
  parseKept,
} from '#lib/template-fill/fragment.ts';
import type { Blank } from '#schemas/template.ts';

const blanks: Blank[] = [
  { name: 'title', label: '題', type: 'text', rules: {} },
  { name: 'more', label: '続き', type: 'text', rules: {} },
  { name: 'short', label: '短い題', type: 'text', rules: { maxLength: 40 } },
  { name: 'startsAt', label: '開始日時', type: 'datetime', rules: {} },
];

describe('the address that carries values', () => {
  it('brings back what went in, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), fc.string({ maxLength: 400 }), (title, more) => {
        const values = Object.fromEntries(
          Object.entries({ title, more, startsAt: '2026-11-26T14:00' }).filter(([, value]) => value !== ''),
        );
        const hash = new URL(encodeFill(values, blanks), 'https://guide.example.jp/templates/a/').hash;
        expect(decodeFill(hash, blanks)).toEqual(
          Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.toWellFormed()])),
        );
      }),
    );
  });

  it('leaves out what is empty, and what is none of the blanks', () => {
    expect(encodeFill({ title: '入門', startsAt: '', other: 'x' }, blanks)).toBe(
      '#fill=title=%E5%85%A5%E9%96%80',
    );
    expect(decodeFill('#fill=title=a&other=b&__proto__=c&constructor=d', blanks)).toEqual({ title: 'a' });
  });

  it.each([
    [
      'cut off on its way, the fields before the cut are there',
      '#fill=title=a&startsAt=2026-11-2',
      { title: 'a' },
    ],
    ['a field of one line shows one', '#fill=short=%E9%A1%8C%0A%0D%0Aa', { short: '題a' }],
    ['a field of several keeps them, as it shows them', '#fill=title=a%0D%0Ab%0Dc', { title: 'a\nb\nc' }],
    ['a field of date and time shows no words', '#fill=startsAt=%E6%98%8E%E6%97%A5', {}],
    ['cut off inside a letter', '#fill=title=%E5%85%A5%E9', { title: '入\uFFFD' }],
    ['another anchor', '#mails', {}],
    ['none', '', {}],
    ['broken', '#fill=%%%&=&&title', {}],
  ])('%s', (_, hash, values) => {
    expect(decodeFill(hash, blanks)).toEqual(values);
  });

  it.each([
    ['#fill=title=a', false],
    ['#fill=title=a&viewingUrl=https%3A%2F%2Fexample.jp%2F', true],
    ['#fill=title=a&viewingUrl=', false],
    ['#fill=title=a&%E5%85%A5%E9', false],
    ['#mails', false],
  ])('%s: whether it carries more than is asked for: %s', (hash, expected) => {
    expect(carriesMore(hash, blanks)).toBe(expected);
  });

  it('a value longer than a field is cut, between two letters', () => {
    const huge = '👍'.repeat(fieldLimit + 5);
    expect([...cut(huge)]).toHaveLength(fieldLimit);
    expect(cut(huge).isWellFormed()).toBe(true);
    expect(decodeFill(encodeFill({ title: huge }, blanks), blanks)['title']).toBe(cut(huge));
  });
});

it.each([
  ['{"title":"入門","startsAt":3,"other":"x"}', { title: '入門' }],
  ['["a"]', {}],
  ['"title"', {}],
  ['null', {}],
  ['{', {}],
  [null, {}],
])('what was kept as %s is read as %j', (json, values) => {
  expect(parseKept(json, blanks)).toEqual(values);
});

it.each([
  [2_000, 'リンクをコピーしました。開いた人の画面に、この内容が入ります。'],
  [
    2_001,
    'リンクをコピーしました。2,001字と長いので、メールでは途中で切れることがあります。チャットで送るか、「すべてをコピー」した文を送ってください。',
  ],
])('of a link of %i characters it says what may become of it', (length, said) => {
  expect(linkNews('a'.repeat(length), [])).toBe(said);
});

it('names what is not ready in a link, so that nobody takes it for whole', () => {
  expect(linkNews('a', [{ label: '開始日時' }, { label: '差出人' }])).toBe(
    'リンクをコピーしました。開いた人の画面に、この内容が入ります。まだ書けていない欄: 開始日時、差出人。',
  );
});
