import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { pagesIn, queriesIn, unknownIn } from '../../bench/search/corpus.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'corpus-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const file = (text: string): string => {
  const name = path.join(folder, 'file');
  writeFileSync(name, text);
  return name;
};

test('queries: with or without a heading, with the ends and the mark of another system, and empty lines', () => {
  const lines = ['録画\ta|b\tordinary', '', 'カレー\tnone\tnothing', '音声\tb\tordinary\t≤3'];
  const read = (lines: string) =>
    queriesIn(file(lines)).map(({ text, expected, kind, within }) => ({ text, expected, kind, within }));
  const expected = [
    { text: '録画', expected: ['/a/', '/b/'], kind: 'ordinary', within: 1 },
    { text: 'カレー', expected: [], kind: 'nothing', within: 1 },
    { text: '音声', expected: ['/b/'], kind: 'ordinary', within: 3 },
  ];
  expect(read(lines.join('\n'))).toEqual(expected);
  expect(read(`\uFEFF${['query\texpected\tclass', ...lines, ''].join('\r\n')}`)).toEqual(expected);
});

test('a line without an answer, or with a place that is none, is named', () => {
  expect(() => queriesIn(file('query\texpected\n録画\n'))).toThrow(/file:2/);
  expect(() => queriesIn(file('録画\ta\tx\t3'))).toThrow(/file:1: "3"/);
});

test('pages: without a title or a text, and titles left out', () => {
  const docs = file('\uFEFF{"id": 1, "text": "録画"}\r\n\r\n{"id": "b", "title": "空"}\r\n');
  const read = (bodyOnly: boolean) =>
    pagesIn(docs, { bodyOnly }).map(({ title, text }) => [title.path, title.title, text.sections[0]?.text]);
  expect(read(false)).toEqual([
    ['/1/', '', '録画'],
    ['/b/', '空', ''],
  ]);
  expect(read(true)[1]).toEqual(['/b/', '', '']);
});

test('a line that is no page is named', () => {
  expect(() => pagesIn(file('{"id": "a"}\n{"id'), { bodyOnly: false })).toThrow(/file:2/);
  expect(() => pagesIn(file('{"title": "a"}'), { bodyOnly: false })).toThrow(/file:1: no "id"/);
  expect(() => pagesIn(file('{"id": "a", "text": ["x"]}'), { bodyOnly: false })).toThrow(/file:1: "text"/);
});

test('an expected page that does not exist is named with its line', () => {
  const pages = pagesIn(file('{"id": "a"}'), { bodyOnly: false });
  expect(unknownIn(queriesIn(file('録画\ta|b\tx')), pages)).toEqual(['line 1: no page /b/']);
});
