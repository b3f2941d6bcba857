import { describe, expect, it } from 'vitest';
import { problemsOf, template } from './content.ts';

const files = { files: '[mail.txt]' };
const blank = (name: string): string => `\n  - { name: ${name}, label: 欄, type: text, rules: {} }`;
const blanks = blank('title') + blank('startsAt');
const said = (text: string, fields: Record<string, string> = { blanks }) =>
  problemsOf({
    'templates/mail/index.mdx': template({ ...files, ...fields }),
    'templates/mail/mail.txt': text,
  }).map(({ file, line, what, fix }) => `${file.slice('templates/mail/'.length)}:${line} ${what} ${fix}`);

describe('the blanks of a text template', () => {
  it.each([
    [
      '件名: {{title}}\n日時: {{startAt}} から\n{{ startAt }}',
      [
        'mail.txt:2 {{startAt}} は index.mdx の blanks にありません。{{startsAt}} ですか。 {{startsAt}}',
        'mail.txt:3 {{startAt}} は index.mdx の blanks にありません。{{startsAt}} ですか。 {{startsAt}}',
      ],
    ],
    [
      '{{title}} {{startsAt}} {{会社名}}',
      ['mail.txt:1 {{会社名}} は index.mdx の blanks にありません。 blanks に、この名前の記入欄を足します。'],
    ],
    [
      '{{title}}',
      [
        'index.mdx:17 記入欄 startsAt が mail.txt にありません。 mail.txt に {{startsAt}} と書くか、この行を消します。',
      ],
    ],
    [
      '件名: \uFFFD',
      ['mail.txt:1 文字として読めないところがあります。 文字コード UTF-8 のテキストで保存し直します。'],
    ],
  ])('%j', (text, problems) => {
    expect(said(text)).toEqual(problems);
  });

  it('are not looked for where the front matter can not be read', () => {
    expect(
      said('{{title}}', { blanks: '"閉じない' }).filter((sentence) => sentence.startsWith('mail.txt')),
    ).toEqual([]);
  });

  it('are asked for even where the front matter has none', () => {
    expect(said('{{title}}', {})).toHaveLength(1);
  });

  it.each(['{{title}} {{ startsAt }}', '{{ }} の中を書き換えます。\n{{title}}{{startsAt}}{{title}}'])(
    'fit %j (control)',
    (text) => {
      expect(said(text)).toEqual([]);
    },
  );
});

describe('the version of a template', () => {
  const changes =
    '\n  - { version: "1.1", date: 2026-11-01, text: 直しました。 }\n  - { version: "1.0", date: 2026-10-01, text: 最初の版です。 }';

  it('is that of its newest change', () => {
    expect(said('文', { changes })).toEqual([
      'index.mdx:11 version が、changes のいちばん上の 1.1 と違います。 version: "1.1" にするか、changes のいちばん上に 1.0 の変更点を足します。',
    ]);
    expect(said('文', { changes, version: '"1.1"' })).toEqual([]);
  });
});
