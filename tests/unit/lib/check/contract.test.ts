import { describe, expect, it } from 'vitest';
import { faq, manual, problemsOf, template } from './content.ts';

const guide = ['/', '/contact/', '/manuals/', '/manuals/#delivery'];
const published = [
  ...guide,
  '/faqs/no-sound/',
  '/faqs/no-sound/#movie',
  '/faqs/no-sound/#silent',
  '/templates/sheet/',
  '/templates/sheet/sheet.xlsx',
  '/templates/sheet/v1.0/sheet.xlsx',
  '/templates/sheet/#v1-0',
];
const noSound = '## 無音 [#silent]\n\n文です。\n\n## 動画 [#movie]\n\n文です。';
const content = {
  'faqs/no-sound/index.mdx': faq(noSound),
  'templates/sheet/index.mdx': template({ files: '[sheet.xlsx]' }),
  'templates/sheet/sheet.xlsx': '',
  'templates/sheet/v1.0/sheet.xlsx': '',
};
const without = (name: string): Record<string, string> =>
  Object.fromEntries(Object.entries(content).filter(([file]) => file !== name));

/** Where and how to mend it, of everything that `check` says of a release after `addresses`. */
const said = (files: Record<string, string>, redirects = '', addresses = published): string[] =>
  problemsOf({ ...files, 'addresses.txt': addresses.join('\n'), 'redirects.txt': redirects }).map(
    ({ file, line, fix, isNotice }) => `${file}:${line} ${isNotice ? '注意 ' : ''}${fix}`,
  );
const add = (line: number, redirect: string): string =>
  `addresses.txt:${line} content/redirects.txt に次の1行を足します: ${redirect}`;

it('says nothing while everything that was published can be opened', () => {
  expect(said(content)).toEqual([]);
});

describe('an address that goes dark fails with the line to add', () => {
  it('an entry that is removed leads to its list', () => {
    expect(said(without('faqs/no-sound/index.mdx'))).toEqual([add(5, '/faqs/no-sound/ /faqs/')]);
  });

  it('an entry that is renamed leads to its new name, and its anchors come along', () => {
    const renamed = { ...without('faqs/no-sound/index.mdx'), 'faqs/silent-stream/index.mdx': faq(noSound) };
    const line = '/faqs/no-sound/ /faqs/silent-stream/';
    const news = '注意 npm run addresses を実行し、変わった行を記事と一緒に公開します。';
    expect(said(renamed)).toEqual([add(5, line), `addresses.txt:1 ${news}`]);
    expect(said(renamed, line)).toEqual([`addresses.txt:1 ${news}`]);
  });

  it('of two entries that go, the one that is spelt alike was renamed, and the other leads to the list', () => {
    const both = { ...content, 'faqs/slow-page/index.mdx': faq('文です。', { title: '乙', order: '2' }) };
    const addresses = [...published, '/faqs/slow-page/'];
    expect(said(both, '', addresses)).toEqual([]);
    const renamed = { ...without('faqs/no-sound/index.mdx'), 'faqs/no-sounds/index.mdx': faq(noSound) };
    expect(said(renamed, '', addresses)).toEqual([
      add(5, '/faqs/no-sound/ /faqs/no-sounds/'),
      add(12, '/faqs/slow-page/ /faqs/'),
      'addresses.txt:1 注意 npm run addresses を実行し、変わった行を記事と一緒に公開します。',
    ]);
  });

  it('a heading with another anchor leads to the new one', () => {
    const anchored = { ...content, 'faqs/no-sound/index.mdx': faq(noSound.replace('#movie', '#film')) };
    const line = '/faqs/no-sound/#movie /faqs/no-sound/#film';
    expect(said(anchored)[0]).toBe(add(6, line));
    expect(said(anchored, line).filter((each) => !each.includes('注意'))).toEqual([]);
  });

  it('so does an entry that is a draft again', () => {
    const draft = { ...content, 'faqs/no-sound/index.mdx': faq(noSound, { draft: 'true' }) };
    expect(said(draft)).toEqual([add(5, '/faqs/no-sound/ /faqs/')]);
  });

  it('so does a file, and one of an older version', () => {
    const renamed = {
      ...without('templates/sheet/v1.0/sheet.xlsx'),
      'templates/sheet/index.mdx': template({ files: '[plan.xlsx]' }),
      'templates/sheet/plan.xlsx': '',
    };
    expect(said(renamed)).toEqual([
      add(9, '/templates/sheet/sheet.xlsx /templates/sheet/plan.xlsx'),
      add(10, '/templates/sheet/v1.0/sheet.xlsx /templates/sheet/v1.0/plan.xlsx'),
      'addresses.txt:1 注意 npm run addresses を実行し、変わった行を記事と一緒に公開します。',
    ]);
  });

  it('a version keeps its address when the next one comes, and its line of changes, too', () => {
    const change = (version: string) =>
      `{ version: "${version}", date: 2026-11-01, text: 版です。, because: 見直し }`;
    const next = (changes: string, files: Record<string, string>) => ({
      ...without('templates/sheet/v1.0/sheet.xlsx'),
      'templates/sheet/index.mdx': template({ version: '"1.1"', changes }),
      ...files,
    });
    const both = `[${change('1.1')}, ${change('1.0')}]`;
    const kept = next(both, { 'templates/sheet/v1.0/sheet.xlsx': '' });
    const news = 'addresses.txt:1 注意 npm run addresses を実行し、変わった行を記事と一緒に公開します。';
    expect(said(kept)).toEqual([news]);
    expect(said(next(both, {}))).toEqual([
      'templates/sheet/index.mdx:12 templates/sheet/v1.0/ に、その版のファイルを置きます。',
      'addresses.txt:10 履歴から v1.0/ に戻します。',
      news,
    ]);
    // One of two files is left: the folder is there, and so is its other link.
    const paired = [...published, '/templates/sheet/v1.0/sheet.pdf'];
    expect(said(next(both, { 'templates/sheet/v1.0/sheet.pdf': '' }), '', paired)).toEqual([
      'addresses.txt:10 履歴から v1.0/ に戻します。',
      news,
    ]);
    const forgotten = next(`[${change('1.1')}]`, { 'templates/sheet/v1.0/sheet.xlsx': '' });
    expect(said(forgotten)).toEqual([
      'templates/sheet/v1.0/sheet.xlsx:1 changes に 1.0 の変更点を足すか、フォルダーの番号を直します。',
      add(11, '/templates/sheet/#v1-0 /templates/sheet/#v1-1'),
      news,
    ]);
  });

  it('an anchor that a moved page no longer has is told, too', () => {
    const moved = { ...without('faqs/no-sound/index.mdx'), 'faqs/other/index.mdx': faq('## 無音 [#silent]') };
    const addresses = [...published, '/faqs/other/', '/faqs/other/#silent'];
    expect(said(moved, '/faqs/no-sound/ /faqs/other/', addresses)).toEqual([
      add(6, '/faqs/no-sound/#movie /faqs/other/'),
    ]);
  });
});

it('the old anchors of a page that became a section lead to that section', () => {
  const merged = { ...without('faqs/no-sound/index.mdx'), 'faqs/other/index.mdx': faq('## 無音 [#sound]') };
  const addresses = [...published, '/faqs/other/', '/faqs/other/#sound'];
  expect(said(merged, '/faqs/no-sound/ /faqs/other/#sound', addresses)).toEqual([]);
});

it('the file of a template that is renamed or removed is told where it is, or where the list is', () => {
  const gone = Object.fromEntries(Object.entries(content).filter(([file]) => !file.startsWith('templates/')));
  const renamed = {
    ...gone,
    'templates/plan/index.mdx': template({ files: '[sheet.xlsx]' }),
    'templates/plan/sheet.xlsx': '',
  };
  expect(said(renamed, '/templates/sheet/ /templates/plan/')).toContain(
    add(9, '/templates/sheet/sheet.xlsx /templates/plan/sheet.xlsx'),
  );
  expect(said(gone)).toContain(add(9, '/templates/sheet/sheet.xlsx /templates/'));
});

it('order and insertion of headings change no address', () => {
  const turned =
    '## 新しい [#new]\n\n文です。\n\n## 動画 [#movie]\n\n文です。\n\n## 無音 [#silent]\n\n文です。';
  const inserted = { ...content, 'faqs/no-sound/index.mdx': faq(turned) };
  expect(said(inserted, '', [...published, '/faqs/no-sound/#new'])).toEqual([]);
});

it('the page of an entry whose time is over stays, and an entry that waits is counted', () => {
  const over = { expireAt: '2026-10-31T23:59:00+09:00', successor: '/faqs/next/' };
  const files = {
    ...content,
    'faqs/no-sound/index.mdx': faq('短くなりました。', over),
    'faqs/next/index.mdx': manualLike(),
    'faqs/later/index.mdx': faq('あとで。', { publishAt: '2027-01-01T09:00:00+09:00', title: '丙' }),
  };
  expect(said(files, '', [...published, '/faqs/next/', '/faqs/later/'])).toEqual([]);
});
const manualLike = (): string => faq('次です。', { title: '乙', order: '2' });

describe('a line of redirects.txt', () => {
  const lines = (redirects: string) => said(content, redirects).map((each) => each.replace(/^redirects/, ''));

  it('has an old and a new address', () => {
    expect(lines('# 説明\n\n/faqs/old/')).toEqual(['.txt:3 /faqs/old-name/ /faqs/new-name/']);
    expect(lines('faqs/old /faqs/no-sound/')).toHaveLength(1);
  });

  it('leads to a page that can be opened, at the end of a chain at once', () => {
    expect(lines('/faqs/old/ /faqs/no-sound/')).toEqual([]);
    expect(lines('/faqs/old/ /faqs/no-sond/')).toEqual(['.txt:1 /faqs/old/ /faqs/no-sound/']);
    expect(lines('/faqs/a/ /faqs/b/\n/faqs/b/ /faqs/no-sound/')).toEqual(['.txt:1 /faqs/a/ /faqs/no-sound/']);
    expect(lines('/faqs/a/ /faqs/b/\n/faqs/b/ /faqs/a/')).toHaveLength(2);
  });

  it('keeps an anchor on the page that its address opens: no server sees it', () => {
    expect(lines('/faqs/no-sound/#old /faqs/no-sound/#movie')).toEqual([]);
    expect(lines('/faqs/no-sound/#old /faqs/no-sound/')).toEqual([]);
    expect(lines('/faqs/no-sound/#old /templates/sheet/')).toEqual([
      '.txt:1 /faqs/no-sound/ に [#old] の見出しを残し、そこから /templates/sheet/ へリンクします。',
    ]);
    expect(lines('/faqs/a/ /faqs/no-sound/\n/faqs/a/#x /faqs/no-sound/#movie')).toEqual([]);
  });

  it('leads from one version of a file to no other: whoever opens it is to get what was sent', () => {
    const from = '/templates/old/v1.0/sheet.xlsx';
    const back = ['.txt:1 履歴から v1.0/ に戻します。'];
    expect(lines(`${from} /templates/sheet/v1.0/sheet.xlsx`)).toEqual([]);
    expect(lines(`${from} /templates/sheet/`)).toEqual([]);
    expect(lines(`${from} /templates/sheet/sheet.xlsx`)).toEqual(back);
    expect(lines(`${from} /templates/sheet/v1.1/sheet.xlsx`)).toEqual(back);
  });

  it('comes once, and moves nothing that can be opened', () => {
    expect(lines('/faqs/a/ /faqs/no-sound/\n/faqs/a/ /contact/')).toEqual([
      '.txt:2 どちらかの行を消します。',
    ]);
    expect(lines('/faqs/no-sound/ /contact/')).toEqual(['.txt:1 この行を消すか、元のページを下げます。']);
  });
});

it('a page that can not be read keeps its anchors: its own mistake is told', () => {
  const broken = { ...content, 'faqs/no-sound/index.mdx': faq(`${noSound}\n\n<Caution>`) };
  expect(said(broken).filter((each) => each.startsWith('addresses'))).toEqual([]);
});

it('without a list of addresses there is no contract yet', () => {
  expect(problemsOf({ 'manuals/a/index.mdx': manual('') })).toEqual([]);
});
