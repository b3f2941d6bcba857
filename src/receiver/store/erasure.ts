import type { Event } from '../events.ts';
import type { Content } from './store.ts';

/** What is left of a message: that there was one. */
export const erasedContent = (erasedAt: number): Content => ({
  message: '',
  contact: {},
  contactWarnings: [],
  page: null,
  privacyNotice: null,
  earlier: null,
  erasedAt,
});

const textFields = ['words', 'text', 'facts', 'cause', 'response', 'prevention', 'sharedWith'];

/** Who did what and when stays; what people wrote or said goes. A reason of ours that is one of a list stays too. */
export function erasedEvent(event: Event): Event {
  const isFree = event.type === 'unreachable' || event.type === 'dismissed';
  const erased = [...textFields, ...(isFree ? ['reason'] : []), ...(event.type === 'heard' ? ['by'] : [])];
  return Object.fromEntries(
    Object.entries(event).map(([name, value]) => [name, erased.includes(name) ? '' : value]),
  ) as Event;
}
