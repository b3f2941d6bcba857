import { describe, expect, it } from 'vitest';
import { japaneseDateTime } from '#lib/template-fill/date-time.ts';
import { hintOf, read } from '#lib/template-fill/read.ts';
import type { Blank } from '#schemas/template.ts';

const blank = (type: Blank['type'], rules: Blank['rules'] = {}, name = 'it'): Blank => ({
  name,
  label: { it: '欄', startsAt: '開始日時' }[name] ?? name,
  type,
  rules,
});
const startsAt = blank('datetime', {}, 'startsAt');
const said = (of: Blank, typed: string, others: Record<string, string> = {}): string => {
  const reading = read(of, { ...others, it: typed }, [startsAt, of]);
  if (reading.state === 'empty') return '空';
  return reading.state === 'good' ? `○ ${reading.text}` : `× ${reading.text} → ${reading.advice}`;
};

describe('日時は日本時間で、曜日つきで読める', () => {
  it.each([
    ['2026-11-26T14:00', '2026年11月26日(木) 14:00'],
    ['2027-01-03T09:05', '2027年1月3日(日) 9:05'],
    ['2028-02-29T00:00', '2028年2月29日(火) 0:00'],
    ['2027-02-29T00:00', null],
    ['0026-11-26T14:00', null],
    ['2026-13-01T00:00', null],
    ['2026-11-26T24:00', null],
    ['2026-11-26', null],
    ['0000-11-26T14:00', null],
    ['+12026-11-26T14:00', null],
  ])('%s → %s', (value, text) => {
    expect(japaneseDateTime(value)).toBe(text);
  });
});

describe('決まりの表', () => {
  const text = blank('text', { maxLength: 5 });
  const url = blank('url', { https: true });
  const mail = blank('mail');
  const number = blank('number', { min: 10, max: 180 });
  const after = blank('datetime', { after: 'startsAt' });
  const start = { startsAt: '2026-11-26T14:00' };

  it.each<[string, Blank, string, string, Record<string, string>?]>([
    ['空', text, '', '空'],
    ['空白だけ', text, ' \u3000\n', '空'],
    ['ちょうど5字', text, 'あいうえお', '○ あいうえお'],
    ['前後の空白は数えない', text, ' あいうえお ', '○ あいうえお'],
    ['絵文字も1字', text, '👍👍👍👍👍', '○ 👍👍👍👍👍'],
    ['6字', text, 'あいうえおか', '× あいうえおか → 5字までにします。いまは6字です。'],
    ['数えない欄', blank('text'), 'あ'.repeat(900), `○ ${'あ'.repeat(900)}`],
    ['向きを変える文字と見えない文字は落とす', text, 'a\u202Eb\u200Bc\u0000', '○ abc'],
    ['https', url, 'https://example.jp/a?b=c#d', '○ https://example.jp/a?b=c#d'],
    ['http', url, 'http://example.jp/', '× http://example.jp/ → https:// で始まるURLにします。'],
    ['http でよい欄', blank('url'), 'http://example.jp/', '○ http://example.jp/'],
    ['URLでない', url, 'example.jp', '× example.jp → https:// から書きます。例: https://example.jp/'],
    [
      '走らせる番地',
      url,
      'javascript:alert(1)',
      '× javascript:alert(1) → https:// から書きます。例: https://example.jp/',
    ],
    [
      '空白のあるURL',
      url,
      'https://a.jp/ b',
      '× https://a.jp/ b → https:// から書きます。例: https://example.jp/',
    ],
    ...[
      'https:example.jp',
      'https:/example.jp',
      'https:\\\\example.jp',
      'https://example.jp\\a',
      'https://example.jp/a。',
      'https://example.jp、',
      'https://example',
      'https:///example.jp',
    ].map((typed): [string, Blank, string, string] => [
      `URLになっていない ${typed}`,
      url,
      typed,
      `× ${typed} → https:// から書きます。例: https://example.jp/`,
    ]),
    ['大文字のhttps', url, 'HTTPS://example.jp/', '○ HTTPS://example.jp/'],
    ['日本語のURL', url, 'https://例え.jp/あ', '○ https://例え.jp/あ'],
    ['メール', mail, 'event@example.jp', '○ event@example.jp'],
    ['全角のメール', mail, 'ｅｖｅｎｔ＠ｅｘａｍｐｌｅ．ｊｐ', '○ event@example.jp'],
    ...['event', 'event@example', '@example.jp', 'a b@example.jp', 'a@example.jp, b@example.jp'].map(
      (typed): [string, Blank, string, string] => [
        `メールでない ${typed}`,
        mail,
        typed,
        `× ${typed} → メールアドレスを1つ書きます。例: event@example.jp`,
      ],
    ),
    ['数字', number, '60', '○ 60'],
    ['全角の数字', number, '６０', '○ 60'],
    ['桁の区切り', blank('number'), '1,200', '○ 1,200'],
    ['小数', blank('number'), '1.5', '○ 1.5'],
    ['数字でない', number, '60分', '× 60分 → 数字だけで書きます。例: 60'],
    ['区切りの間違い', blank('number'), '1,20', '× 1,20 → 数字だけで書きます。例: 60'],
    ['ちょうど下限', number, '10', '○ 10'],
    ['小さすぎる', number, '9', '× 9 → 10以上の数字にします。'],
    ['ちょうど上限', number, '180', '○ 180'],
    ['0より小さい', number, '-30', '× -30 → 10以上の数字にします。'],
    ['大きすぎる', number, '181', '× 181 → 180以下の数字にします。'],
    ['日時でない', after, 'あした', '× あした → 日付と時刻を選びます。'],
    ['後の日時', after, '2026-11-26T14:01', '○ 2026年11月26日(木) 14:01', start],
    [
      '同じ日時',
      after,
      '2026-11-26T14:00',
      '× 2026年11月26日(木) 14:00 → 開始日時より後の日時にします。',
      start,
    ],
    [
      '前の日時',
      after,
      '2026-11-25T15:00',
      '× 2026年11月25日(水) 15:00 → 開始日時より後の日時にします。',
      start,
    ],
    ['比べる相手が空', after, '2026-11-25T15:00', '○ 2026年11月25日(水) 15:00'],
    ['比べる相手が日時でない', after, '2026-11-25T15:00', '○ 2026年11月25日(水) 15:00', { startsAt: 'x' }],
  ])('%s', (_, of, typed, expected, others) => {
    expect(said(of, typed, others)).toBe(expected);
  });
});

it.each([
  [blank('text', { maxLength: 40 }), '40字まで'],
  [blank('text'), ''],
  [startsAt, '日本時間'],
  [blank('datetime', { after: 'startsAt' }), '日本時間。開始日時より後'],
  [blank('url', { https: true }), 'https:// から'],
  [blank('url'), 'https:// か http:// から'],
  [blank('mail'), '例: event@example.jp'],
  [blank('number'), '数字だけ'],
  [blank('number', { min: 10, max: 180 }), '10以上180以下'],
])('書く前に分かること %#', (of, hint) => {
  expect(hintOf(of, [startsAt, of])).toBe(hint);
});
