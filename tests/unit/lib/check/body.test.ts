import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { wordNames } from '#lib/check/vocabulary.ts';
import { faq, faqBodyLine, fixesOf, manual, problemsOf, saidOf } from './content.ts';

/** What is said about a body, lines counted from its own first line. */
const said = (body: string): string[] =>
  saidOf(faq(body)).map((text) => text.replace(/^\d+/, (line) => String(Number(line) - faqBodyLine + 1)));

const braces = '{ } は本文に書けません。｛ ｝か `コード` にします。';

describe('text that MDX would take for code', () => {
  it.each([
    ['値は{a b}と{c}です。\n\n{未完', [`1 ${braces}`, `1 ${braces}`, `3 ${braces}`]],
    ['## 手順 {#steps}', [`1 ${braces}`]],
    ['import a from "b"', ['1 行の頭の import と export は本文に書けません。']],
    ['本文\n\nexport default', ['3 行の頭の import と export は本文に書けません。']],
    ['<!-- メモ -->', ['1 <!-- --> は本文に書けません。']],
    ['<https://example.jp>', ['1 < > で囲んだ番地は書けません。']],
    ['1 分 <3 分', ['1 < は本文に書けません。']],
  ])('%s', (body, problems) => {
    expect(said(body).sort()).toEqual(problems);
  });

  it('writes the corrected text', () => {
    expect(fixesOf(faq('## 手順 {#steps}'))).toEqual(['[#steps]']);
    expect(fixesOf(faq('{開始日時}'))).toEqual(['｛開始日時｝']);
  });

  it.each([
    '`{値}` と `<b>`',
    '{/* 編集者のメモ */}',
    '｛値｝ 3 < 5',
    '```\n{値}\n```',
    '**「保存」**を押します。',
  ])('leaves %s alone (control)', (body) => {
    expect(said(body)).toEqual([]);
  });
});

describe('words', () => {
  it('are the ones that the site shows', () => {
    const map = readFileSync('src/components/words/index.ts', 'utf8');
    const shown = [...map.matchAll(/import (\w+) from '\.\/\w+\.astro'/g)].map(([, name]) => name);
    expect(shown.sort()).toEqual([...wordNames].sort());
  });

  it.each([
    ['<Foo>\n\na\n\n</Foo>', ['1 Foo という部品はありません。']],
    ['改行<br />です', ['1 br という部品はありません。']],
    ['改行<br>です', ['1 br という部品はありません。']],
    [
      '<Note>\n\na\n\n<Caution>\n\nb',
      [
        '1 <Note> が閉じていません。最後に </Note> を足します。',
        '5 <Caution> が閉じていません。最後に </Caution> を足します。',
      ],
    ],
    ['<Note>\n\n<Caution>\n\na\n\n</Note>', ['3 <Caution> が閉じていません。最後に </Caution> を足します。']],
    ['<Caution>\n\na\n\n</Cauton>', ['5 </Cauton> は </Caution> の綴り違いではありませんか。']],
    ['a\n\n</Note>', ['3 </Note> の前に <Note> がありません。']],
    ['<Note>a\n\nb</Note>', ['1 <Note> と </Note> の置き方が読み取れませんでした。']],
    ['<Fact />', ['1 <Fact> に name がありません。']],
    ['<Fact name="" />', ['1 <Fact> に name がありません。']],
    ['<Fact nme="maxViewers" />', ['1 <Fact> に nme という項目はありません。name ですか。']],
    ['<Fact name=maxViewers />', ['1 <Fact> の書き方が読み取れませんでした。']],
    ['<Fact name={maxViewers} />', [`1 ${braces}`]],
    ['<Fact name="maxViewer" />', ['1 maxViewer という値は src/site.config.ts の facts にありません。']],
    ['<Note color="red">a</Note>', ['1 <Note> に color という項目はありません。']],
    ['<Step id="a" title="A">a</Step>', ['1 <Step> が <Steps> の外にあります。']],
  ])('%s', (body, problems) => {
    expect(said(body).sort()).toEqual(problems);
  });

  it('pass when they are written rightly (control)', () => {
    const steps =
      '<Steps>\n\n<Step id="open" title="開く">\n\n<Fact name="maxViewers" />まで。\n\n</Step>\n\n</Steps>';
    expect(
      said(
        `${steps}\n\n<Note>\n\na\n\n</Note>\n\n<Trouble id="no-mail" title="届かない">\n\nb\n\n</Trouble>`,
      ),
    ).toEqual([]);
  });
});

describe('headings', () => {
  it.each([
    ['## 手順', '## 手順 [#steps]'],
    ['### そのほか', '### そのほか [#short-name]'],
    ['## 手順 [#Steps]', '## 手順 [#steps]'],
    ['# 題名', '## 題名'],
  ])('%s → %s', (body, fix) => {
    expect(said(body)).toHaveLength(1);
    expect(fixesOf(faq(body))).toEqual([fix]);
  });

  it('and steps share one set of ids', () => {
    const body = '## 開く [#open]\n\n<Steps>\n\n<Step id="open" title="開く">\n\na\n\n</Step>\n\n</Steps>';
    expect(said(body)).toEqual([`5 id の open が 2 か所にあります。1 か所目は ${faqBodyLine} 行目です。`]);
  });

  it('of a manual include the standing four', () => {
    const whats = (body: string) => problemsOf({ 'manuals/a/index.mdx': manual(body) }).map(({ fix }) => fix);
    const all = [
      '## 始める前に [#before]',
      '## 手順 [#steps]',
      '## うまくいかないとき [#trouble]',
      '## 次にやること [#next]',
    ];
    expect(whats(all.join('\n\na\n\n'))).toEqual([]);
    expect(whats(all.slice(0, 3).join('\n\na\n\n'))).toEqual([all[3]]);
  });
});
