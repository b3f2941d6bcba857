import type { Typed } from '#lib/message-from-form.ts';
import { cleanText } from '#lib/text.ts';
import { channels, type Event, type WriteUp } from '../events.ts';
import { stateOf } from '../state.ts';
import type { Stored } from '../store/store.ts';
import type { Action } from './links.ts';
import { notBefore, timeOf } from './local-time.ts';

/**
 * What the press of the button means. The fields have been looked at.
 * @param promotedDueAt by when the first contact is due if this makes a complaint of it
 */
export function eventOf(
  { recipient: by, verb }: Action,
  typed: Typed,
  stored: Stored,
  at: number,
  promotedDueAt: number,
): Event {
  const text = (name: string): string => cleanText(typed[name] ?? '');
  switch (verb) {
    case 'ack':
      return { type: 'acked', at, by };
    case 'claim':
      return { type: 'claimed', at, by };
    case 'contact': {
      const madeAt = notBefore(timeOf(text('contactedAt')) ?? at, stateOf(stored.events).t0 ?? at);
      const channel = channels.find((each) => each === text('channel')) ?? 'phone';
      const words = text('words');
      return text('outcome') === 'reached'
        ? {
            type: 'contacted',
            at,
            by,
            contactedAt: madeAt,
            channel,
            words,
            nextContactAt: timeOf(text('nextContactAt')),
          }
        : { type: 'tried', at, by, triedAt: madeAt, channel, words };
    }
    case 'record': {
      const writeUp: WriteUp = {
        facts: text('facts'),
        cause: text('cause'),
        response: text('response'),
        prevention: text('prevention'),
        sharedWith: text('sharedWith'),
      };
      return { type: 'written_up', at, by, ...writeUp };
    }
    case 'close':
      return { type: 'closed', at, by };
    case 'unreachable':
      return { type: 'unreachable', at, by, reason: text('reason') };
    case 'answer':
      return { type: 'answered', at, by, text: text('text') };
    case 'join':
      return { type: 'joined', at, by, reason: text('reason') === 'threat' ? 'threat' : 'alone' };
    case 'release':
      return { type: 'released', at, by };
    case 'dismiss':
      return { type: 'dismissed', at, by, reason: text('reason') };
    case 'promote':
      return { type: 'promoted', at, by, dueAt: promotedDueAt };
  }
}

/** What makes two events the same press: all but the moment. */
const essence = (event: Event): string => JSON.stringify({ ...event, at: 0 });

/** Happens to a message once, whoever presses. */
const isOnce = ({ type }: Event): boolean => ['promoted', 'released', 'closed'].includes(type);

/** A call for help later than that is another one: it must be heard again. */
const joinAgainMs = 5 * 60_000;

/** Pressed twice, or reloaded: this person's latest event of the kind already says it. */
export function isNoted(event: Event, { events }: Stored): boolean {
  const by = 'by' in event && event.by;
  const same = events.filter(({ type }) => type === event.type);
  if (isOnce(event)) return same.length > 0;
  const latest = same.findLast((each) => 'by' in each && each.by === by);
  if (latest === undefined || essence(latest) !== essence(event)) return false;
  return event.type !== 'joined' || event.at - latest.at < joinAgainMs;
}
