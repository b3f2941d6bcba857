const days = ['日', '月', '火', '水', '木', '金', '土'];

/**
 * 「2026-11-26T14:00」, as a field for date and time holds it, in minutes; null where there is no such moment.
 * Everybody means Japan's clock, so no zone is ever added: the minutes only compare moments with each other.
 */
export function minutesOf(value: string): number | null {
  const [, year, month, day, hour, minute] =
    /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):([0-5]\d)$/.exec(value)?.map(Number) ?? [];
  if (!year || !month || !day || hour === undefined || minute === undefined) return null;
  const moment = new Date(Date.UTC(year, month - 1, day, hour, minute));
  // 31 February would quietly be a day in March, and the year 26 the year 1926.
  const isSame =
    moment.getUTCFullYear() === year && moment.getUTCMonth() === month - 1 && moment.getUTCDate() === day;
  return isSame ? moment.getTime() / 60_000 : null;
}

/** 「2026年11月26日(木) 14:00」 */
export function japaneseDateTime(value: string): string | null {
  const minutes = minutesOf(value);
  if (minutes === null) return null;
  const moment = new Date(minutes * 60_000);
  const day = `${moment.getUTCFullYear()}年${moment.getUTCMonth() + 1}月${moment.getUTCDate()}日`;
  const minute = String(moment.getUTCMinutes()).padStart(2, '0');
  return `${day}(${days[moment.getUTCDay()]}) ${moment.getUTCHours()}:${minute}`;
}
