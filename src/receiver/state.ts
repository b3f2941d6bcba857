import type { Event } from './events.ts';
import { isPath, pathLabels, type Path, type Recipient } from './recipients.ts';

type Times<Who extends string> = Record<Who, number | null>;

export interface State {
  /** Start of the two-hour clock. */
  t0: number | null;
  /** Our own people heard it: no customer has a receipt to look at. */
  isHeard: boolean;
  /** Held until a person says what it is. */
  isQuarantined: boolean;
  /** Held, and no complaint: the executive has said so. It stays stored and listed, and can still be released. */
  isDismissed: boolean;
  /** Feedback that a person has read as a complaint: its own due time. */
  promotedDueAt: number | null;
  /** When each path's transport took the notice: it has arrived, which is not yet read. */
  acceptedAt: Times<Path>;
  ackedAt: Times<Recipient>;
  claimedBy: Recipient | null;
  /** The first contact stops the clock. */
  contactedAt: number | null;
  nextContactAt: number | null;
  remindedAt: number | null;
  isJoined: boolean;
  /** What the receipt page says to somebody whom we can not reach: then it is the first contact. */
  answer: string | null;
  isUnreachable: boolean;
  isWrittenUp: boolean;
  closedAt: number | null;
}

const nothingYet: State = {
  t0: null,
  isHeard: false,
  isQuarantined: false,
  isDismissed: false,
  promotedDueAt: null,
  acceptedAt: { supervisor: null, executive: null },
  ackedAt: { supervisor: null, executive: null, handler: null, third: null },
  claimedBy: null,
  contactedAt: null,
  nextContactAt: null,
  remindedAt: null,
  isJoined: false,
  answer: null,
  isUnreachable: false,
  isWrittenUp: false,
  closedAt: null,
};

/** An event that can not follow; its message is a sentence for the person who tried. */
export class IllegalEvent extends Error {}

const refuse = (sentence: string): never => {
  throw new IllegalEvent(sentence);
};

function begin(state: State, t0: number, isHeard: boolean): State {
  return state.t0 === null ? { ...state, t0, isHeard } : refuse('この受付はすでに記録されています。');
}

function contact(state: State, event: Extract<Event, { type: 'contacted' }>, t0: number): State {
  const { at, contactedAt, nextContactAt } = event;
  if (contactedAt > at) return refuse('連絡した時刻が、いまより先です。');
  if (contactedAt < t0) return refuse('連絡した時刻が、受け付けた時刻より前です。');
  if (nextContactAt !== null && nextContactAt <= at) return refuse('次に連絡する時刻が、いまより前です。');
  return { ...state, contactedAt: state.contactedAt ?? contactedAt, nextContactAt, isUnreachable: false };
}

/** The customer has heard from us, or can not be reached and an executive has said so. */
export const isSettled = ({ contactedAt, answer, isUnreachable }: State): boolean =>
  contactedAt !== null || answer !== null || isUnreachable;

/** @throws IllegalEvent where the event can not follow. */
export function next(state: State, event: Event): State {
  if (event.type === 'received' || event.type === 'heard')
    return begin(state, event.t0, event.type === 'heard');
  const { t0 } = state;
  if (t0 === null) return refuse('受付の記録がまだありません。');
  // A notice may still arrive after the closing, and a customer may still have heard nothing.
  const isLate = event.type === 'accepted' || event.type === 'reminded_by_customer';
  if (state.closedAt !== null && !isLate) return refuse('この受付は、すでに閉じています。');
  switch (event.type) {
    case 'quarantined':
      return { ...state, isQuarantined: true };
    case 'released':
      return state.isQuarantined
        ? { ...state, isQuarantined: false, isDismissed: false }
        : refuse('この受付は、保留されていません。');
    case 'dismissed':
      if (event.by !== 'executive') return refuse('「苦情ではない」と決められるのは、役員だけです。');
      return state.isQuarantined
        ? { ...state, isDismissed: true }
        : refuse('この受付は、保留されていません。');
    case 'promoted':
      return state.promotedDueAt === null
        ? { ...state, promotedDueAt: event.dueAt }
        : refuse('この受付は、すでに苦情として扱っています。');
    case 'accepted':
      return state.acceptedAt[event.path] === null
        ? { ...state, acceptedAt: { ...state.acceptedAt, [event.path]: event.at } }
        : refuse('この経路にはすでに届いています。');
    case 'acked':
      // Pressed twice is as good as once.
      return {
        ...state,
        ackedAt: { ...state.ackedAt, [event.by]: state.ackedAt[event.by] ?? event.at },
      };
    case 'claimed':
      if (isSettled(state)) return refuse('お客様への連絡は、すでに済んでいます。');
      return state.claimedBy === null || state.claimedBy === event.by
        ? { ...state, claimedBy: event.by }
        : refuse(`${pathLabels[state.claimedBy]}が、すでに電話をかける人になっています。`);
    case 'joined':
      return { ...state, isJoined: true };
    case 'contacted':
      return contact(state, event, t0);
    case 'answered':
      return isPath(event.by)
        ? { ...state, answer: event.text }
        : refuse('回答を載せられるのは、上司と役員です。');
    case 'written_up':
      return { ...state, isWrittenUp: true };
    case 'unreachable':
      return event.by === 'executive'
        ? { ...state, isUnreachable: true }
        : refuse('「連絡できない」と決められるのは、役員だけです。');
    case 'reminded_by_customer':
      return { ...state, remindedAt: event.at };
    case 'closed':
      if (event.by !== 'executive') return refuse('閉じられるのは、役員だけです。');
      if (!state.isWrittenUp) return refuse('記録がまだありません。記録を書いてから閉じます。');
      if (!isSettled(state)) return refuse('最初の連絡がまだ記録されていません。連絡してから閉じます。');
      if (state.isUnreachable && state.answer === null && !state.isHeard)
        return refuse('受付ページの回答がまだありません。回答を載せてから閉じます。');
      return { ...state, closedAt: event.at };
  }
}

export const stateOf = (events: Event[]): State => events.reduce(next, nothingYet);
