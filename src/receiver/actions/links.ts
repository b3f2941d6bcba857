import { createHmac, timingSafeEqual } from 'node:crypto';
import { recipients, type Recipient } from '../recipients.ts';

export const verbs = [
  'ack',
  'claim',
  'contact',
  'record',
  'close',
  'unreachable',
  'answer',
  'join',
  'release',
  'dismiss',
  'promote',
] as const;
export type Verb = (typeof verbs)[number];

/** One person, one message, one thing to do. */
export interface Action {
  recipient: Recipient;
  messageId: string;
  verb: Verb;
}

const lifeMs = 14 * 24 * 3_600_000;

type Opened<Payload> = Payload | 'expired' | 'forged';

/** Signs what a link allows; whoever has the link may do it, until it expires. Nothing is stored. */
export function createLinks(secret: string, publicUrl: string) {
  const sign = (text: string) => createHmac('sha256', secret).update(text).digest();

  const seal = (fields: string[], expiresAt: number): string => {
    const text = [...fields, String(expiresAt)].join('.');
    return `${text}.${sign(text).toString('base64url')}`;
  };

  const open = (token: string, now: number): Opened<{ fields: string[]; expiresAt: number }> => {
    const at = token.lastIndexOf('.');
    const text = token.slice(0, Math.max(at, 0));
    const given = Buffer.from(token.slice(at + 1), 'base64url');
    const wanted = sign(text);
    if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return 'forged';
    const fields = text.split('.');
    const expiresAt = Number(fields.pop());
    return expiresAt < now ? 'expired' : { fields, expiresAt };
  };
  const actionUntil = ({ recipient, messageId, verb }: Action, expiresAt: number): string =>
    `${publicUrl}/api/act/${seal(['act', recipient, messageId, verb], expiresAt)}`;

  return {
    action: (action: Action, now: number): string => actionUntil(action, now + lifeMs),
    /** On the page of a link: what lives no longer than the link that led there. */
    actionUntil,
    /** For staff: a page on which to write down what a customer said. */
    heard: (now: number): string => `${publicUrl}/api/heard/${seal(['heard'], now + lifeMs)}`,
    readAction(token: string, now: number): Opened<{ action: Action; expiresAt: number }> {
      const opened = open(token, now);
      if (typeof opened === 'string') return opened;
      const [purpose, who, messageId = '', what] = opened.fields;
      const recipient = recipients.find((name) => name === who);
      const verb = verbs.find((name) => name === what);
      if (purpose !== 'act' || !recipient || !verb) return 'forged';
      return { action: { recipient, messageId, verb }, expiresAt: opened.expiresAt };
    },
    /** The same page for the drill: what is told on it goes the whole way, marked 【訓練】. */
    drill: (now: number): string => `${publicUrl}/api/heard/${seal(['drill'], now + lifeMs)}`,
    readHeard(token: string, now: number): Opened<{ isDrill: boolean }> {
      const opened = open(token, now);
      if (typeof opened === 'string') return opened;
      const [purpose = ''] = opened.fields;
      return ['heard', 'drill'].includes(purpose) ? { isDrill: purpose === 'drill' } : 'forged';
    },
  };
}

export type Links = ReturnType<typeof createLinks>;
