import { doubtsIn } from '#lib/contact-doubts.ts';
import { clockTime, japaneseDay } from '#lib/dates.ts';
import type { Contact } from '#schemas/message.ts';

export interface PromiseConfig {
  /** `wall`, also where nothing is said: every hour counts. `business`: those of `callHours` on working days. */
  clock?: 'wall' | 'business';
  /** On which the business clock stands still, besides weekends: `2026-12-29`. */
  closedDays?: string[];
  /** Hours of the day in Asia/Tokyo: from, until. */
  callHours: [number, number];
  /** Hours until the first contact. */
  hours: number;
  night: 'mail' | 'call' | undefined;
}

/** How we will make the first contact. `none`: nothing was given. `doubtful`: what was given may lead to nobody. */
export type Way = 'phone' | 'relay' | 'mail' | 'none' | 'doubtful';

/** What looks wrong is tried too, but never promised. */
function soundIn(given: Contact): Pick<Contact, 'phone' | 'email'> {
  const doubts = doubtsIn(given);
  const sound = (name: 'phone' | 'email') => (doubts.includes(name) ? undefined : given[name]);
  return { phone: sound('phone'), email: sound('email') };
}

/** The wish counts where it can be met; else whatever was given. */
export function wayOf(given: Contact): Way {
  const { phone, email } = soundIn(given);
  if (!phone && !email) return given.phone || given.email ? 'doubtful' : 'none';
  if (email && (given.reach === 'mail' || !phone)) return 'mail';
  return given.reach === 'relay' ? 'relay' : 'phone';
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

const dayMs = 24 * hourMs;
/** Tokyo is nine hours ahead of UTC and knows no summer time. */
const offsetMs = 9 * hourMs;

function isClosed(midnight: number, closedDays: string[]): boolean {
  const day = new Date(midnight + offsetMs);
  return [0, 6].includes(day.getUTCDay()) || closedDays.includes(day.toISOString().slice(0, 10));
}

/** By when the hours of the promise have passed, on its own clock. */
export function dueAfter(start: Date, { hours, clock, callHours, closedDays = [] }: PromiseConfig): Date {
  const from = start.getTime();
  let leftMs = hours * hourMs;
  if (clock !== 'business') return new Date(from + leftMs);
  const [opens, closes] = callHours.map((hour) => hour * hourMs) as [number, number];
  let midnight = Math.floor((from + offsetMs) / dayMs) * dayMs - offsetMs;
  for (;;) {
    const begin = Math.max(midnight + opens, from);
    const roomMs = isClosed(midnight, closedDays) ? 0 : Math.max(midnight + closes - begin, 0);
    if (roomMs >= leftMs) return new Date(begin + leftMs);
    leftMs -= roomMs;
    midnight += dayMs;
  }
}

/** 「2時間以内」, with the hours that count where not all do. */
export const promisedSpan = ({ hours, clock, callHours: [from, until] }: PromiseConfig): string =>
  clock === 'business' ? `営業時間(平日${from}時から${until}時)で${hours}時間以内` : `${hours}時間以内`;

/** The next full hour of this name after `start`. Tokyo is whole hours away from UTC, so its hours begin with ours. */
function nextHour(start: Date, hour: number): Date {
  const waitHours = (hour - Number(hourInTokyo.format(start)) + 24) % 24 || 24;
  return new Date((Math.floor(start.getTime() / hourMs) + waitHours) * hourMs);
}

/** 「本日16:05」; read on another day 「11月21日16:05」. */
function dayAndTime(at: Date, now: Date): string {
  const day = japaneseDay(at);
  return `${day === japaneseDay(now) ? '本日' : day}${clockTime(at)}`;
}

/** A call is not made in time by day: the hours of the promise lie in the night, or reach into it. */
function reachesNight(start: Date, promise: PromiseConfig): boolean {
  const lastMoment = new Date(dueAfter(start, promise).getTime() - 1);
  return (
    promise.clock !== 'business' &&
    promise.night !== 'call' &&
    [start, lastMoment].some((at) => isNight(at, promise.callHours))
  );
}

/** The times of a promise, in words. */
interface Times {
  by: string;
  mailBy: string;
  callsUntil: string;
  callsFrom: string;
}

function sentence(
  given: Contact,
  start: Date,
  { by, mailBy, callsUntil, callsFrom }: Times,
  promise: PromiseConfig,
): string {
  const way = wayOf(given);
  if (way === 'none') return 'こちらからはご連絡できません。受付ページに回答を載せます。';
  if (way === 'doubtful')
    return 'いただいたご連絡先では、つながらないかもしれません。そのときは受付ページに回答を載せます。';
  if (way === 'mail') return `${by}までにメールでご連絡いたします。`;
  if (reachesNight(start, promise)) {
    const isEvening = !isNight(start, promise.callHours);
    // Without an address there is nobody to write to: only the call can be promised.
    const first = soundIn(given).email ? `${mailBy}にメールで` : `夜間${isEvening ? 'にかかる' : 'の'}ため`;
    return `${first}、お電話は${isEvening ? `${callsUntil}までか、` : ''}${callsFrom}以降にいたします。`;
  }
  return way === 'relay'
    ? `${by}までに電話リレーサービスでご連絡いたします。`
    : `${by}までにお電話いたします。`;
}

/** What we promise to somebody who gave this contact data and sends now. */
export function promiseBefore(given: Contact, now: Date, promise: PromiseConfig): string {
  const [from, until] = promise.callHours;
  const by = dayAndTime(dueAfter(now, promise), now);
  const times = { by, mailBy: `${promise.hours}時間以内`, callsUntil: `本日${until}時` };
  // At night the next morning is the only one; in the evening it is tomorrow's.
  const callsFrom = isNight(now, promise.callHours) ? `${from}時` : `翌${from}時`;
  return sentence(given, now, { ...times, callsFrom }, promise);
}

const startOf = (due: Date, { hours }: PromiseConfig): Date => new Date(due.getTime() - hours * hourMs);

/** The same promise, kept until `due`, as it reads at a later moment: no words that count from the press. */
export function promiseAfter(given: Contact, due: Date, now: Date, promise: PromiseConfig): string {
  const [from, until] = promise.callHours;
  const start = startOf(due, promise);
  const by = dayAndTime(due, now);
  const callsUntil = dayAndTime(nextHour(start, until), now);
  const callsFrom = dayAndTime(nextHour(start, from), now);
  return sentence(given, start, { by, mailBy: `${by}まで`, callsUntil, callsFrom }, promise);
}

/** From when on silence is our fault; null where we can not reach the person. A call at night has its hours in the morning. */
export function promisedUntil(given: Contact, due: Date, promise: PromiseConfig): Date | null {
  if (wayOf(given) === 'none') return null;
  const start = startOf(due, promise);
  return !soundIn(given).email && reachesNight(start, promise)
    ? dueAfter(nextHour(start, promise.callHours[0]), promise)
    : due;
}

/** A call that waits for the morning; UTC milliseconds. */
export interface NightPromise {
  callsFrom: number;
  /** Until then on the same evening, too. */
  callsUntil: number | null;
  /** By when the first contact is due: a mail in time, or else the call in the morning. */
  until: number;
}

/** The same for a call that is owed from `start` on; null where it is not put off. */
export function nightCall(start: Date, promise: PromiseConfig, hasAddress: boolean): NightPromise | null {
  if (!reachesNight(start, promise)) return null;
  const [from, evening] = promise.callHours;
  const callsFrom = nextHour(start, from);
  return {
    callsFrom: callsFrom.getTime(),
    callsUntil: isNight(start, promise.callHours) ? null : nextHour(start, evening).getTime(),
    until: dueAfter(hasAddress ? start : callsFrom, promise).getTime(),
  };
}

/** What our own people must know of a promise that was made at `start`; null where the call is not put off. */
export function nightPromise(given: Contact, start: Date, promise: PromiseConfig): NightPromise | null {
  const isCall = ['phone', 'relay'].includes(wayOf(given));
  return isCall ? nightCall(start, promise, Boolean(soundIn(given).email)) : null;
}

export const passedSentence = (until: Date, now: Date): string =>
  `ご連絡の期限(${dayAndTime(until, now)})を過ぎました。まだご連絡がない場合は、お電話ください。`;
