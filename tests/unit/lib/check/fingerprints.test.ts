import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { articlesIn } from '#lib/check/article.ts';
import { addressesFile, openAddresses } from '#lib/check/addresses.ts';
import { fingerprintsFile, fingerprintsNow, readFingerprints } from '#lib/check/fingerprints.ts';
import { around, contentFiles } from '../../../../scripts/check.ts';
import { filesOf, now, problemsOf, template } from './content.ts';

const blanks = '[{ name: title, label: 題, type: text, rules: {} }]';
const change = (version: string) =>
  `{ version: "${version}", date: 2026-11-01, text: 版です。, because: 見直し }`;
const published = {
  'templates/sheet/index.mdx': template({
    version: '"1.1"',
    changes: `[${change('1.1')}, ${change('1.0')}]`,
    files: '[mail.txt]',
    blanks,
  }),
  'templates/sheet/mail.txt': '{{title}} v1.1',
  'templates/sheet/v1.0/mail.txt': '〔題〕 v1.0',
};
const printsOf = (files: Record<string, string>): string =>
  [...fingerprintsNow(articlesIn(filesOf(files), now), filesOf(files))]
    .map((line) => line.join(' '))
    .join('\n');
const noted = printsOf(published);
/** What `check` says of versions, after `addresses` was run on what is there. */
const said = (files: Record<string, string>, prints = noted): string[] => {
  const open = openAddresses(articlesIn(filesOf(files), now), filesOf(files), []);
  const lists = { [addressesFile]: open.join('\n'), [fingerprintsFile]: prints };
  return problemsOf({ ...files, ...lists })
    .filter(({ file }) => file === fingerprintsFile)
    .map(({ line, what, isNotice }) => `${line} ${isNotice ? '注意 ' : ''}${what}`);
};
const changed = (version: string): string =>
  `/templates/sheet/v${version}/mail.txt の中身が、公開したときと違います。同じ版は、ずっと同じファイルです。`;

it('says nothing while every version is the file that it was', () => {
  expect(noted.split('\n')).toHaveLength(2);
  expect(said(published)).toEqual([]);
});

it.each([
  ['an older version', 'v1.0/mail.txt', '〔題〕 v1.0。', `2 ${changed('1.0')}`],
  ['the newest', 'mail.txt', '{{title}} v1.1。', `1 ${changed('1.1')}`],
])('tells where the bytes of %s change', (_, file, text, problem) => {
  expect(said({ ...published, [`templates/sheet/${file}`]: text })).toEqual([problem]);
});

it('a text stays this version when the next one comes and it is laid in its folder as it was downloaded', () => {
  const next = {
    ...published,
    'templates/sheet/index.mdx': template({
      version: '"1.2"',
      changes: `[${['1.2', '1.1', '1.0'].map(change).join(', ')}]`,
      files: '[mail.txt]',
      blanks,
    }),
    'templates/sheet/mail.txt': '{{title}} v1.2',
    'templates/sheet/v1.1/mail.txt': '〔題〕 v1.1',
  };
  expect(said(next)).toEqual([
    '1 注意 中身をまだ控えていない版のファイルが 1 件あります。例: /templates/sheet/v1.2/mail.txt',
  ]);
  expect(said(next, printsOf(next))).toEqual([]);
});

it('the guide has noted each of its own versions', () => {
  const files = contentFiles('content');
  const prints = readFingerprints(readFileSync(`content/${fingerprintsFile}`, 'utf8'));
  const open = [...fingerprintsNow(articlesIn(files, around().now), files).keys()];
  expect(open.length).toBeGreaterThan(20);
  expect(prints.map(({ address }) => address)).toEqual(expect.arrayContaining(open));
});
