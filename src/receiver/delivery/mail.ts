import { createTransport } from 'nodemailer';
import { bodyOf } from './notice.ts';
import { withoutWords } from './wording.ts';
import { Refused, timeLimits, type TimeLimits, type Transport } from './transport.ts';

export interface MailRoute {
  /** `smtp://user:password@host:587`, which must offer STARTTLS unless it says `?requireTLS=false`, or `smtps://…`. */
  server: URL;
  /** Plain addresses, from the settings alone. */
  from: string;
  to: string;
}

const isRefusal = (error: unknown): error is { responseCode: number } =>
  error instanceof Error && 'responseCode' in error && Number(error.responseCode) >= 500;

/** Nobody can take the encryption out of a line that never leaves the machine. */
const isOfThisMachine = ({ hostname }: URL): boolean => /^(localhost|127(\.\d+){3}|\[::1\])$/i.test(hostname);

/** The server knew sender and recipient, read the mail and then said no: a filter did not like what it says. */
const isAboutWords = (error: unknown): boolean =>
  isRefusal(error) && 'code' in error && error.code === 'EMESSAGE';

/**
 * Mail with the whole text; without a customer's words where the server refuses these for good, since the same
 * words would be refused for ever. No header but Subject, which we word, depends on what a customer wrote, and
 * nothing a customer wrote is read as an address. One connection per mail.
 */
export function mailTransport({ server, from, to }: MailRoute, limits: TimeLimits = timeLimits): Transport {
  const transporter = createTransport({
    url: server.href,
    requireTLS: !isOfThisMachine(server),
    connectionTimeout: limits.connectMs,
    greetingTimeout: limits.connectMs,
    dnsTimeout: limits.connectMs,
    socketTimeout: limits.totalMs,
    socketCloseTimeout: 0,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const host = from.slice(from.lastIndexOf('@') + 1);

  return async ({ notice, id, at }) => {
    // One limit for both mails: the lease of the notice is no longer.
    const signal = AbortSignal.timeout(limits.totalMs);
    const send = (text: string) =>
      transporter.sendMail({
        from: { name: 'セルフケアガイド', address: from },
        to: { name: '', address: to },
        subject: notice.subject,
        text: `${text}\n`,
        messageId: `<${id}@${host}>`,
        date: new Date(at),
        // base64 keeps every line whole and every letter as it was written.
        encoding: 'base64',
        textEncoding: 'base64',
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        signal,
      });
    const hasWords = notice.parts.some(({ holds }) => holds !== 'fact');
    try {
      await send(bodyOf(notice, ['fact', 'contact', 'words'])).catch((error: unknown) => {
        if (!hasWords || !isAboutWords(error)) throw error;
        return send(`${withoutWords}\n\n${bodyOf(notice, ['fact'])}`);
      });
    } catch (cause) {
      throw new Refused('mail server did not take the mail', { isPermanent: isRefusal(cause), cause });
    }
  };
}
