import { expect, test } from 'vitest';
import { dictionaryFindings } from '#lib/check/dictionary.ts';
import { filesOf } from './content.ts';

const findings = (words: string) => {
  const texts: Record<string, string> = {
    'words.yaml': words,
    'manuals/on-demand/index.mdx': '---\ntitle: オンデマンド配信\n---\n録画を公開します。',
  };
  return dictionaryFindings(filesOf(texts));
};

test.each([
  ['見逃し: オンデマンド\nVOD: [オンデマンド, 録画]\n', []],
  ['# 注釈だけ\n', []],
  [
    '見逃し: オンデマンド\nミノガシ: 録画\nみのがし: 録画\n',
    [{ line: 3, what: '「みのがし」は 2 行目の「ミノガシ」と同じ言葉です。', fix: '1行にまとめます。' }],
  ],
  [
    'おんでまんど: オンデマンド\n',
    [
      {
        line: 1,
        what: '「おんでまんど」は、書かなくても「オンデマンド」として探されます。',
        fix: '「オンデマンド」を消します。',
      },
    ],
  ],
  [
    '\n見逃し: [録画, アーカイブ]\n',
    [
      {
        line: 2,
        what: '「アーカイブ」を使っている記事がありません。',
        fix: '記事で使っている言葉に書き換えます。',
      },
    ],
  ],
  ...['Q&A', '見逃し 配信'].map((typed): [string, object[]] => [
    `${typed}: 録画\n`,
    [
      {
        line: 1,
        what: `「${typed}」は、検索で見つけられない書き方です。`,
        fix: '空白や記号のない言葉にします。1つのページだけの言葉は、記事の aliases に書きます。',
      },
    ],
  ]),
  ...['a', 'あー', 'あ'.repeat(17)].map((typed): [string, object[]] => [
    `${typed}: 録画\n`,
    [
      {
        line: 1,
        what: `「${typed}」は、検索で見つけられない書き方です。`,
        fix: '長音を除いて2〜16文字の言葉にします。',
      },
    ],
  ]),
])('%j', (words, expected) => {
  expect(findings(words)).toEqual(expected);
});

test('a line that can not be read is told with its place', () => {
  for (const words of [
    '見逃し オンデマンド\n',
    '見逃し: 録画\n見逃し: オンデマンド\n',
    '見逃し:\n',
    '見逃し: [録画\n',
    '見逃し: [録画, オンデマンド, 録画, 公開]\n',
  ]) {
    expect(findings(words)).toEqual([
      {
        line: expect.any(Number) as number,
        what: expect.stringMatching(/。$/) as string,
        fix: expect.any(String) as string,
      },
    ]);
  }
});
