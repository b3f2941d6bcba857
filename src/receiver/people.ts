import { domainToASCII, fileURLToPath } from 'node:url';
import { z } from 'zod';
import { isPath, recipients, type Recipient } from './recipients.ts';

/** One transport address: `mailto:…`, `https://…` (a webhook, or Slack by its host), `file:…` (a folder). */
const address = z
  .url({ protocol: /^(mailto|https|file)$/, error: 'mailto:… か https://… か file:… の形で書きます。' })
  .transform((written) => new URL(written))
  .refine(isOneDestination, '宛先を1つだけ書きます。例: mailto:kacho@example.jp')
  .optional();

/** Where each person is reached, and where else when that fails. */
export const peopleVariables = {
  SUPERVISOR: address,
  EXECUTIVE: address,
  HANDLER: address,
  THIRD: address,
  SUPERVISOR_FALLBACK: address,
  EXECUTIVE_FALLBACK: address,
  HANDLER_FALLBACK: address,
  THIRD_FALLBACK: address,
};

export interface Person {
  /** Tried in this order; the second from the first failure on. */
  routes: URL[];
}

export type People = Partial<Record<Recipient, Person>>;

type Read = Partial<Record<keyof typeof peopleVariables, URL | undefined>>;

const variableOf = (recipient: Recipient) => recipient.toUpperCase() as Uppercase<Recipient>;

export const peopleIn = (read: Read): People =>
  Object.fromEntries(
    recipients.flatMap((recipient) => {
      const first = read[variableOf(recipient)];
      const second = read[`${variableOf(recipient)}_FALLBACK`];
      return first ? [[recipient, { routes: second ? [first, second] : [first] }]] : [];
    }),
  );

/** Whom a notice can reach: in a trial the two are folders of this machine; nobody else is told who is not named. */
export const namedIn = (people: People): Recipient[] =>
  recipients.filter((recipient) => isPath(recipient) || people[recipient] !== undefined);

/** Where a transport really sends, however the address is spelt: a mailbox, a folder, the address of a webhook. */
export function destinationOf(address: URL): string {
  if (address.protocol === 'mailto:') return decodeURIComponent(address.pathname);
  if (address.protocol === 'file:') return fileURLToPath(address);
  return `${address.origin}${address.pathname}${address.search}`;
}

/** Letters, digits and marks alone: quotes, brackets and a last dot would spell the same mailbox another way. */
const mailbox = /^[^\s@,;:<>()"\\]+@[^\s@,;:<>()"\\]*[^\s@,;:<>()"\\.]$/;

/** Nothing of what is written may go unused, as a subject or a copy in a mail address would. */
function isOneDestination(address: URL): boolean {
  try {
    const destination = destinationOf(address);
    if (address.protocol !== 'mailto:') return true;
    return mailbox.test(destination) && address.search + address.hash === '';
  } catch {
    // Signs that stand for none, or a folder of another machine.
    return false;
  }
}

/** A domain may be written in any letters; it is looked up in those of ASCII. */
function spelling(address: URL): string {
  const destination = destinationOf(address);
  if (address.protocol !== 'mailto:') return destination;
  const [name = '', domain = ''] = destination.toLowerCase().split('@');
  return `${name}@${domainToASCII(domain)}`;
}

/** Two people who read one mailbox are one person: the rule wants two. */
export function sharedAddress({ supervisor, executive }: People): string | null {
  const of = (person: Person | undefined) => (person?.routes ?? []).map(spelling);
  return of(supervisor).some((destination) => of(executive).includes(destination))
    ? 'SUPERVISOR と EXECUTIVE(とその _FALLBACK)に、同じ宛先があります。別の2人の宛先を書きます。'
    : null;
}
