import { expect, it } from 'vitest';
import type { Event } from '#receiver/events.ts';
import { IllegalEvent, next, stateOf } from '#receiver/state.ts';

const t0 = 1_000;
const received: Event = { type: 'received', at: 1_005, t0 };
const contacted: Event = {
  type: 'contacted',
  at: 2_000,
  by: 'handler',
  contactedAt: 1_900,
  channel: 'phone',
  words: '困っていた、とのこと。',
  nextContactAt: null,
};
const writtenUp: Event = {
  type: 'written_up',
  at: 3_000,
  by: 'handler',
  facts: '音が出なかった。',
  cause: '前日に確かめる手順がなかった。',
  response: 'お電話した。',
  prevention: '前日に確かめる。',
  sharedWith: '全員',
};
const closed: Event = { type: 'closed', at: 4_000, by: 'executive' };

it('knows when the clock started and whom the notice has reached', () => {
  const events: Event[] = [
    received,
    { type: 'quarantined', at: 1_005, reason: 'rate' },
    { type: 'accepted', at: 1_009, path: 'executive' },
  ];
  expect(stateOf(events)).toMatchObject({
    t0,
    isQuarantined: true,
    acceptedAt: { supervisor: null, executive: 1_009 },
  });
});

it('goes the whole way: confirmed, claimed, contacted, written up, closed', () => {
  const events: Event[] = [
    received,
    { type: 'acked', at: 1_100, by: 'supervisor' },
    { type: 'claimed', at: 1_200, by: 'handler' },
    contacted,
    writtenUp,
    closed,
  ];
  expect(stateOf(events)).toMatchObject({
    ackedAt: { supervisor: 1_100, executive: null },
    claimedBy: 'handler',
    contactedAt: 1_900,
    isWrittenUp: true,
    closedAt: 4_000,
  });
});

it('what is pressed twice counts from the first time', () => {
  const acked = (at: number): Event => ({ type: 'acked', at, by: 'supervisor' });
  expect(stateOf([received, acked(1_100), acked(1_200)]).ackedAt.supervisor).toBe(1_100);
  const again: Event = { ...contacted, at: 2_500, contactedAt: 2_400, nextContactAt: 9_000 };
  expect(stateOf([received, contacted, again])).toMatchObject({ contactedAt: 1_900, nextContactAt: 9_000 });
});

it('a notice that arrives after the closing is still noted', () => {
  const late: Event = { type: 'accepted', at: 5_000, path: 'supervisor' };
  expect(stateOf([received, contacted, writtenUp, closed, late]).acceptedAt.supervisor).toBe(5_000);
});

it('a customer who has heard nothing may say so after the closing', () => {
  const reminded: Event = { type: 'reminded_by_customer', at: 5_000 };
  expect(stateOf([received, contacted, writtenUp, closed, reminded]).remindedAt).toBe(5_000);
});

it('an executive may close without a contact where nobody can be reached, once the answer is there', () => {
  const unreachable: Event = { type: 'unreachable', at: 2_000, by: 'executive', reason: '連絡先なし' };
  const answered: Event = { type: 'answered', at: 2_100, by: 'executive', text: '直しました。' };
  expect(() => stateOf([received, unreachable, writtenUp, closed])).toThrow(
    '受付ページの回答がまだありません',
  );
  expect(stateOf([received, unreachable, answered, writtenUp, closed]).closedAt).toBe(4_000);
  // Who told it by word of mouth has no receipt page to look at.
  const heard: Event = { type: 'heard', at: 1_005, by: '営業', t0 };
  expect(stateOf([heard, unreachable, writtenUp, closed]).closedAt).toBe(4_000);
});

const held: Event = { type: 'quarantined', at: 1_005, reason: 'links' };
const dismissed: Event = { type: 'dismissed', at: 1_100, by: 'executive', reason: '宣伝の文だけ。' };

it('what is held and no complaint can still be released: the clock has run from the beginning', () => {
  expect(stateOf([received, held, dismissed])).toMatchObject({ isQuarantined: true, isDismissed: true });
  const released: Event = { type: 'released', at: 9_000, by: 'supervisor' };
  expect(stateOf([received, held, dismissed, released])).toMatchObject({
    isQuarantined: false,
    isDismissed: false,
    t0,
  });
});

it('an answer on the receipt page is a first contact', () => {
  const answered: Event = { type: 'answered', at: 2_000, by: 'supervisor', text: '直しました。' };
  expect(stateOf([received, answered, writtenUp, closed]).closedAt).toBe(4_000);
});

it('who could not be reached and was reached after all has agreed times again', () => {
  const unreachable: Event = { type: 'unreachable', at: 1_500, by: 'executive', reason: '番号が違う' };
  expect(stateOf([received, unreachable, contacted])).toMatchObject({
    isUnreachable: false,
    contactedAt: 1_900,
  });
});

it.each<[string, Event[], Event]>([
  ['a dismissal by the supervisor', [received, held], { ...dismissed, by: 'supervisor' }],
  ['an answer by the handler', [received], { type: 'answered', at: 2_000, by: 'handler', text: 'x' }],
  ['a dismissal of what is not held', [received], dismissed],
  ['a call that has been made', [received, contacted], { type: 'claimed', at: 3_000, by: 'executive' }],
  ['a second reception', [received], received],
  ['an arrival before the reception', [], { type: 'accepted', at: 1, path: 'executive' }],
  [
    'a second arrival on one path',
    [received, { type: 'accepted', at: 9, path: 'executive' }],
    { type: 'accepted', at: 10, path: 'executive' },
  ],
  ['a contact in the future', [received], { ...contacted, contactedAt: 2_001 }],
  ['a contact before the message', [received], { ...contacted, contactedAt: 999 }],
  ['a next contact that is no longer to come', [received], { ...contacted, nextContactAt: 2_000 }],
  [
    'a second person who claims the call',
    [received, { type: 'claimed', at: 1_100, by: 'handler' }],
    { type: 'claimed', at: 1_200, by: 'supervisor' },
  ],
  ['a release of what is not held', [received], { type: 'released', at: 1_100, by: 'supervisor' }],
  [
    'a second promotion',
    [received, { type: 'promoted', at: 1_100, by: 'supervisor', dueAt: 9 }],
    { type: 'promoted', at: 1_200, by: 'supervisor', dueAt: 9 },
  ],
  ['a closing without a write-up', [received, contacted], closed],
  ['a closing without a contact', [received, writtenUp], closed],
  ['a closing by the supervisor', [received, contacted, writtenUp], { ...closed, by: 'supervisor' }],
  [
    '「unreachable」 by the supervisor',
    [received],
    { type: 'unreachable', at: 1_100, by: 'supervisor', reason: '' },
  ],
  ['anything after the closing', [received, contacted, writtenUp, closed], contacted],
])('refuses %s with a sentence', (_name, events, event) => {
  const refused = () => next(stateOf(events), event);
  expect(refused).toThrow(IllegalEvent);
  expect(refused).toThrow(/。$/);
});
