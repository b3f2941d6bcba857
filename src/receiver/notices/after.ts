import { paths, type Event, type Recipient } from '../state.ts';
import type { Kind, Notice } from './kinds.ts';

/** Who helps when somebody must not be alone with a customer: a threat goes up to the supervisor. */
const secondOf = (by: Recipient): Recipient => (by === 'supervisor' ? 'executive' : 'supervisor');

/**
 * What people are told because of an event that a person caused.
 * @param has whether somebody is named for this part
 */
export function noticesAfter(
  event: Event,
  messageId: string,
  has: (recipient: Recipient) => boolean,
): Notice[] {
  const tell = (kind: Kind, ...whom: Recipient[]): Notice[] =>
    whom.filter(has).map((recipient) => ({ messageId, recipient, kind, dueAt: event.at }));
  switch (event.type) {
    case 'released':
      return tell('complaint', ...paths);
    case 'promoted':
      return tell('feedback-promoted', ...paths);
    case 'joined':
      return tell('joined', secondOf(event.by));
    case 'reminded_by_customer':
      return tell('reminded', ...paths, 'third');
    default:
      return [];
  }
}
