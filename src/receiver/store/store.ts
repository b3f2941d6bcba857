import type { NightPromise } from '#lib/promise.ts';
import type { Contact, Message } from '#schemas/message.ts';
import type { Kind, Notice } from '../notices/kinds.ts';
import type { Event } from '../events.ts';
import type { Recipient } from '../recipients.ts';

/** What a person wrote, cleaned. */
export interface Content {
  message: string;
  contact: Contact;
  /** Fields of the contact that look wrong; they never hold a message back. */
  contactWarnings: ('phone' | 'email')[];
  /** Address of the page the person came from. */
  page: string | null;
  privacyNotice: string | null;
  /** 受付番号 of an earlier message that the text names. */
  earlier: string | null;
  /** The contact is that of the earlier message: this one gave none. */
  hasEarlierContact?: true;
  /** 訓練: it goes the whole way, but no clock and no list knows it. */
  isDrill?: true;
  /** The call waits for the morning, and the customer was told so. */
  night?: NightPromise;
  /** When the words were erased, in UTC milliseconds: what stays is that there was a message. */
  erasedAt?: number;
}

export interface Stored {
  id: string;
  /** 受付番号. It opens nothing. */
  number: string;
  /** 128 bits: opens the receipt page. */
  token: string;
  type: Message['type'];
  receivedAt: number;
  /** UTC milliseconds; null for feedback. */
  firstContactDueAt: number | null;
  /** Hash of what was sent, to tell a retry from another message with the same id. */
  fingerprint: string;
  content: Content;
  events: Event[];
}

/** Notices to one person, held by one worker until the lease ends: one, or those that go out together. */
export interface Claim {
  recipient: Recipient;
  /** The most pressing of the rows. */
  kind: Kind;
  rows: { id: number; fence: number; kind: Kind; messageId: string | null; dueAt: number }[];
  /** Attempts of the oldest row, this one among them. */
  attempt: number;
  stored: Stored[];
}

/** A message that the clock looks at, with the latest reminder of each kind that each person has been sent. */
export interface Waiting {
  stored: Stored;
  told: Pick<Notice, 'recipient' | 'kind' | 'dueAt'>[];
}

export interface Votes {
  path: string;
  solved: number;
  unsolved: number;
  lastAt: number;
}

export interface Health {
  /** Due time of the oldest notice that has not been accepted; null when all are. */
  oldestUnsentAt: number | null;
  lastAcceptedAt: Record<Recipient, number | null>;
}

/** Every method is durable when it resolves, and rejects when the storage fails. */
export interface Store {
  /** The message that holds this id afterwards: the given one, or the one that was there before. */
  put(message: Stored, notices: Notice[]): Promise<Stored>;
  /**
   * The message with one event more, and what has to be told because of it; unchanged where it is noted already.
   * @throws IllegalEvent where the event can not follow what is stored by then.
   */
  append(
    id: string,
    event: Event,
    notices?: Notice[],
    isNoted?: (stored: Stored) => boolean,
  ): Promise<Stored>;
  /** Whatever of these has not been told before. */
  tell(notices: Notice[]): Promise<void>;
  byId(id: string): Promise<Stored | null>;
  byToken(token: string): Promise<Stored | null>;
  byNumber(number: string): Promise<Stored | null>;
  /** 受付番号 of the messages that name this one as their earlier, oldest first. */
  sequelsOf(number: string): Promise<string[]>;
  /** Messages received at or after `since`, oldest first. */
  list(since: number): Promise<Stored[]>;
  /**
   * What the clock looks at: while time runs, and, a hundred at once, what is held.
   * @param now what was told beyond it was told by a clock that ran ahead, and counts for nothing
   */
  waiting(now: number): Promise<Waiting[]>;
  /** Complaints that are settled and wait to be written up and closed, oldest first. */
  unclosed(): Promise<Stored[]>;
  /** Takes the words of a message and of what was done about it; the number and the times stay. */
  erase(id: string, at: number): Promise<void>;
  /** When the latest notice of a kind that is about no message was due, up to `now`; null when there was none. */
  lastTold(recipient: Recipient, kind: Kind, now: number): Promise<number | null>;
  /** The next due notices of a person, leased to the caller. */
  claim(recipient: Recipient, now: number, leaseMs: number): Promise<Claim | null>;
  /** False when the lease was lost to another worker. */
  accept(claim: Claim, now: number): Promise<boolean>;
  postpone(claim: Claim, nextAt: number): Promise<boolean>;
  /** Whatever this person is still to be told is tried at this time at the latest. */
  hasten(recipient: Recipient, latest: number): Promise<void>;
  /** When the other side took this very notice; null as long as it has not. */
  acceptedAt(notice: Notice): Promise<number | null>;
  /** When `claim` can next succeed for this person; null when all is delivered. */
  nextAt(recipient: Recipient): Promise<number | null>;
  vote(path: string, solved: boolean, at: number): Promise<void>;
  votes(): Promise<Votes[]>;
  /**
   * @param named whom the settings name today; a row of anybody else waits for nobody
   * @param besides rows that are on their way just now
   */
  health(named: readonly Recipient[], besides?: Pick<Notice, 'kind' | 'dueAt'>): Promise<Health>;
  /** A whole copy, made while others write. */
  backup(file: string): Promise<void>;
  check(): Promise<void>;
  close(): Promise<void>;
}
