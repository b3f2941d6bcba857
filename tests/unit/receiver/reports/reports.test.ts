import { expect, it } from 'vitest';
import { escalationRows } from '#receiver/reports/escalations.ts';
import { feedbackByPage, feedbackRows } from '#receiver/reports/feedback.ts';
import type { Event } from '#receiver/events.ts';
import type { Stored } from '#receiver/store/store.ts';

const at = Date.parse('2026-11-25T14:00:00+09:00');
const stored = (more: Partial<Stored> = {}, events: Event[] = []): Stored => ({
  id: 'a',
  number: 'ESC-2222-2222',
  token: 't',
  type: 'complaint',
  receivedAt: at,
  firstContactDueAt: at + 7_200_000,
  fingerprint: '',
  content: {
    message: '=1+1',
    contact: { name: '見本商事' },
    contactWarnings: [],
    page: '/faqs/no-sound/',
    privacyNotice: null,
    earlier: null,
  },
  events: [{ type: 'received', at, t0: at }, ...events],
  ...more,
});
const standingAt = (message: Stored, now: number) => escalationRows([message], now, { words: false })[1]?.[2];

it('says where a complaint stands', () => {
  expect(standingAt(stored(), at)).toBe('連絡待ち');
  expect(standingAt(stored(), at + 7_200_001)).toBe('期限超過');
  const contacted: Event = {
    type: 'contacted',
    at,
    by: 'handler',
    contactedAt: at,
    channel: 'phone',
    words: '',
    nextContactAt: null,
  };
  expect(standingAt(stored({}, [contacted]), at)).toBe('連絡済み');
  expect(standingAt(stored({}, [{ type: 'quarantined', at, reason: 'rate' }]), at)).toBe('保留');
  const dismissed: Event = { type: 'dismissed', at, by: 'executive', reason: 'x' };
  const held: Event = { type: 'quarantined', at, reason: 'rate' };
  expect(standingAt(stored({}, [held, dismissed]), at)).toBe('苦情ではない');
  const answered: Event = { type: 'answered', at, by: 'executive', text: 'x' };
  expect(standingAt(stored({}, [answered]), at)).toBe('回答済み');
  expect(standingAt(stored({ type: 'feedback', firstContactDueAt: null }), at)).toBe('');
});

it('lists no word of the customer unless asked', () => {
  expect(JSON.stringify(escalationRows([stored()], at, { words: false }))).not.toMatch(/1\+1|見本商事/);
  expect(escalationRows([stored()], at, { words: true })[1]).toEqual(
    expect.arrayContaining(['見本商事', '=1+1']),
  );
});

it('lists the record with the words: what was learnt is read beside what was said', () => {
  const written: Event = {
    type: 'written_up',
    at,
    by: 'supervisor',
    facts: '音が出なかった。',
    cause: '確認の一覧に音がなかった。',
    response: 'お電話した。',
    prevention: '一覧に足す。',
    sharedWith: '全員',
  };
  const [head, row] = escalationRows([stored({}, [written])], at, { words: true });
  expect(head?.slice(-5)).toEqual(['事実', '仕組みの原因', '対応', '再発防止', '共有先']);
  expect(row?.slice(-5)).toEqual([
    '音が出なかった。',
    '確認の一覧に音がなかった。',
    'お電話した。',
    '一覧に足す。',
    '全員',
  ]);
  expect(JSON.stringify(escalationRows([stored({}, [written])], at, { words: false }))).not.toContain('一覧');
});

it('groups votes and feedback by page, the page that failed most people first', () => {
  const votes = [
    { path: '/faqs/a/', solved: 5, unsolved: 1, lastAt: at },
    { path: '/faqs/no-sound/', solved: 0, unsolved: 3, lastAt: at },
  ];
  const pages = feedbackByPage(votes, [stored({ type: 'feedback' })]);
  expect(feedbackRows(pages).slice(1)).toEqual([
    ['/faqs/no-sound/', 0, 3, 1, '=1+1'],
    ['/faqs/a/', 5, 1, 0, ''],
  ]);
});
