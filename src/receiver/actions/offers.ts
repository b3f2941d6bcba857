import type { Recipient } from '../recipients.ts';
import { stateOf } from '../state.ts';
import { isComplaint } from '../store/projection.ts';
import type { Stored } from '../store/store.ts';
import type { Verb } from './links.ts';

/** What this person can do with this message now, the most pressing first. Nothing, once it is closed. */
export function offersFor(recipient: Recipient, stored: Stored): Verb[] {
  const state = stateOf(stored.events);
  if (state.closedAt !== null) return [];
  if (!isComplaint(stored, state)) return ['promote'];
  if (state.isQuarantined) return ['release'];

  const isExecutive = recipient === 'executive';
  const isSettled = state.contactedAt !== null || state.isUnreachable;
  const offers: [Verb, boolean][] = [
    ['ack', state.ackedAt[recipient] === null],
    ['claim', state.claimedBy === null && !isSettled],
    ['contact', true],
    ['record', isSettled],
    ['join', !state.isJoined],
    ['unreachable', isExecutive && !isSettled],
    ['answer', isExecutive && state.isUnreachable],
    ['close', isExecutive && isSettled && state.isWrittenUp],
  ];
  return offers.filter(([, isOffered]) => isOffered).map(([verb]) => verb);
}
