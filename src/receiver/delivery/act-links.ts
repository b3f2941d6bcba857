import type { Links, Verb } from '../actions/links.ts';
import { verbWords } from '../actions/words.ts';
import type { Recipient } from '../recipients.ts';
import type { Stored } from '../store/store.ts';
import type { Link } from './notice.ts';

/** Links with which this person can do these things with this message; beside others each says with which. */
export const actLinks = (
  verbs: Verb[],
  { id, number }: Stored,
  {
    recipient,
    links,
    now,
    isAmongOthers,
  }: {
    recipient: Recipient;
    links: Pick<Links, 'action'>;
    now: number;
    isAmongOthers: boolean;
  },
): Link[] =>
  verbs.map((verb) => ({
    label: `${isAmongOthers ? `${number} ` : ''}${verbWords[verb].title}`,
    href: links.action({ recipient, messageId: id, verb }, now),
  }));
