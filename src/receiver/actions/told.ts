import type { Notice } from '../notices/kinds.ts';
import { paths, type Event, type Recipient } from '../state.ts';

/** Who steps in when somebody should not be alone: the supervisor, and beside the supervisor the executive. */
const besides = (by: Recipient): Recipient => (by === 'supervisor' ? 'executive' : 'supervisor');

/** What others are told at once because of what a person did. */
export function toldBecause(messageId: string, event: Event): Notice[] {
  const dueAt = event.at;
  switch (event.type) {
    case 'joined':
      return [{ messageId, recipient: besides(event.by), kind: 'joined', dueAt }];
    case 'released':
    case 'promoted':
      return paths.map((recipient) => ({ messageId, recipient, kind: 'complaint', dueAt }));
    case 'reminded_by_customer':
      return [...paths, 'third' as const].map((recipient) => ({
        messageId,
        recipient,
        kind: 'reminded',
        dueAt,
      }));
    default:
      return [];
  }
}
