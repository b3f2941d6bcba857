import type { Event } from '../events.ts';
import type { Recipient } from '../recipients.ts';

/** What a person can be told. */
export const kinds = [
  'complaint',
  'again',
  'feedback-promoted',
  'quarantine',
  'call',
  'morning',
  'unconfirmed',
  'other-unconfirmed',
  'other-path',
  'overdue',
  'next-contact',
  'reminded',
  'joined',
  'written-up',
  'digest',
  'drill',
  'disk',
] as const;
export type Kind = (typeof kinds)[number];

/** One thing to tell one person. `dueAt` names it: the same one is never told twice. */
export interface Notice {
  /** Null for the digest and a disk that fills up, which are about no message. */
  messageId: string | null;
  recipient: Recipient;
  kind: Kind;
  /** UTC milliseconds. */
  dueAt: number;
}

/** The first word of a message to each of the two; the others wait, so that many of them become one notice. */
export const isFirstWord = (kind: Kind): boolean =>
  ['complaint', 'again', 'feedback-promoted', 'quarantine', 'drill'].includes(kind);

/** Sent one by one; the others that are due together go out as one notice. */
export const isSingle = (kind: Kind): boolean =>
  ['complaint', 'again', 'feedback-promoted', 'digest', 'drill', 'disk'].includes(kind);

/** Reminders, the most pressing first: all that are due to one person at once go out under the first of these. */
const pressing: Kind[] = [
  'overdue',
  'reminded',
  'other-path',
  'joined',
  'call',
  'morning',
  'next-contact',
  'other-unconfirmed',
  'unconfirmed',
  'written-up',
];

/** The kinds that go out together with this one. What is held stays apart: it may be no complaint at all. */
export const bundledWith = (kind: Kind): Kind[] => (pressing.includes(kind) ? pressing : [kind]);

export const mostPressing = (kinds: Kind[]): Kind | undefined =>
  pressing.find((kind) => kinds.includes(kind)) ?? kinds[0];

/** Reminders that an event makes pointless. The first word itself ends only by delivery or by closing. */
export function endedBy(event: Event): { kinds: readonly Kind[]; recipient?: Recipient } | null {
  switch (event.type) {
    case 'released':
    case 'dismissed':
      return { kinds: ['quarantine'] };
    case 'acked':
      return { kinds: ['unconfirmed'], recipient: event.by };
    case 'claimed':
      return { kinds: ['call'] };
    case 'contacted':
    case 'answered':
      return {
        kinds: ['call', 'morning', 'unconfirmed', 'other-unconfirmed', 'overdue', 'next-contact', 'reminded'],
      };
    case 'closed':
    case 'unreachable':
      return { kinds: event.type === 'closed' ? kinds : kinds.filter((kind) => !isFirstWord(kind)) };
    default:
      return null;
  }
}
