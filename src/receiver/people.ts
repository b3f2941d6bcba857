import { z } from 'zod';
import { isPath, recipients, type Recipient } from './recipients.ts';

/** One transport address: `mailto:…`, `https://…` (a webhook, or Slack by its host), `file:…` (a folder). */
const address = z
  .url({ protocol: /^(mailto|https|file)$/, error: 'mailto:… か https://… か file:… の形で書きます。' })
  .transform((written) => new URL(written))
  .refine(
    ({ protocol, pathname }) =>
      protocol !== 'mailto:' || /^[^\s@,;]+@[^\s@,;]+$/.test(decodeURIComponent(pathname)),
    'メールアドレスを1つだけ書きます。例: mailto:kacho@example.jp',
  )
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

/** Two people who read one mailbox are one person: the rule wants two. */
export function sharedAddress({ supervisor, executive }: People): string | null {
  const of = (person: Person | undefined) => (person?.routes ?? []).map(({ href }) => href.toLowerCase());
  return of(supervisor).some((href) => of(executive).includes(href))
    ? 'SUPERVISOR と EXECUTIVE(とその _FALLBACK)に、同じ宛先があります。別の2人の宛先を書きます。'
    : null;
}
