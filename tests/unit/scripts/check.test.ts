import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '#lib/check/check.ts';
import { report } from '#lib/check/problem.ts';
import { around as aroundNow, contentFiles, sitePages } from '../../../scripts/check.ts';

const mistakes = 'tests/fixtures/mistakes';
const around = {
  ...aroundNow(),
  now: new Date('2026-11-21T09:00:00+09:00'),
  pages: [],
  anchors: [],
  facts: [],
};
const outputOf = (name: string): string =>
  report(check(contentFiles(`${mistakes}/${name}/content`), around), 'content');

/** Where, then the whole sentence on one line so that it can be searched for, then what to write instead. */
const sentences: Record<string, string> = {
  'missing-field': 'title がありません。1 行目の --- の下に書きます。例: title: はじめてのログイン',
  'misspelt-field': 'sumary は summary の綴り違いではありませんか。',
  'date-in-words': 'updated は 2026-11-01 の形で書きます。',
  'colon-in-title': ': があるので全体を引用符で囲みます。例: title: "A: B"',
  'braces-in-body': '{ } は本文に書けません。｛ ｝か `コード` にします。',
  'unknown-word': 'Cauton という部品はありません。Caution ですか。',
  'unclosed-word': '<Caution> が閉じていません。最後に </Caution> を足します。',
  'day-without-time': 'publishAt は時刻まで書きます。例: 2026-12-01T09:00:00+09:00',
  'copied-title': '題名が content/faqs/account-locked/index.mdx と同じです。',
  'torn-table': '表の見出しは 2 列ですが、この行は 3 列です。',
  'dead-link': '/faqs/reset-pasword/ はありません。近いページ: /faqs/reset-password/',
};

describe('編集の間違いを、場所と直し方つきの日本語で伝える', () => {
  it.each(readdirSync(mistakes))('%s', (name) => {
    expect(`${outputOf(name)}\n`).toBe(readFileSync(`${mistakes}/${name}/expected.txt`, 'utf8'));
  });

  it.each(Object.entries(sentences))('%s: 文が 1 行に、そのまま出る', (name, sentence) => {
    const [where, what, fix, blank, count] = outputOf(name).split('\n');
    expect(where).toMatch(/^content\/faqs\/reset-password\/index\.mdx:\d+$/);
    expect(what).toBe(sentence);
    expect(fix).toMatch(/^直し方: ./);
    expect([blank, count]).toEqual(['', '直すところが 1 件あります。']);
  });

  it('間違いのない記事には何も言わない(対照)', () => {
    expect(outputOf('none')).toBe('直すところはありません。');
  });
});

describe('npm run check', () => {
  const run = (...folder: string[]) =>
    spawnSync(process.execPath, ['scripts/check.ts', ...folder], { encoding: 'utf8' });

  it('exits 0 on good content and 1 on a mistake', () => {
    expect(run(`${mistakes}/none/content`)).toMatchObject({
      status: 0,
      stdout: '直すところはありません。\n',
    });
    const wrong = run(`${mistakes}/dead-link/content/`);
    expect(wrong.status).toBe(1);
    expect(wrong.stdout).toContain(`${mistakes}/dead-link/content/faqs/reset-password/index.mdx:22\n`);
  });

  it('does not let the guide go without its lists of addresses and of versions', () => {
    const { status, stdout } = spawnSync(process.execPath, [path.resolve('scripts/check.ts')], {
      cwd: `${mistakes}/none`,
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stdout).toContain(
      'content/addresses.txt:1\naddresses.txt がありません。お客様に送ったリンクが切れても、気づけません。\n直し方: ',
    );
    expect(stdout).toContain('content/fingerprints.txt:1\nfingerprints.txt がありません。');
  });

  it('says so where the folder is not there', () => {
    expect(run('contnet')).toMatchObject({
      status: 1,
      stdout: 'contnet というフォルダーはありません。綴りを確かめてください。\n',
    });
  });

  it('knows the pages of the site by their files', () => {
    const pages = sitePages('src/pages');
    expect(pages).toContain('/');
    expect(pages.filter((page) => !/^\/([a-z-]+\/)*$/.test(page))).toEqual([]);
  });
});
