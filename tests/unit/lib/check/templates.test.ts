import { describe, expect, it } from 'vitest';
import { problemsOf, template } from './content.ts';

const files = { files: '[mail.txt]' };
const blank = (name: string): string => `\n  - { name: ${name}, label: 欄, type: text, rules: {} }`;
const blanks = blank('title') + blank('startsAt');
const said = (
  text: string,
  fields: Record<string, string> = { blanks },
  others: string[] = [],
  inOthers = '',
) =>
  problemsOf({
    'templates/mail/index.mdx': template({ ...files, ...fields }),
    'templates/mail/mail.txt': text,
    ...Object.fromEntries(others.map((name) => [`templates/mail/${name}`, inOthers])),
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
    '\n  - { version: "1.1", date: 2026-11-01, text: 直しました。, because: 見直し }\n  - { version: "1.0", date: 2026-10-01, text: 最初の版です。 }';

  const older = ['v1.0/mail.txt'];

  it('is that of its newest change', () => {
    expect(said('文', { changes }, older)).toEqual([
      'index.mdx:11 version が、changes のいちばん上の 1.1 と違います。 version: "1.1" にするか、changes のいちばん上に 1.0 の変更点を足します。',
    ]);
    expect(said('文', { changes, version: '"1.1"' }, older)).toEqual([]);
  });

  it('says why it was made, unless it is the oldest', () => {
    const silent = changes.replace(', because: 見直し', '');
    expect(said('文', { changes: silent, version: '"1.1"' }, older)).toEqual([
      'index.mdx:13 changes の 1 番目に because がありません。例: because: 見直し 「because: 」のあとに、変えた理由を書きます。',
    ]);
    const slip = changes.replace('because: 見直し', 'because: 見なおし');
    expect(said('文', { changes: slip, version: '"1.1"' }, older)).toEqual([
      'index.mdx:13 changes の 1 番目の because は次のどれかで書きます: 事例、声、機能変更、見直し because: 見直し',
    ]);
  });

  it('stays where mails point when it is no longer the newest', () => {
    expect(said('文', { changes, version: '"1.1"' })).toEqual([
      'index.mdx:14 版 1.0 のファイルがありません。送ったリンクが切れます。 templates/mail/v1.0/ に、その版のファイルを置きます。',
    ]);
  });

  it('keeps a text as it was served, with its blanks named', () => {
    expect(said('文', { changes, version: '"1.1"' }, older, '題\n{{ title }}')).toEqual([
      'v1.0/mail.txt:2 {{ }} のままなので、公開していたときの文と変わります。 その版のページからダウンロードしたテキストを置きます。空欄が〔 〕になっています。',
    ]);
    expect(said('文', { changes, version: '"1.1"' }, older, '題\n〔題〕 {{ }}')).toEqual([]);
  });

  it('has a folder of its number, which changes explain', () => {
    expect(said('文', { changes, version: '"1.1"' }, [...older, 'v0.9/mail.txt', 'old/mail.txt'])).toEqual([
      'v0.9/mail.txt:1 版 0.9 が index.mdx の changes にありません。 changes に 0.9 の変更点を足すか、フォルダーの番号を直します。',
      'old/mail.txt:1 古い版のフォルダーではないので、配られません。 templates/mail/v1.0/ のように、版の番号のフォルダーに置きます。',
    ]);
  });
});

describe('the files of a template', () => {
  const said = (...names: string[]) =>
    problemsOf({
      'templates/a/index.mdx': template({ files: `[${names.join(', ')}]` }),
      ...Object.fromEntries(names.map((name) => [`templates/a/${name}`, ''])),
    }).map(({ line, what, fix }) => `${line} ${what} ${fix}`);

  it.each(['a.zip', 'a.docx', 'a.pptx', 'a-1.pptx'])('%s has a PDF beside it', (name) => {
    expect(said(name)).toEqual([
      `13 ${name} を開けない人のための a.pdf がありません。 a.pdf を置き、files に「- a.pdf」と足します。`,
    ]);
    expect(said(name, 'a.pdf')).toEqual([]);
  });

  it('the missing PDF is told once, and other kinds need none (control)', () => {
    expect(said('a-1.pptx', 'a-2.pptx')).toHaveLength(1);
    expect(said('a.xlsx', 'a.csv', 'a.txt', 'a.svg', 'a.png', 'a.html')).toEqual([]);
  });

  it.each(['a.xlsm', 'a.docm', 'a.pptm', 'a.xls', 'a.xlsb'])('%s may run a macro', (name) => {
    expect(said(name)).toEqual([
      `13 ${name} はマクロを持てる形です。お客様の会社で開けないことがあります。 マクロのない xlsx、docx、pptx で保存し直します。`,
    ]);
  });
});

describe('a blank that comes after another', () => {
  const said = (after: string, type = 'datetime') =>
    problemsOf({
      'templates/mail/index.mdx': template({
        ...files,
        blanks: `\n  - { name: startsAt, label: 開始, type: ${type}, rules: {} }\n  - { name: endsAt, label: 終了, type: datetime, rules: { after: ${after} } }`,
      }),
      'templates/mail/mail.txt': '{{startsAt}} {{endsAt}}',
    }).map(({ line, what, fix }) => `${line} ${what} ${fix}`);

  it.each([
    ['startAt', 'datetime', 'after: startsAt'],
    ['endsAt', 'datetime', 'after: startsAt'],
    ['startsAt', 'text', 'after: startsAt'],
  ])('%s (%s) is no other moment', (after, type, fix) => {
    expect(said(after, type)).toEqual([
      `17 after の ${after} は、ほかの日時の記入欄の名前ではありません。 ${fix}`,
    ]);
  });

  it('startsAt is one (control)', () => {
    expect(said('startsAt')).toEqual([]);
  });
});
