import { describe, expect, it } from 'vitest';
import {
  dueAfter,
  isNight,
  nightPromise,
  passedSentence,
  promisedUntil,
  promiseAfter,
  promiseBefore,
  type PromiseConfig,
} from '#lib/promise.ts';
import type { Contact } from '#schemas/message.ts';

const promise: PromiseConfig = { callHours: [8, 21], hours: 2, night: 'mail' };
const at = (time: string) => new Date(`2026-11-21T${time}+09:00`);
const sentNow = (given: Contact, time: string, config = promise) => promiseBefore(given, at(time), config);
const phone = '03-0000-0000';
const email = 'a@example.jp';
const doubtful = 'いただいたご連絡先では、つながらないかもしれません。そのときは受付ページに回答を載せます。';

describe('promiseBefore', () => {
  it.each([
    ['電話あり', { phone }, '14:05', '本日16:05までにお電話いたします。'],
    ['夜間', { phone, email }, '23:10', '2時間以内にメールで、お電話は8時以降にいたします。'],
    ['夜間、電話だけ', { phone }, '03:00', '夜間のため、お電話は8時以降にいたします。'],
    ['メールのみ', { email }, '14:05', '本日16:05までにメールでご連絡いたします。'],
    ['メールのみ、夜間', { email }, '23:10', '11月22日1:10までにメールでご連絡いたします。'],
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
      '夜間にかかる、電話だけ',
      { phone },
      '20:30',
      '夜間にかかるため、お電話は本日21時までか、翌8時以降にいたします。',
    ],
    [
      '夜間にかかる',
      { phone, email },
      '19:01',
      '2時間以内にメールで、お電話は本日21時までか、翌8時以降にいたします。',
    ],
    ['夜間の前に終わる', { phone, email }, '19:00', '本日21:00までにお電話いたします。'],
    [
      '夜間にかかる、メール希望',
      { phone, email, reach: 'mail' },
      '20:30',
      '本日22:30までにメールでご連絡いたします。',
    ],
    ['書き間違いの番号', { phone: '03-1234' }, '14:05', doubtful],
    ['書き間違いの番号とアドレス', { phone: '1234', email: 'taro' }, '23:10', doubtful],
    [
      '書き間違いの番号、正しいアドレス',
      { phone: '1234', email },
      '14:05',
      '本日16:05までにメールでご連絡いたします。',
    ],
    [
      '夜間、書き間違いのアドレス',
      { phone, email: 'taro@' },
      '23:10',
      '夜間のため、お電話は8時以降にいたします。',
    ],
    [
      '電話リレー',
      { phone, reach: 'relay' },
      '09:00',
      '本日11:00までに電話リレーサービスでご連絡いたします。',
    ],
  ] as const)('%s', (_name, given, time, wanted) => {
    expect(sentNow(given, time)).toBe(wanted);
  });

  it('calls at night too where the company chose so', () => {
    expect(sentNow({ phone }, '23:10', { ...promise, night: 'call' })).toBe(
      '11月22日1:10までにお電話いたします。',
    );
  });
});

describe('promiseAfter', () => {
  const read = (given: Contact, sent: string, now: string) =>
    promiseAfter(given, dueAfter(at(sent), promise), new Date(`${now}+09:00`), promise);
  it.each([
    ['the same day', { phone }, '14:05', '2026-11-21T15:00', '本日16:05までにお電話いたします。'],
    ['another day', { phone }, '14:05', '2026-11-22T09:00', '11月21日16:05までにお電話いたします。'],
    [
      'at night, at once',
      { phone, email },
      '23:10',
      '2026-11-21T23:10:03',
      '11月22日1:10までにメールで、お電話は11月22日8:00以降にいたします。',
    ],
    [
      'at night, after midnight',
      { phone, email },
      '23:10',
      '2026-11-22T00:30',
      '本日1:10までにメールで、お電話は本日8:00以降にいたします。',
    ],
    [
      'sent after midnight',
      { phone },
      '03:20',
      '2026-11-21T07:00',
      '夜間のため、お電話は本日8:00以降にいたします。',
    ],
    [
      'in the morning of that day',
      { phone },
      '03:20',
      '2026-11-22T07:00',
      '夜間のため、お電話は11月21日8:00以降にいたします。',
    ],
    [
      'in the evening, at once',
      { phone },
      '20:30',
      '2026-11-21T20:31',
      '夜間にかかるため、お電話は本日21:00までか、11月22日8:00以降にいたします。',
    ],
  ] as const)('%s', (_name, given, sent, now, wanted) => {
    expect(read(given, sent, now)).toBe(wanted);
  });
});

it.each([
  ['2026-11-30T23:10', '12月1日1:10までにメールで、お電話は12月1日8:00以降にいたします。'],
  ['2026-12-31T23:10', '1月1日1:10までにメールで、お電話は1月1日8:00以降にいたします。'],
  ['2028-02-28T20:30', '本日22:30までにメールで、お電話は本日21:00までか、2月29日8:00以降にいたします。'],
])('at the end of a month, sent %s', (sent, wanted) => {
  const start = new Date(`${sent}+09:00`);
  expect(promiseAfter({ phone, email }, dueAfter(start, promise), start, promise)).toBe(wanted);
});

describe('promisedUntil', () => {
  const until = (given: Contact, sent: string, config = promise) =>
    promisedUntil(given, dueAfter(at(sent), config), config)?.toISOString();
  it('is the due time, for a call at night its hours in the morning, and nothing where nobody can be reached', () => {
    expect(until({ phone }, '14:05')).toBe('2026-11-21T07:05:00.000Z');
    expect(until({ phone, email }, '23:10')).toBe('2026-11-21T16:10:00.000Z');
    expect(until({ phone }, '23:10')).toBe('2026-11-22T01:00:00.000Z');
    expect(until({ phone }, '23:10', { ...promise, night: 'call' })).toBe('2026-11-21T16:10:00.000Z');
    expect(until({ phone }, '20:30')).toBe('2026-11-22T01:00:00.000Z');
    expect(until({ phone: '1234' }, '14:05')).toBe('2026-11-21T07:05:00.000Z');
    expect(until({}, '14:05')).toBeUndefined();
  });

  it('once passed, is said as a fact', () => {
    expect(passedSentence(at('16:05'), new Date('2026-11-22T09:00+09:00'))).toBe(
      'ご連絡の期限(11月21日16:05)を過ぎました。まだご連絡がない場合は、お電話ください。',
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

describe('what our own people must know of a promise at night', () => {
  const at = (time: string) => new Date(`2026-11-21T${time}+09:00`);
  const night = { callHours: [8, 21] as [number, number], hours: 2, night: 'mail' as const };
  const time = (ms: number | null | undefined) => ms && new Date(ms).toISOString();

  it('by day, to a mail address, or where we call at night: nothing', () => {
    expect(nightPromise({ phone: '03-0000-0000' }, at('14:00'), night)).toBeNull();
    expect(nightPromise({ email: 'a@example.jp' }, at('22:00'), night)).toBeNull();
    expect(nightPromise({ phone: '03-0000-0000' }, at('22:00'), { ...night, night: 'call' })).toBeNull();
  });
  it('a phone number alone waits for the morning, in the evening also until nine', () => {
    const late = nightPromise({ phone: '03-0000-0000' }, at('22:00'), night);
    expect(time(late?.callsFrom)).toBe('2026-11-21T23:00:00.000Z');
    expect(time(late?.until)).toBe('2026-11-22T01:00:00.000Z');
    expect(late?.callsUntil).toBeNull();
    const evening = nightPromise({ phone: '03-0000-0000' }, at('20:30'), night);
    expect(time(evening?.callsUntil)).toBe('2026-11-21T12:00:00.000Z');
  });
  it('with an address too, the mail is due in time', () => {
    const both = nightPromise({ phone: '03-0000-0000', email: 'a@example.jp' }, at('22:00'), night);
    expect(time(both?.until)).toBe('2026-11-21T15:00:00.000Z');
  });
});
