import { expect, it } from 'vitest';
import { noticesAfter } from '#receiver/notices/after.ts';
import type { Event } from '#receiver/events.ts';

const told = (event: Event, named = ['supervisor', 'executive', 'handler', 'third']) =>
  noticesAfter(event, 'a', (who) => named.includes(who)).map(({ kind, recipient }) => `${kind} ${recipient}`);

const text = { facts: '', cause: '', response: '', prevention: '', sharedWith: '' };
const writtenUp = { type: 'written_up' as const, at: 1, ...text };

it.each<[Event, string[]]>([
  [{ type: 'released', at: 1, by: 'supervisor' }, ['complaint supervisor', 'complaint executive']],
  [
    { type: 'promoted', at: 1, by: 'executive', dueAt: 9 },
    ['feedback-promoted supervisor', 'feedback-promoted executive'],
  ],
  [{ type: 'joined', at: 1, by: 'handler', reason: 'alone' }, ['joined supervisor']],
  [{ type: 'joined', at: 1, by: 'supervisor', reason: 'threat' }, ['joined executive']],
  [{ type: 'reminded_by_customer', at: 1 }, ['reminded supervisor', 'reminded executive', 'reminded third']],
  [{ type: 'acked', at: 1, by: 'supervisor' }, []],
  [{ ...writtenUp, by: 'supervisor' }, ['written-up executive']],
  [{ ...writtenUp, by: 'executive' }, []],
])('%o tells %j', (event, expected) => {
  expect(told(event)).toEqual(expected);
});

it('nobody is told who is not named', () => {
  expect(told({ type: 'reminded_by_customer', at: 1 }, ['supervisor', 'executive'])).toHaveLength(2);
});
