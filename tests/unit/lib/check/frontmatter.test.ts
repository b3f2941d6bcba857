import { describe, expect, it } from 'vitest';
import { faq, fixesOf, problemsOf, saidOf, template } from './content.ts';

describe('a field with a wrong value says on its line how it is written', () => {
  it.each([
    ['title', '', '2 title が空です。'],
    ['title', '2026', '2 title は文字で書きます。引用符で囲みます。'],
    ['updated', '11/1', '4 updated は 2026-11-01 の形で書きます。'],
    ['updated', '2026-11-31', '4 2026-11-31 という日はありません。'],
    ['reviewEvery', '60', '7 reviewEvery は 24 以下の数字で書きます。'],
    ['aliases', 'ログイン', '8 aliases は [ ] で囲んで書きます。'],
    ['related', '[faqs/x]', '9 related の 1 番目は /faqs/reset-password/ の形で書きます。'],
    ['order', '10分', '11 order は半角の数字だけで書きます。'],
    ['order', '0', '11 order は 1 以上の数字で書きます。'],
    ['draft', 'yes', '12 draft は true か false で書きます。'],
    ['publishAt', '来週', '12 publishAt は 2026-12-01T09:00:00+09:00 の形で書きます。'],
    ['memo', 'x', '12 memo という項目はありません。'],
    ['expireAt', '2027-03-31T23:59:00+09:00', '12 expireAt があるときは successor に次の案内先を書きます。'],
  ])('%s: %s', (key, value, said) => {
    expect(saidOf(faq('本文です。', { [key]: value }))).toEqual([said]);
  });

  it('and writes the corrected line where it can', () => {
    expect(fixesOf(faq('本文です。', { updated: '2026年1月5日' }))).toEqual(['updated: 2026-01-05']);
    expect(fixesOf(faq('本文です。', { title: '2026' }))).toEqual(['title: "2026"']);
    expect(fixesOf(faq('本文です。', { topic: '集客とメール' }))).toEqual(['topic: 集客・メール']);
  });

  it('says nothing about a good one (control)', () => {
    expect(saidOf(faq('本文です。'))).toEqual([]);
  });
});

describe('a title that the link picture can not show', () => {
  it('is told on its line, once for each letter', () => {
    expect(saidOf(faq('本文です。', { title: '𛀁と𛀂の𛀁' }))).toEqual([
      '2 題名にある「𛀁」は、リンクと一緒に出る画像に描けません。',
      '2 題名にある「𛀂」は、リンクと一緒に出る画像に描けません。',
    ]);
  });

  it.each(['①㈱髙﨑𠮷→…', 'Café & <Q&A>', 'はじめて🎉の配信'])('leaves 「%s」 alone', (title) => {
    expect(saidOf(faq('本文です。', { title: `"${title}"` }))).toEqual([]);
  });
});

describe('a moment', () => {
  const over = { expireAt: '2027-03-31', successor: '/faqs/b/' };
  it.each([
    [
      '2026-11-22',
      '12 publishAt は時刻まで書きます。例: 2026-12-01T09:00:00+09:00',
      '2026-11-22T09:00:00+09:00',
    ],
    [
      '2026-11-22 # 朝',
      '12 publishAt は時刻まで書きます。例: 2026-12-01T09:00:00+09:00',
      '2026-11-22T09:00:00+09:00',
    ],
    [
      '2026-11-22T15:30:00',
      '12 publishAt は日本の時刻と分かるように、終わりに +09:00 を付けます。例: 2026-12-01T09:00:00+09:00',
      '2026-11-22T15:30:00+09:00',
    ],
    [
      '2026-11-22 9:30:00',
      '12 publishAt は日本の時刻と分かるように、終わりに +09:00 を付けます。例: 2026-12-01T09:00:00+09:00',
      '2026-11-22T09:30:00+09:00',
    ],
  ])('%s is not yet one', (publishAt, said, fix) => {
    const text = faq('本文です。', { publishAt });
    expect(saidOf(text)).toEqual([said]);
    expect(fixesOf(text)).toEqual([`publishAt: ${fix}`]);
  });

  it('that ends an entry is proposed at the end of the day', () => {
    expect(fixesOf(faq('本文です。', over))).toContain('expireAt: 2027-03-31T23:59:00+09:00');
  });

  it('that YAML can not read is proposed in full', () => {
    expect(fixesOf(faq('本文です。', { publishAt: '2026年12月1日' }))).toEqual([
      'publishAt: 2026-12-01T09:00:00+09:00',
    ]);
    expect(fixesOf(faq('本文です。', { publishAt: '2026-12-01T13:00' }))).toEqual([
      'publishAt: 2026-12-01T13:00:00+09:00',
    ]);
    expect(fixesOf(faq('本文です。', { publishAt: '2026-12-01T13:00+09:00' }))).toEqual([
      'publishAt: 2026-12-01T13:00:00+09:00',
    ]);
  });

  it.each(['2026-11-22T15:30:00+09:00', '2026-11-22T15:30:00Z', '2026-11-22 15:30:00 +09:00'])(
    '%s is one (control)',
    (publishAt) => {
      expect(saidOf(faq('本文です。', { publishAt }))).toEqual([]);
    },
  );
});

describe('YAML that can not be read', () => {
  it.each([
    [{ title: '[重要] お知らせ' }, '2 値が [ で始まるので全体を引用符で囲みます。'],
    [{ title: '@ホーム' }, '2 値が @ で始まるので全体を引用符で囲みます。'],
    [{ title: '"閉じない' }, '2 引用符が閉じていません。'],
    [{ aliases: '[a, b' }, '8 [ ] が閉じていません。'],
    [{ aliases: '\n\t- a' }, '9 行の頭にタブがあります。'],
  ])('%o', (fields, said) => {
    expect(saidOf(faq('本文です。', fields))).toEqual([said]);
  });

  it.each([
    ['title: ', 'title：', '2 項目の名前のあとは、半角の : と空白です。'],
    ['owner: ', 'owner:', '6 項目の名前のあとは、半角の : と空白です。'],
    ['owner: ', 'title: もう一度\nowner: ', '6 同じ項目が 2 回書かれています。'],
  ])('「%s」 as 「%s」', (right, wrong, said) => {
    expect(saidOf(faq('本文です。').replace(right, wrong))).toEqual([said]);
  });

  it('is read on, so that several mistakes are told at once', () => {
    const text = faq('{値}', { title: 'A: B', summary: 'C: D', updated: '昨日', sumary: 'x' });
    expect(saidOf(text)).toEqual([
      '2 : があるので全体を引用符で囲みます。例: title: "A: B"',
      '3 : があるので全体を引用符で囲みます。例: title: "A: B"',
      '4 updated は 2026-11-01 の形で書きます。',
      '12 sumary は summary の綴り違いではありませんか。',
      '15 { } は本文に書けません。｛ ｝か `コード` にします。',
    ]);
  });
});

it('names the line of a field inside a list', () => {
  const changes =
    '\n  - version: "1.1"\n    date: 2026-11-01\n    text: 直しました。\n  - version: 1.0\n    date: 2026-10-01';
  const problems = problemsOf({
    'templates/sheet/index.mdx': template({ changes, version: '"1.1"' }),
    'templates/sheet/sheet.xlsx': '',
  });
  expect(problems.map(({ line, what }) => `${line} ${what}`)).toEqual([
    '16 changes の 2 番目の version は文字で書きます。引用符で囲みます。',
    '16 changes の 2 番目に text がありません。例: text: 音声確認の欄を足しました。',
  ]);
});

it('knows the fields of a model case and of a real one', () => {
  const cases = (sample: string) =>
    problemsOf({ 'cases/a/index.mdx': faq('本文です。', { topic: null, order: null, sample }) }).map(
      ({ what }) => what,
    );
  expect(cases('true').join()).not.toContain('consent');
  expect(cases('false').join()).toContain('consent がありません。');
  expect(cases('たぶん').join()).toContain('sample ');
});

it('counts an article past its review date as a notice only', () => {
  const [notice, ...others] = problemsOf({
    'faqs/a/index.mdx': faq('本文です。', { verifiedAt: '2026-04-01', reviewEvery: '6' }),
  });
  expect(others).toEqual([]);
  expect(notice).toMatchObject({ line: 5, isNotice: true, what: '確認日から 6 か月を過ぎました。' });
  expect(saidOf(faq('本文です。', { verifiedAt: '2026-06-01', reviewEvery: '6' }))).toEqual([]);
});
