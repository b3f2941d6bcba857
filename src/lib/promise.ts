import { clockTime, japaneseDay } from '#lib/dates.ts';
import type { Contact } from '#schemas/message.ts';

export interface PromiseConfig {
  /** Hours of the day in Asia/Tokyo: from, until. */
  callHours: [number, number];
  /** Hours until the first contact. */
  hours: number;
  night: 'mail' | 'call' | undefined;
}

/** How we will make the first contact. `none`: no way to reach the person was given. */
export type Way = 'phone' | 'relay' | 'mail' | 'none';

/** The wish counts where it can be met; else whatever was given. */
export function wayOf({ phone, email, reach }: Contact): Way {
  if (!phone && !email) return 'none';
  if (email && (reach === 'mail' || !phone)) return 'mail';
  return reach === 'relay' ? 'relay' : 'phone';
}

const hourInTokyo = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Tokyo',
  hour: '2-digit',
  hourCycle: 'h23',
});

export function isNight(now: Date, [from, until]: PromiseConfig['callHours']): boolean {
  const hour = Number(hourInTokyo.format(now));
  return hour < from || hour >= until;
}

const hourMs = 3_600_000;

export const dueAfter = (start: Date, { hours }: PromiseConfig): Date =>
  new Date(start.getTime() + hours * hourMs);

/** When calls begin again, for somebody who wrote at night. */
function callsAfter(start: Date, [from]: PromiseConfig['callHours']): Date {
  const waitHours = (from - Number(hourInTokyo.format(start)) + 24) % 24;
  // Tokyo is whole hours away from UTC, so its hours begin with ours.
  return new Date(Math.floor(start.getTime() / hourMs + waitHours) * hourMs);
}

/** 「本日16:05」; read on another day 「11月21日16:05」. */
function dayAndTime(at: Date, now: Date): string {
  const day = japaneseDay(at);
  return `${day === japaneseDay(now) ? '本日' : day}${clockTime(at)}`;
}

const isMorningCall = (start: Date, promise: PromiseConfig): boolean =>
  promise.night !== 'call' && isNight(start, promise.callHours);

/** The times of a promise, in words. */
interface Times {
  by: string;
  mailBy: string;
  callsFrom: string;
}

function sentence(
  given: Contact,
  start: Date,
  { by, mailBy, callsFrom }: Times,
  promise: PromiseConfig,
): string {
  const way = wayOf(given);
  if (way === 'none') return 'こちらからはご連絡できません。受付ページに回答を載せます。';
  if (way === 'mail') return `${by}までにメールでご連絡いたします。`;
  if (isMorningCall(start, promise)) {
    // Without an address there is nobody to write to: only the call can be promised.
    return `${given.email ? `${mailBy}にメールで` : '夜間のため'}、お電話は${callsFrom}以降にいたします。`;
  }
  return way === 'relay'
    ? `${by}までに電話リレーサービスでご連絡いたします。`
    : `${by}までにお電話いたします。`;
}

/** What we promise to somebody who gave this contact data and sends now. */
export function promiseBefore(given: Contact, now: Date, promise: PromiseConfig): string {
  const by = dayAndTime(dueAfter(now, promise), now);
  const mailBy = `${promise.hours}時間以内`;
  return sentence(given, now, { by, mailBy, callsFrom: `${promise.callHours[0]}時` }, promise);
}

const startOf = (due: Date, { hours }: PromiseConfig): Date => new Date(due.getTime() - hours * hourMs);

/** The same promise, kept until `due`, as it reads at a later moment: no words that count from the press. */
export function promiseAfter(given: Contact, due: Date, now: Date, promise: PromiseConfig): string {
  const start = startOf(due, promise);
  const by = dayAndTime(due, now);
  const callsFrom = dayAndTime(callsAfter(start, promise.callHours), now);
  return sentence(given, start, { by, mailBy: `${by}まで`, callsFrom }, promise);
}

/** From when on silence is our fault; null where we can not reach the person. A call at night has its hours in the morning. */
export function promisedUntil(given: Contact, due: Date, promise: PromiseConfig): Date | null {
  if (wayOf(given) === 'none') return null;
  const start = startOf(due, promise);
  return !given.email && isMorningCall(start, promise)
    ? dueAfter(callsAfter(start, promise.callHours), promise)
    : due;
}

export const passedSentence = (until: Date, now: Date): string =>
  `ご連絡の期限(${dayAndTime(until, now)})を過ぎました。まだご連絡がない場合は、お電話ください。`;
