import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { proseProblems, wordsInMarkup } from '../../../scripts/prose.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'prose-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function entry(id: string, title: string, body: string): void {
  mkdirSync(path.join(root, 'faqs', id), { recursive: true });
  writeFileSync(
    path.join(root, 'faqs', id, 'index.mdx'),
    `---\ntitle: ${title}\nsummary: 短い説明です。\n---\n\n${body}\n`,
  );
}

/** Any other file of the content folder. */
function put(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}

it('says nothing of a careful text', async () => {
  entry('good', '配信が始まりません', '開始時刻を確かめます。時刻は日本時間です。');
  expect(await proseProblems(root)).toEqual([]);
});

it('finds other words, padding and broken style, each time it is asked', async () => {
  entry('words', '擬似ライブの設定', '録画を流すことができます。\n\n設定は大切である。');
  for (const attempt of ['first', 'again']) {
    const found = (await proseProblems(root)).map(({ line, what }) => `${line} ${what}`);
    expect(found.join('\n'), attempt).toContain('擬似ライブ => 疑似ライブ');
    expect(found.join('\n'), attempt).toContain('6 ことができます => できます');
    expect(
      found.some((each) => each.startsWith('8 ')),
      attempt,
    ).toBe(true);
  }
});

it('has one word for a copy, and leaves pictures and handwriting alone', async () => {
  entry('copy', 'URLを送ります', 'URLを写して送ります。\n\n写真に写る紙を見て、数を書き写します。');
  expect((await proseProblems(root)).map(({ line, what }) => `${line} ${what}`)).toEqual([
    '6 写し => コピー',
  ]);
});

it('reads the titles of steps and the words for pictures, each on its line', async () => {
  const step = '<Step id="a" title="擬似ライブを選ぶ">\n\n選びます。\n\n</Step>';
  entry('steps', '配信形式を選ぶ', `${step}\n\n<Screen src="./a.webp" alt="登録フォームの画面です。" />`);
  expect((await proseProblems(root)).map(({ line, what }) => `${line} ${what}`)).toEqual([
    '6 擬似ライブ => 疑似ライブ',
    '12 登録フォーム => 申込フォーム',
  ]);
});

it('reads the fields that people see, one sentence each on its line', () => {
  const changes = 'changes:\n  - version: "1.0"\n    text: 最初の版です。\nowner: CSチーム';
  const source = `---\ntitle: 題名\nhowTo: [埋めます。, 送ります。]\n${changes}\n---\n本文`;
  expect(wordsInMarkup(source).map(({ line, text }) => `${line} ${text}`)).toEqual([
    '2 題名',
    '3 埋めます。',
    '3 送ります。',
    '6 最初の版です。',
  ]);
});

it('reads captions and scenes, each cue on the line of its times', async () => {
  const cue = (text: string): string => `00:01.000 --> 00:02.000\n${text}`;
  put('videos/a/captions.vtt', `WEBVTT\n\n${cue('押します。')}\n\n${cue('登録フォームを、\n直します。')}\n`);
  put('videos/a/chapters.vtt', `WEBVTT\n\nstart\n${cue('擬似ライブを選ぶ')}\n`);
  expect((await proseProblems(root)).map(({ file, line, what }) => `${file}:${line} ${what}`)).toEqual([
    'videos/a/captions.vtt:6 登録フォーム => 申込フォーム',
    'videos/a/chapters.vtt:4 擬似ライブ => 疑似ライブ',
  ]);
});

it('reads the first page and the cards of films, but not what the hands of a film type', async () => {
  put(
    'home.yaml',
    'asked:\n  - { label: 擬似ライブ, path: /faqs/a/ }\nstages:\n  - lead: 雛形を使います。\n',
  );
  const typed = 'do:\n  - type: { into: タイトル, text: 擬似ライブ }';
  put('videos/a/storyboard.yaml', `card: { title: 次にやること, items: [配信キーを入れる] }\n${typed}\n`);
  expect((await proseProblems(root)).map(({ file, line, what }) => `${file}:${line} ${what}`)).toEqual([
    'home.yaml:2 擬似ライブ => 疑似ライブ',
    'home.yaml:4 雛形 => テンプレート',
    'videos/a/storyboard.yaml:1 配信キー => ストリームキー',
  ]);
});

it('passes over a storyboard that can not be read yet', async () => {
  put('videos/a/storyboard.yaml', 'card: { title: 擬似ライブ\n');
  expect(await proseProblems(root)).toEqual([]);
});
