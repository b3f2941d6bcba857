import type { Path, Recipient } from './recipients.ts';

export const channels = ['phone', 'mail', 'relay', 'visit'] as const;
export type Channel = (typeof channels)[number];

/** Nobody's fault is asked for: what happened, what in our way of working let it happen, what changes. */
export interface WriteUp {
  facts: string;
  cause: string;
  response: string;
  prevention: string;
  sharedWith: string;
}

/** What happened to one message, in order. Times are UTC milliseconds; `at` is when it was noted. */
export type Event =
  | { type: 'received'; at: number; t0: number }
  | { type: 'heard'; at: number; by: string; t0: number }
  | { type: 'quarantined'; at: number; reason: 'honeypot' | 'too-fast' | 'rate' | 'links' }
  | { type: 'released'; at: number; by: Recipient }
  | { type: 'dismissed'; at: number; by: Recipient; reason: string }
  | { type: 'promoted'; at: number; by: Recipient; dueAt: number }
  | { type: 'accepted'; at: number; path: Path }
  | { type: 'acked'; at: number; by: Recipient }
  | { type: 'claimed'; at: number; by: Recipient }
  | { type: 'joined'; at: number; by: Recipient; reason: 'alone' | 'threat' }
  | {
      type: 'contacted';
      at: number;
      by: Recipient;
      contactedAt: number;
      channel: Channel;
      words: string;
      nextContactAt: number | null;
    }
  // Nobody was spoken with: the clock runs on.
  | { type: 'tried'; at: number; by: Recipient; triedAt: number; channel: Channel; words: string }
  | { type: 'answered'; at: number; by: Recipient; text: string }
  | ({ type: 'written_up'; at: number; by: Recipient } & WriteUp)
  | { type: 'closed'; at: number; by: Recipient }
  | { type: 'unreachable'; at: number; by: Recipient; reason: string }
  | { type: 'reminded_by_customer'; at: number };
