import holidays from '@holiday-jp/holiday_jp';
import type { PromiseConfig } from './promise.ts';

const yearEnd = ['12-29', '12-30', '12-31', '01-01', '01-02', '01-03'];

/** Days of these years on which Japan rests, weekends aside: `2026-12-29`. Holidays are known until 2050. */
export function closedDays(fromYear: number, toYear: number): string[] {
  const years = Array.from({ length: toYear - fromYear + 1 }, (_, index) => String(fromYear + index));
  const named = Object.keys(holidays.holidays).filter((day) => years.includes(day.slice(0, 4)));
  const own = years.flatMap((year) => yearEnd.map((day) => `${year}-${day}`));
  return [...new Set([...named, ...own])].sort();
}

/** The promise with what its clock needs to know: nothing, where every hour counts. */
export function withClosedDays<Promise extends PromiseConfig>(
  promise: Promise,
  now: Date,
  years: number,
): Promise {
  const year = now.getFullYear();
  return promise.clock === 'business'
    ? { ...promise, closedDays: closedDays(year - 1, year + years) }
    : promise;
}
