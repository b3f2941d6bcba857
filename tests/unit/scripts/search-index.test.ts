import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Title } from '#lib/search/titles.ts';
import { buildSearchIndex, heavyFindings } from '../../../scripts/search-index.ts';
import { loud } from '../../../scripts/search/pagefind.ts';

let dist = '';

const pages: Title[] = [
  { path: '/faqs/no-sound/', kind: 'faqs', title: '音が出ません', aliases: ['無音'], sample: false },
  { path: '/manuals/sign-in/', kind: 'manuals', title: 'ログインする', aliases: [], sample: false },
];

const write = async (file: string, content: string) => {
  await mkdir(path.dirname(path.join(dist, file)), { recursive: true });
  await writeFile(path.join(dist, file), content);
};
const json = async (file: string) => JSON.parse(await readFile(path.join(dist, file), 'utf8')) as unknown;
const body = (text: string) => `<html lang="ja"><main data-pagefind-body>${text}</main></html>`;

beforeAll(async () => {
  dist = await mkdtemp(path.join(os.tmpdir(), 'search-index-'));
  await write('search/titles.json', JSON.stringify({ labels: {}, pages }));
  await write(
    'faqs/no-sound/index.html',
    body('<p>マイクを見ます。</p><h2 id="obs">OBS</h2><p>音声を選びます。</p>'),
  );
  await write('manuals/sign-in/index.html', body('<p>開きます。</p><h2 id="steps">手順</h2>'));
  await write('manuals/draft/index.html', body('<p>下書きです。</p>'));
});
afterAll(() => rm(dist, { recursive: true }));

test('one record for each page and section with text; nothing that the title list does not name', async () => {
  expect(await buildSearchIndex({ dist, content: dist })).toEqual({ pages: 2, records: 3 });
  expect(Object.values((await json('search/records.json')) as object).toSorted()).toEqual([
    '/faqs/no-sound/',
    '/faqs/no-sound/#obs',
    '/manuals/sign-in/',
  ]);
  expect(await readdir(path.join(dist, 'search/text/manuals'))).toEqual(['sign-in.json']);
  expect(await json('search/text/faqs/no-sound.json')).toMatchObject({ sections: [{}, { anchor: 'obs' }] });
});

test('only what the browser asks for is written', async () => {
  const files = await readdir(path.join(dist, 'pagefind'));
  expect(files.toSorted()).toEqual([
    'index',
    'pagefind-entry.json',
    'pagefind.js',
    expect.stringMatching(/^pagefind\.unknown_\w+\.pf_meta$/),
    'wasm.unknown.pagefind',
  ]);
});

test('a piece of the index that does not come is not taken for an empty one', async () => {
  const code = await readFile(path.join(dist, 'pagefind/pagefind.js'), 'utf8');
  expect(code).toContain('"load_index_chunk"))');
  expect(code).not.toContain('"load_index_chunk")).catch');
  // Already mended, or another Pagefind: the build says so.
  expect(() => loud(code)).toThrow('load_index_chunk');
});

test('a page that can not be read is named', async () => {
  await write('faqs/no-sound/index.html', '<main>本文</main>');
  await expect(buildSearchIndex({ dist, content: dist })).rejects.toThrow('faqs/no-sound/index.html');
});

test('what a first search would wait for too long is told', () => {
  const sizes = (titles: number, lexicon: number) =>
    new Map([
      ['search/titles.json', titles],
      ['search/lexicon.json', lexicon],
      ['search/text/faqs/no-sound.json', 90_000],
    ]);
  expect(heavyFindings(sizes(30_000, 50_000))).toEqual([]);
  expect(heavyFindings(sizes(31_000, 50_000))).toEqual([
    '検索の題名の一覧が 31 kB あります。30 kB までに、aliases を減らしてください。',
    '最初の検索で読み込むものが 81 kB あります。目安は 80 kB までです。',
  ]);
});
