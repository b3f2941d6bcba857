import { randomBytes, randomInt } from 'node:crypto';
import type { Receipt } from '#schemas/message.ts';
import type { Stored } from './store/store.ts';

/** No letter that can be taken for another when read out on the phone. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const four = () => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('');
const receiptNumber = () => `ESC-${four()}-${four()}`;

/** What a new message is known by: its number for people, its token for the page. */
export const newReceipt = (id: string, receivedAt: number) => ({
  id,
  number: receiptNumber(),
  token: randomBytes(16).toString('base64url'),
  receivedAt,
});

export const receiptUrlOf = ({ token }: Stored, publicUrl: string): string =>
  `${publicUrl}/contact/sent/${token}`;

export const toReceipt = (stored: Stored, publicUrl: string): Receipt => ({
  schema: 'receipt/1',
  id: stored.id,
  receipt: stored.number,
  receiptUrl: receiptUrlOf(stored, publicUrl),
  receivedAt: new Date(stored.receivedAt).toISOString(),
  firstContactDueAt:
    stored.firstContactDueAt === null ? null : new Date(stored.firstContactDueAt).toISOString(),
});
