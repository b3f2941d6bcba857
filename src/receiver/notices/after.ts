import type { Event } from '../events.ts';
import { otherThan, paths, type Recipient } from '../recipients.ts';
import type { Kind, Notice } from './kinds.ts';

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
    case 'written_up':
      return event.by === 'executive' ? [] : tell('written-up', 'executive');
    case 'joined':
      return tell('joined', otherThan(event.by));
    case 'reminded_by_customer':
      return tell('reminded', ...paths, 'third');
    default:
      return [];
  }
}
