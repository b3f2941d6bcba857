import type { Event } from './events.ts';
import type { Path, Recipient } from './recipients.ts';

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
  /** When a person made a complaint of it: from then on people have to be told. */
  takenUpAt: number | null;
  /** When each path's transport took the notice: it has arrived, which is not yet read. */
  acceptedAt: Times<Path>;
  ackedAt: Times<Recipient>;
  claimedBy: Recipient | null;
  /** The first contact stops the clock. */
  contactedAt: number | null;
  nextContactAt: number | null;
  /** The latest attempt that reached nobody. */
  triedAt: number | null;
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
  takenUpAt: null,
  acceptedAt: { supervisor: null, executive: null },
  ackedAt: { supervisor: null, executive: null, handler: null, third: null },
  claimedBy: null,
  contactedAt: null,
  nextContactAt: null,
  triedAt: null,
  remindedAt: null,
  isJoined: false,
  answer: null,
  isUnreachable: false,
  isWrittenUp: false,
  closedAt: null,
};

/** The customer has heard from us, or can not be reached and an executive has said so. */
export const isSettled = ({ contactedAt, answer, isUnreachable }: State): boolean =>
  contactedAt !== null || answer !== null || isUnreachable;

/** The state after an event that has happened: rules judge what is new, and no later rule undoes what is stored. */
export function after(state: State, event: Event): State {
  switch (event.type) {
    case 'received':
    case 'heard':
      return { ...state, t0: event.t0, isHeard: event.type === 'heard' };
    case 'quarantined':
      return { ...state, isQuarantined: true };
    case 'released':
      return { ...state, isQuarantined: false, isDismissed: false, takenUpAt: event.at };
    case 'dismissed':
      return { ...state, isDismissed: true };
    case 'promoted':
      return { ...state, promotedDueAt: event.dueAt, takenUpAt: event.at };
    case 'accepted':
      return { ...state, acceptedAt: { ...state.acceptedAt, [event.path]: event.at } };
    case 'acked':
      // Pressed twice is as good as once.
      return {
        ...state,
        ackedAt: { ...state.ackedAt, [event.by]: state.ackedAt[event.by] ?? event.at },
      };
    case 'claimed':
      return { ...state, claimedBy: event.by };
    case 'joined':
      return { ...state, isJoined: true };
    case 'contacted':
      return {
        ...state,
        contactedAt: state.contactedAt ?? event.contactedAt,
        nextContactAt: event.nextContactAt,
        isUnreachable: false,
      };
    case 'tried':
      return { ...state, triedAt: event.triedAt };
    case 'answered':
      return { ...state, answer: event.text };
    case 'written_up':
      return { ...state, isWrittenUp: true };
    case 'unreachable':
      return { ...state, isUnreachable: true };
    case 'reminded_by_customer':
      return { ...state, remindedAt: event.at };
    case 'closed':
      return { ...state, closedAt: event.at };
  }
}

export const stateOf = (events: Event[]): State => events.reduce(after, nothingYet);
