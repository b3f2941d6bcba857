import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readBody } from '#lib/check/mdx.ts';
import { tableFindings } from '#lib/check/tables.ts';
import { faq, problemsOf } from './content.ts';

const head = '| 間違い | 直し方 |\n| --- | --- |\n';
const said = (text: string) =>
  problemsOf({ 'faqs/a/index.mdx': text }).map(({ line, what, fix }) => `${line} ${what} ${fix}`);

describe('a row of a table', () => {
  it.each([
    [
      '| a | b | c |',
      '16 表の見出しは 2 列ですが、この行は 3 列です。 文の中の | を、読点か「・」に替えます。',
    ],
    [
      '| 表に ` | ` | b |',
      '16 表の見出しは 2 列ですが、この行は 3 列です。 文の中の | を、読点か「・」に替えます。',
    ],
    [
      '| a |',
      '16 表の見出しは 2 列ですが、この行は 1 列です。 行の終わりに | を足します。書くことのない列は空けておきます。',
    ],
    ['次の文です。', '16 表のすぐ下に文が続いています。 前に空の行を入れます。'],
  ])('%s does not fit its head', (row, problem) => {
    expect(said(faq(head + row))).toEqual([problem]);
  });

  it.each(['| a | b |', '| a | |', '| | |', 'a | b', '| ~~a~~ `\\|` | b |'])('%s fits (control)', (row) => {
    expect(said(faq(`前の文です。\n\n${head}${row}\n\n後の文です。`))).toEqual([]);
  });

  it('is found in the notice too', () => {
    expect(problemsOf({ 'notice.md': `${head}| a | b | c |` })).toMatchObject([
      { file: 'notice.md', line: 3 },
    ]);
  });
});

describe('a head', () => {
  it.each([
    '| a | b | c |\n| --- | --- |',
    '| a | b |\n| --- | --- | :-: |',
    '前の文です。\n| a | b |\n| --- | --- | --- |',
  ])('%s is no table without as many columns below it', (text) => {
    const line = 13 + text.split('\n').length;
    expect(said(faq(`${text}\n| a | b |`))).toEqual([
      `${line} 表になっていません。見出しの行と、その下の --- の行で、列の数が違います。 --- を、見出しの列と同じ数だけ書きます。`,
    ]);
  });

  it.each(['--- と書いた文です。\n続きの文です。', '- | a\n- | b', '```\n| a |\n| --- | --- |\n```'])(
    '%s is none (control)',
    (text) => {
      expect(said(faq(text))).toEqual([]);
    },
  );
});

it('the handbook of editors does not make the mistakes that it teaches', () => {
  const text = readFileSync('content/README.md', 'utf8');
  const { tree } = readBody(text, 'md');
  expect(tree && tableFindings(tree, text)).toEqual([]);
});
