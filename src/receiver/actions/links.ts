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

  const seal = (fields: string[], now: number): string => {
    const text = [...fields, String(now + lifeMs)].join('.');
    return `${text}.${sign(text).toString('base64url')}`;
  };

  const open = (token: string, now: number): Opened<string[]> => {
    const at = token.lastIndexOf('.');
    const text = token.slice(0, Math.max(at, 0));
    const given = Buffer.from(token.slice(at + 1), 'base64url');
    const wanted = sign(text);
    if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return 'forged';
    const fields = text.split('.');
    return Number(fields.pop()) < now ? 'expired' : fields;
  };

  return {
    action: ({ recipient, messageId, verb }: Action, now: number): string =>
      `${publicUrl}/api/act/${seal(['act', recipient, messageId, verb], now)}`,
    /** For staff: a page on which to write down what a customer said. */
    heard: (now: number): string => `${publicUrl}/api/heard/${seal(['heard'], now)}`,
    readAction(token: string, now: number): Opened<Action> {
      const fields = open(token, now);
      if (typeof fields === 'string') return fields;
      const [purpose, who, messageId = '', what] = fields;
      const recipient = recipients.find((name) => name === who);
      const verb = verbs.find((name) => name === what);
      return purpose === 'act' && recipient && verb ? { recipient, messageId, verb } : 'forged';
    },
    readHeard(token: string, now: number): Opened<true> {
      const fields = open(token, now);
      if (typeof fields === 'string') return fields;
      return fields[0] === 'heard' || 'forged';
    },
  };
}

export type Links = ReturnType<typeof createLinks>;
