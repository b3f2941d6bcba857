import { describe, expect, it } from 'vitest';
import { isNight, promiseSentence, type PromiseConfig } from '#lib/promise.ts';

const promise: PromiseConfig = { callHours: [8, 21], hours: 2, night: 'mail' };
const at = (time: string) => new Date(`2026-11-21T${time}+09:00`);
const phone = '03-0000-0000';
const email = 'a@example.jp';

describe('promiseSentence', () => {
  it.each([
    ['電話あり', { phone }, '14:05', '本日16:05までにお電話いたします。'],
    ['夜間', { phone, email }, '23:10', '2時間以内にメールで、お電話は8時以降にいたします。'],
    ['夜間、電話だけ', { phone }, '03:00', '夜間のため、お電話は8時以降にいたします。'],
    ['メールのみ', { email }, '14:05', '本日16:05までにメールでご連絡いたします。'],
    ['メールのみ、夜間', { email }, '23:10', '明日1:10までにメールでご連絡いたします。'],
    ['連絡先なし', {}, '14:05', 'こちらからはご連絡できません。受付ページに回答を載せます。'],
    [
      '連絡先なし、名前だけ',
      { name: '見本' },
      '14:05',
      'こちらからはご連絡できません。受付ページに回答を載せます。',
    ],
    ['メール希望', { phone, email, reach: 'mail' }, '09:00', '本日11:00までにメールでご連絡いたします。'],
    ['メール希望、番号だけ', { phone, reach: 'mail' }, '09:00', '本日11:00までにお電話いたします。'],
    [
      '電話希望、アドレスだけ',
      { email, reach: 'phone' },
      '09:00',
      '本日11:00までにメールでご連絡いたします。',
    ],
    [
      '電話リレー',
      { phone, reach: 'relay' },
      '09:00',
      '本日11:00までに電話リレーサービスでご連絡いたします。',
    ],
  ] as const)('%s', (_name, given, time, wanted) => {
    expect(promiseSentence(given, at(time), promise)).toBe(wanted);
  });

  it('calls at night too where the company chose so', () => {
    expect(promiseSentence({ phone }, at('23:10'), { ...promise, night: 'call' })).toBe(
      '明日1:10までにお電話いたします。',
    );
  });
});

it.each([
  ['07:59', true],
  ['08:00', false],
  ['20:59', false],
  ['21:00', true],
  ['00:00', true],
])('at %s it is night: %s', (time, wanted) => {
  expect(isNight(at(time), promise.callHours)).toBe(wanted);
});
