import { expect, it } from 'vitest';
import { offersFor } from '#receiver/actions/offers.ts';
import type { Event } from '#receiver/events.ts';
import type { Recipient } from '#receiver/recipients.ts';
import type { Stored } from '#receiver/store/store.ts';

const contacted: Event = {
  type: 'contacted',
  at: 5,
  by: 'handler',
  contactedAt: 4,
  channel: 'phone',
  words: 'x',
  nextContactAt: null,
};
const writtenUp: Event = {
  type: 'written_up',
  at: 6,
  by: 'handler',
  facts: 'x',
  cause: 'x',
  response: 'x',
  prevention: 'x',
  sharedWith: 'x',
};
const offers = (recipient: Recipient, events: Event[] = [], type: Stored['type'] = 'complaint') =>
  offersFor(recipient, { type, events: [{ type: 'received', at: 1, t0: 1 }, ...events] } as Stored).join(' ');

it.each<[string, string, string]>([
  ['to the supervisor', offers('supervisor'), 'ack claim contact join'],
  ['to the executive', offers('executive'), 'ack claim contact join unreachable'],
  ['once confirmed', offers('handler', [{ type: 'acked', at: 2, by: 'handler' }]), 'claim contact join'],
  ['after the contact', offers('supervisor', [contacted]), 'ack contact record join'],
  ['after the write-up', offers('executive', [contacted, writtenUp]), 'ack contact record join close'],
  [
    'where nobody can be reached',
    offers('executive', [{ type: 'unreachable', at: 2, by: 'executive', reason: 'x' }]),
    'ack contact record join answer',
  ],
  ['while held', offers('supervisor', [{ type: 'quarantined', at: 2, reason: 'rate' }]), 'release'],
  ['with feedback', offers('executive', [], 'feedback'), 'promote'],
  [
    'once closed',
    offers('executive', [contacted, writtenUp, { type: 'closed', at: 7, by: 'executive' }]),
    '',
  ],
])('offers %s what can be done now', (_when, offered, expected) => {
  expect(offered).toBe(expected);
});
