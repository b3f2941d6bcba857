import { clockTime, isoDate } from '#lib/dates.ts';
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

export const dueAfter = (start: Date, { hours }: PromiseConfig): Date =>
  new Date(start.getTime() + hours * 3_600_000);

/** 「本日16:05」; past midnight 「明日0:30」. */
const dayAndTime = (due: Date, now: Date): string =>
  `${isoDate(due) === isoDate(now) ? '本日' : '明日'}${clockTime(due)}`;

/** What we promise to somebody who sends this contact data now. The form and the receipt print the same words. */
export function promiseSentence(given: Contact, now: Date, promise: PromiseConfig): string {
  const due = dayAndTime(dueAfter(now, promise), now);
  const way = wayOf(given);
  if (way === 'none') return 'こちらからはご連絡できません。受付ページに回答を載せます。';
  if (way === 'mail') return `${due}までにメールでご連絡いたします。`;
  if (isNight(now, promise.callHours) && promise.night !== 'call') {
    const call = `お電話は${promise.callHours[0]}時以降にいたします。`;
    // Without an address there is nobody to write to: only the call can be promised.
    return given.email ? `${promise.hours}時間以内にメールで、${call}` : `夜間のため、${call}`;
  }
  return way === 'relay'
    ? `${due}までに電話リレーサービスでご連絡いたします。`
    : `${due}までにお電話いたします。`;
}
