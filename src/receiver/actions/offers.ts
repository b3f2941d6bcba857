import type { Event } from '../events.ts';
import type { Recipient } from '../recipients.ts';
import { IllegalEvent, isSettled, next, stateOf, type State } from '../state.ts';
import { canBeReached, isComplaint } from '../store/projection.ts';
import type { Stored } from '../store/store.ts';
import type { Action, Verb } from './links.ts';

type Act = Pick<Action, 'recipient' | 'verb'>;
type Known = Pick<Stored, 'type' | 'content' | 'events'>;

/** What the message and the person rule out, beside what the events do. */
function ruledOut({ recipient, verb }: Act, stored: Known, state: State): string | null {
  if (verb === 'promote') return isComplaint(stored, state) ? 'すでに苦情として扱っています。' : null;
  if (!isComplaint(stored, state))
    return 'ご意見として届いています。苦情のときは「苦情として扱う」を押してください。';
  if (verb === 'release') return state.isQuarantined ? null : 'すでに苦情として扱っています。';
  if (verb === 'dismiss') return state.isDismissed ? 'すでに苦情ではないと決めています。' : null;
  if (state.isQuarantined) return '保留しています。先に、苦情として扱うかを決めてください。';
  switch (verb) {
    case 'ack':
      return state.ackedAt[recipient] === null ? null : 'すでに確認しています。';
    case 'claim':
      if (state.claimedBy === recipient) return 'あなたが電話をかける人です。';
      return canBeReached(stored) ? null : '連絡先がありません。受付ページに回答を載せてください。';
    case 'answer':
      return canBeReached(stored) && !state.isUnreachable
        ? '連絡先をいただいています。まず、お客様にご連絡ください。'
        : null;
    case 'unreachable':
      return isSettled(state) ? 'お客様への連絡は、すでに済んでいます。' : null;
    default:
      return null;
  }
}

/** An event of this verb that is refused only for what has happened before. */
function plainest({ recipient: by, verb }: Act): Event | null {
  const at = 0;
  switch (verb) {
    case 'claim':
      return { type: 'claimed', at, by };
    case 'close':
      return { type: 'closed', at, by };
    case 'unreachable':
      return { type: 'unreachable', at, by, reason: '' };
    case 'dismiss':
      return { type: 'dismissed', at, by, reason: '' };
    case 'answer':
      return { type: 'answered', at, by, text: '' };
    default:
      return null;
  }
}

function refusedBy(state: State, event: Event): string | null {
  try {
    next(state, event);
    return null;
  } catch (error) {
    if (error instanceof IllegalEvent) return error.message;
    throw error;
  }
}

/** Why this person can not do this with this message now, as a sentence; null where they can. */
export function obstacleTo(act: Act, stored: Known): string | null {
  const state = stateOf(stored.events);
  if (state.closedAt !== null) return 'この受付は、すでに閉じています。';
  const event = plainest(act);
  return ruledOut(act, stored, state) ?? (event && refusedBy(state, event));
}

const beforeContact: Verb[] = ['ack', 'claim', 'answer', 'contact', 'record', 'join', 'unreachable'];
const afterContact: Verb[] = ['close', 'record', 'ack', 'contact', 'answer', 'join'];

/** What this person can do with this message now, the most pressing first. Nothing, once it is closed. */
export function offersFor(recipient: Recipient, stored: Known): Verb[] {
  const verbs = isSettled(stateOf(stored.events)) ? afterContact : beforeContact;
  return (['promote', 'release', 'dismiss', ...verbs] satisfies Verb[]).filter(
    (verb) => obstacleTo({ recipient, verb }, stored) === null,
  );
}

/** For a page alone: a notice carries what most people need. */
const onPagesOnly: Verb[] = ['join', 'unreachable'];
/** Of several messages, each with its links: no more than what is pressing. */
const inBundles: Verb[] = ['release', 'dismiss', 'ack', 'answer', 'contact', 'close'];

/** The links of a notice. Who gave no contact is answered on the receipt page, so there is no call to note. */
export function linksFor(recipient: Recipient, stored: Known, isBundle: boolean): Verb[] {
  const isCallable = canBeReached(stored);
  return offersFor(recipient, stored).filter(
    (verb) =>
      !onPagesOnly.includes(verb) &&
      (isCallable || verb !== 'contact') &&
      (!isBundle || inBundles.includes(verb)),
  );
}
