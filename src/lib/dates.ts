/** Dates as people in Japan read them, whatever clock the machine keeps. PURE: a page carries only those it uses. */
const day = /* @__PURE__ */ new Intl.DateTimeFormat('ja-JP', {
  timeZone: 'Asia/Tokyo',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
});
const monthDay = /* @__PURE__ */ new Intl.DateTimeFormat('ja-JP', {
  timeZone: 'Asia/Tokyo',
  month: 'long',
  day: 'numeric',
});
const time = /* @__PURE__ */ new Intl.DateTimeFormat('ja-JP', {
  timeZone: 'Asia/Tokyo',
  hour: 'numeric',
  minute: '2-digit',
});
const isoParts = /* @__PURE__ */ new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Tokyo' });

/** 2026年11月1日 */
export const japaneseDate = (date: Date): string => day.format(date);

/** 11月1日 */
export const japaneseDay = (date: Date): string => monthDay.format(date);

/** 2026-11-01, for `<time datetime>`. */
export const isoDate = (date: Date): string => isoParts.format(date);

/** 9:05, on a 24-hour clock. */
export const clockTime = (date: Date): string => time.format(date);

/** 12月1日 9:00, with the year where it is not that of `now`. */
export function japaneseMoment(date: Date, now: Date): string {
  const yearOf = (moment: Date): string => isoDate(moment).slice(0, 'yyyy'.length);
  return `${yearOf(date) === yearOf(now) ? japaneseDay(date) : japaneseDate(date)} ${clockTime(date)}`;
}

/** 80 → 「1分20秒」, 60 → 「1分」, 45 → 「45秒」 */
export function japaneseDuration(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  return [minutes ? `${minutes}分` : '', rest || !minutes ? `${rest}秒` : ''].join('');
}
