import type { Contact, Message } from '#schemas/message.ts';
import type { Event, Path } from '../state.ts';

/** What a person wrote, cleaned. */
export interface Content {
  message: string;
  contact: Contact;
  /** Fields of the contact that look wrong; they never hold a message back. */
  contactWarnings: ('phone' | 'email')[];
  /** Address of the page the person came from. */
  page: string | null;
  privacyNotice: string | null;
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

/** One notice to one person, held by one worker until its lease ends. */
export interface Claim {
  messageId: string;
  path: Path;
  attempt: number;
  fence: number;
  stored: Stored;
}

/** Every method is durable when it resolves, and rejects when the storage fails. */
export interface Store {
  /** The message that holds this id afterwards: the given one, or the one that was there before. */
  put(message: Stored): Promise<Stored>;
  byId(id: string): Promise<Stored | null>;
  byToken(token: string): Promise<Stored | null>;
  /** The next due notice of a path, leased to the caller. */
  claim(path: Path, now: number, leaseMs: number): Promise<Claim | null>;
  /** False when the lease was lost to another worker. */
  accept(claim: Claim, now: number): Promise<boolean>;
  postpone(claim: Claim, nextAt: number): Promise<boolean>;
  /** When `claim` can next succeed for this path; null when all is delivered. */
  nextAt(path: Path): Promise<number | null>;
  check(): Promise<void>;
  close(): Promise<void>;
}
