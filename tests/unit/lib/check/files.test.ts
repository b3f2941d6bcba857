import { describe, expect, it } from 'vitest';
import { faq, fixesOf, problemsOf, saidOf, template, video } from './content.ts';

const filesSaid = (texts: Record<string, string>): string[] =>
  problemsOf(texts).map(({ file, what }) => `${file} ${what}`);

describe('folders', () => {
  it.each([
    ['faq/a/index.mdx', 'faq faq というフォルダーは表示されません。faqs ですか。'],
    ['faqs/a.mdx', 'faqs/a.mdx 記事のフォルダーに入っていないので、表示されません。'],
    ['faqs/a/index.md', 'faqs/a index.mdx がないので、ページになりません。'],
    [
      'faqs/Reset_Password/index.mdx',
      'faqs/Reset_Password フォルダー名 Reset_Password はページの番地になるので、半角の小文字・数字・- で書きます。',
    ],
  ])('%s', (path, said) => {
    expect(filesSaid({ [path]: faq('本文です。') })).toEqual([said]);
  });

  it('leave room for notes and hidden files (control)', () => {
    expect(
      filesSaid({
        'README.md': '手引き',
        'faqs/README.md': '',
        'faqs/.gitkeep': '',
        'checkup/questions.yaml': '',
      }),
    ).toEqual([]);
  });
});

describe('pictures', () => {
  const beside = { 'faqs/a/list.webp': '', 'faqs/a/list.marks.json': '{"新規作成":[1,2,3,4]}' };
  const said = (body: string) => saidOf(faq(body), beside).map((text) => text.replace(/^\d+ /, ''));

  it.each([
    ['![一覧](./lst.webp)', ['lst.webp がこのフォルダーにありません。近いファイル: list.webp']],
    ['![](./list.webp)', ['画像の説明がありません。']],
    ['![一覧](list.webp)', ['画像 list.webp は ./ から書きます。']],
    [
      '<Screen src="./other-picture.webp" alt="一覧" />',
      ['other-picture.webp がこのフォルダーにありません。'],
    ],
    ['<Screen src="./list.webp" alt="" />', ['<Screen> に alt がありません。']],
    [
      '<Screen src="./list.webp" alt="一覧" mark="新規作製" />',
      ['./list.webp に「新規作製」という印はありません。'],
    ],
    ['<Screen src="./list.webp" alt="一覧" mark="新規作成" />', []],
    ['![一覧](./list.webp)', []],
  ])('%s', (body, problems) => {
    expect(said(body)).toEqual(problems);
  });

  it('without marks can not be ringed', () => {
    expect(saidOf(faq('<Screen src="./b.webp" alt="b" mark="保存" />'), { 'faqs/a/b.webp': '' })).toEqual([
      '14 b.marks.json がないので「保存」を囲めません。',
    ]);
    const broken = { 'faqs/a/b.webp': '', 'faqs/a/b.marks.json': '{' };
    expect(saidOf(faq('<Screen src="./b.webp" alt="b" mark="保存" />'), broken)).toHaveLength(1);
  });
});

it('a template has the files that it offers', () => {
  const files = '\n  - sheet.xlsx\n  - shete.pdf';
  const there = { 'templates/sheet/sheet.xlsx': '', 'templates/sheet/sheet.pdf': '' };
  expect(problemsOf({ 'templates/sheet/index.mdx': template({ files }), ...there })).toMatchObject([
    { line: 15, what: 'shete.pdf がこのフォルダーにありません。近いファイル: sheet.pdf', fix: 'sheet.pdf' },
  ]);
  expect(problemsOf({ 'templates/sheet/index.mdx': template(), ...there })).toEqual([]);
});

it('a lesson has its video and what belongs to it, unless it plays from elsewhere', () => {
  const missing = (fields: Record<string, string>, extra: Record<string, string> = {}) =>
    filesSaid({ 'videos/a/index.mdx': video(fields), ...extra }).filter((said) =>
      said.includes('フォルダー'),
    );
  expect(missing({})).toHaveLength(4);
  expect(missing({}, { 'videos/a/video.mp4': '' })).toHaveLength(3);
  expect(missing({ source: 'youtube:dQw4w9WgXcQ' })).toEqual([]);
  expect(missing({ source: 'https://example.jp/a.m3u8' })).toEqual([
    'videos/a/index.mdx captions.vtt がこのフォルダーにありません。',
  ]);
});

describe('whatever a file holds', () => {
  it.each([
    ['', '1 ファイルが空です。'],
    [' \n', '1 ファイルが空です。'],
    ['---\ntitle: a\n\0\u0001', '3 文字として読めないところがあります。'],
    ['---\ntitle: \uFFFD\n---\n', '2 文字として読めないところがあります。'],
    ['こんにちは', '1 1 行目に --- がありません。'],
    ['---\ntitle: a\n', '1 1 行目の --- が閉じていません。'],
    ['---\n- a\n---\n本文', '2 ここには「項目: 値」を 1 行に 1 つずつ書きます。'],
    [faq('長い文です。\n\n'.repeat(150_000)), '1 20 万字を超えているので、確かめられません。'],
  ])('there is one sentence with a line (%#)', (text, said) => {
    expect(saidOf(text)).toEqual([said]);
  });

  it.each([
    faq('{'.repeat(3000)),
    faq('<'.repeat(3000)),
    faq('<Note>'.repeat(300)),
    faq('a', { aliases: '&a [*a]' }),
    '---\n---\n',
  ])('nothing is thrown (%#)', (text) => {
    expect(saidOf(text).length).toBeGreaterThan(0);
  });

  it('a byte order mark, CRLF and tabs in the text are fine', () => {
    expect(saidOf(`\uFEFF${faq('-\t項目\n\n\t字下げ')}`)).toEqual([]);
    expect(saidOf(faq('## 手順 [#steps]\n\n本文です。').replaceAll('\n', '\r\n'))).toEqual([]);
    expect(saidOf(faq('本文です。\n\n{値}').replaceAll('\n', '\r\n'))).toHaveLength(1);
    expect(fixesOf(faq('{値}').replaceAll('\n', '\r\n'))).toEqual(['｛値｝']);
  });
});
