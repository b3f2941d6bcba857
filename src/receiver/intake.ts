import { createHash, randomUUID } from 'node:crypto';
import { doubtsIn } from '#lib/contact-doubts.ts';
import { sequelLine, type Typed } from '#lib/message-from-form.ts';
import { dueAfter, nightCall, nightPromise, wayOf, type PromiseConfig } from '#lib/promise.ts';
import { cleanLine, cleanText } from '#lib/text.ts';
import { message as messageSchema, type Message } from '#schemas/message.ts';
import { cleanContact } from './contact.ts';
import type { Verdict } from './limits.ts';
import { refuse, type Refusal } from './problem.ts';
import type { Notice } from './notices/kinds.ts';
import type { Event } from './events.ts';
import { newReceipt } from './receipt-of.ts';
import { paths, type Recipient } from './recipients.ts';
import type { Content, Store, Stored } from './store/store.ts';

export interface IntakeContext {
  store: Store;
  promise: PromiseConfig;
  now: () => number;
  /** Asked once per new message; a retry of a known one is free. */
  admit: () => Promise<Verdict>;
}

export type Intake = { stored: Stored; isReplay: boolean } | Refusal;

/** Validate → clean → store. When it answers with a message, that message is on the disk. */
export async function intake(raw: unknown, { store, promise, now, admit }: IntakeContext): Promise<Intake> {
  const parsed = messageSchema.safeParse(raw);
  if (!parsed.success) return invalid(parsed.error.issues);
  const sent = parsed.data;
  const own = clean(sent);
  const missing = (message: string) => invalid([{ path: ['message'], code: 'too_small', message }]);
  if (own.message === '') return missing('本文を入力してください。');
  const content = await withEarlier(own, store);
  if (isOnlyNumber(own, content)) return missing('続きの内容か、新しいご連絡先を入力してください。');

  const fingerprint = fingerprintOf(sent.type, own);
  const known = await store.byId(sent.id);
  // Nothing is left to compare with: whoever sends it once more has been answered already.
  if (known?.content.erasedAt !== undefined) return { stored: known, isReplay: true };
  const verdict = known ? 'welcome' : await admit();
  if (verdict === 'no-room') return refuse(503, { retryAfterS: roomRetryS });
  if (typeof verdict === 'object') return refuse(429, { retryAfterS: verdict.retryAfterS });

  const fresh = toStored(sent, content, fingerprint, now(), promise, verdict);
  const stored = known ?? (await store.put(fresh, firstWords(fresh)));
  if (stored.fingerprint !== fingerprint) {
    return refuse(422, {
      name: 'id-reused',
      title: '先に受け付けた内容と違うため、受け取れませんでした。もう一度お送りください。',
    });
  }
  return { stored, isReplay: stored.token !== fresh.token };
}

/**
 * A complaint that staff heard. The clock runs from the time it was heard; the id of the page makes a second press
 * the same message.
 * @param context `drilled`: it is a drill, which these are told of; null where it is none
 */
export async function heardMessage(
  typed: Typed,
  t0: number,
  {
    store,
    promise,
    now,
    drilled,
  }: Pick<IntakeContext, 'store' | 'promise' | 'now'> & { drilled: Recipient[] | null },
): Promise<{ stored: Stored; isReplay: boolean }> {
  const at = now();
  const message = cleanText(typed['message'] ?? '');
  // Whom we have heard we call, whether or not the number was noted.
  const night = nightCall(new Date(t0), promise, false);
  const own: Own = {
    message,
    ...cleanContact({ name: typed['name'], phone: typed['phone'] }),
    page: null,
    privacyNotice: null,
    ...(drilled && { isDrill: true as const }),
    ...(night && { night }),
  };
  const content = await withEarlier(own, store);
  const told = (stored: Stored) => (drilled ? drillWords(stored, drilled) : firstWords(stored));
  const id = /^[\da-f-]{36}$/.test(typed['id'] ?? '') ? String(typed['id']) : randomUUID();
  const fresh: Stored = {
    ...newReceipt(id, at),
    type: 'complaint',
    firstContactDueAt: dueAfter(new Date(t0), promise).getTime(),
    fingerprint: fingerprintOf('complaint', own),
    content,
    events: [{ type: 'heard', at, by: cleanLine(typed['by'] ?? ''), t0 }],
  };
  const stored = await store.put(fresh, told(fresh));
  if (stored.fingerprint === fresh.fingerprint) return { stored, isReplay: stored.token !== fresh.token };
  // The page was opened once and used twice: other words are another complaint.
  const another = { ...fresh, id: randomUUID() };
  return { stored: await store.put(another, told(another)), isReplay: false };
}

/** What each of the two is told at once; a quarantined message waits a minute for its like. */
export function firstWords({ id, type, receivedAt, content, events }: Stored): Notice[] {
  if (type !== 'complaint') return [];
  const isQuarantined = events.some((event) => event.type === 'quarantined');
  const kind = isQuarantined ? 'quarantine' : content.earlier ? 'again' : 'complaint';
  const dueAt = receivedAt + (isQuarantined ? quarantineMs : 0);
  return paths.map((recipient) => ({ messageId: id, recipient, kind, dueAt }));
}

/** A drill is told to everybody who is named, and to nobody as a complaint. */
const drillWords = ({ id, receivedAt }: Stored, named: Recipient[]): Notice[] =>
  named.map((recipient) => ({ messageId: id, recipient, kind: 'drill', dueAt: receivedAt }));

/** A message without what an earlier one adds to it. */
type Own = Omit<Content, 'earlier'>;

/** Who writes once more of the same matter need not say again how to be reached. */
async function withEarlier(own: Own, store: Store): Promise<Content> {
  const before = await earlierIn(own.message, store);
  const content = { ...own, earlier: before?.number ?? null };
  if (!before || wayOf(own.contact) !== 'none' || wayOf(before.content.contact) === 'none') return content;
  const contact = { ...before.content.contact, ...own.contact };
  return { ...content, contact, contactWarnings: doubtsIn(contact), hasEarlierContact: true };
}

/** The line that the form had filled in, and nothing from the person. */
const isOnlyNumber = ({ message, contact }: Own, { earlier }: Content): boolean =>
  earlier !== null && message === sequelLine(earlier) && Object.keys(contact).length === 0;

/** The message whose 受付番号 the text names, if it is really one of ours. */
async function earlierIn(text: string, store: Store): Promise<Stored | null> {
  const numbers =
    text
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[ー\u2010-\u2015\u2212]/g, '-')
      .match(/ESC-[2-9A-Z]{4}-[2-9A-Z]{4}/g) ?? [];
  for (const number of numbers.slice(0, mostNumbers)) {
    const found = await store.byNumber(number);
    if (found) return found;
  }
  return null;
}

function clean({ message, contact, context, privacyNotice }: Message): Own {
  return {
    message: cleanText(message),
    ...cleanContact(contact),
    page: pageOf(context.path),
    privacyNotice: privacyNotice ?? null,
  };
}

/** An address as a browser writes it, or none: it stands among our own words, where a customer's have no place. */
const pageOf = (path: string | undefined): string | null =>
  path !== undefined && /^\/[\w\-.~%/]*$/.test(path) ? path : null;

/** Only what the person wrote: a retry carries another age and attempt. */
const fingerprintOf = (type: Message['type'], { message, contact }: Own): string =>
  createHash('sha256')
    .update(JSON.stringify([type, message, contact]))
    .digest('base64url');

/** Many quarantined messages become one notice. */
const quarantineMs = 60_000;
/** Nobody writes of more complaints than that at once. */
const mostNumbers = 5;
/** Time for a person to make room. */
const roomRetryS = 300;
const longestAgeMs = 72 * 3_600_000;
const shortestWritingMs = 1_000;
const mostLinks = 20;
const countLinks = (text: string): number => text.match(/https?:\/\//gi)?.length ?? 0;

/** The clock starts at the first press, if this is a later attempt and the age makes sense. */
function startOf({ via, ageMs = 0, attempt = 1 }: Message['context'], receivedAt: number): number {
  const isLater = via === 'outbox' || attempt > 1;
  return isLater ? Math.round(receivedAt - Math.min(Math.max(ageMs, 0), longestAgeMs)) : receivedAt;
}

function toStored(
  sent: Message,
  content: Content,
  fingerprint: string,
  receivedAt: number,
  promise: PromiseConfig,
  verdict: 'welcome' | 'doubtful',
): Stored {
  const t0 = startOf(sent.context, receivedAt);
  const isComplaint = sent.type === 'complaint';
  const night = isComplaint && nightPromise(content.contact, new Date(t0), promise);
  const events: Event[] = [{ type: 'received', at: receivedAt, t0 }];
  const reason = sent.hp
    ? 'honeypot'
    : (sent.elapsedMs ?? Infinity) < shortestWritingMs
      ? 'too-fast'
      : countLinks(content.message) > mostLinks
        ? 'links'
        : verdict === 'doubtful' && 'rate';
  if (reason) events.push({ type: 'quarantined', at: receivedAt, reason });
  return {
    ...newReceipt(sent.id, receivedAt),
    type: sent.type,
    firstContactDueAt: isComplaint ? dueAfter(new Date(t0), promise).getTime() : null,
    fingerprint,
    content: { ...content, ...(night && { night }) },
    events,
  };
}

interface Issue {
  path: PropertyKey[];
  code?: string | undefined;
  message: string;
}

function invalid(issues: Issue[]): Refusal {
  if (issues.some(({ path }) => path[0] === 'schema')) {
    return refuse(422, {
      name: 'unsupported-schema',
      title: 'このフォームは古くなっています。ページを読み込み直してください。',
    });
  }
  const errors = issues.map(({ path, code = 'invalid', message }) => ({
    pointer: path.map((key) => `/${String(key)}`).join(''),
    code,
    // The contract words what people can mend; the rest is for whoever builds a client.
    message: /[ぁ-ん]/.test(message) ? message : 'この欄を読み取れませんでした。',
  }));
  return refuse(422, { errors });
}
