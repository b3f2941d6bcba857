import { expect, it } from 'vitest';
import type { Verb } from '#receiver/actions/links.ts';
import { linksFor, obstacleTo, offersFor } from '#receiver/actions/offers.ts';
import type { Event } from '#receiver/events.ts';
import type { Recipient } from '#receiver/recipients.ts';
import type { Stored } from '#receiver/store/store.ts';
import type { Contact } from '#schemas/message.ts';

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
const given = { phone: '03-0000-0000' };
const held: Event = { type: 'quarantined', at: 2, reason: 'rate' };
const dismissed: Event = { type: 'dismissed', at: 3, by: 'executive', reason: 'x' };
const unreachable: Event = { type: 'unreachable', at: 2, by: 'executive', reason: 'x' };
const closed: Event = { type: 'closed', at: 7, by: 'executive' };
const stored = (events: Event[] = [], contact = given as Contact, type: Stored['type'] = 'complaint') =>
  ({ type, content: { contact }, events: [{ type: 'received', at: 1, t0: 1 }, ...events] }) as Stored;
const offers = (recipient: Recipient, ...more: Parameters<typeof stored>) =>
  offersFor(recipient, stored(...more)).join(' ');

it.each<[string, string, string]>([
  ['to the supervisor', offers('supervisor'), 'ack claim contact record join'],
  ['to the executive', offers('executive'), 'ack claim contact record join unreachable'],
  [
    'once confirmed',
    offers('handler', [{ type: 'acked', at: 2, by: 'handler' }]),
    'claim contact record join',
  ],
  [
    'to the other, once somebody makes the call',
    offers('executive', [{ type: 'claimed', at: 2, by: 'supervisor' }]),
    'ack contact record join unreachable',
  ],
  ['after the contact', offers('supervisor', [contacted]), 'record ack contact join'],
  ['after the write-up', offers('executive', [contacted, writtenUp]), 'close record ack contact join'],
  ['where nobody can be reached', offers('executive', [unreachable]), 'record ack contact answer join'],
  ['without a contact', offers('supervisor', [], {}), 'ack answer contact record join'],
  ['without a contact, to the handler', offers('handler', [], {}), 'ack contact record join'],
  ['while held', offers('supervisor', [held]), 'release'],
  ['while held, to the executive', offers('executive', [held]), 'release dismiss'],
  ['once it is no complaint', offers('executive', [held, dismissed]), 'release'],
  ['with feedback', offers('executive', [], given, 'feedback'), 'promote'],
  ['once closed', offers('executive', [contacted, writtenUp, closed]), ''],
])('offers %s what can be done now', (_when, offered, expected) => {
  expect(offered).toBe(expected);
});

it.each<[string, Verb, Recipient, Event[], string]>([
  ['a call that has been made', 'claim', 'executive', [contacted], 'お客様への連絡は、すでに済んでいます。'],
  [
    'a call that somebody makes',
    'claim',
    'executive',
    [{ type: 'claimed', at: 2, by: 'supervisor' }],
    '上司が、すでに電話をかける人になっています。',
  ],
  [
    'the closing, to a supervisor',
    'close',
    'supervisor',
    [contacted, writtenUp],
    '閉じられるのは、役員だけです。',
  ],
  [
    'anything once closed',
    'contact',
    'supervisor',
    [contacted, writtenUp, closed],
    'この受付は、すでに閉じています。',
  ],
  [
    'an answer where there is a contact',
    'answer',
    'supervisor',
    [],
    '連絡先をいただいています。まず、お客様にご連絡ください。',
  ],
  [
    'a dismissal by the supervisor',
    'dismiss',
    'supervisor',
    [held],
    '「苦情ではない」と決められるのは、役員だけです。',
  ],
])('says why there is no %s', (_what, verb, recipient, events, sentence) => {
  expect(obstacleTo({ recipient, verb }, stored(events))).toBe(sentence);
});

it('a notice has no call for whom nobody can call, and of several only what is pressing', () => {
  expect(linksFor('executive', stored([], {}), false)).toEqual(['ack', 'answer', 'record']);
  expect(linksFor('executive', stored(), false)).toEqual(['ack', 'claim', 'contact', 'record']);
  expect(linksFor('executive', stored(), true)).toEqual(['ack', 'contact']);
});
