const hourMs = 3_600_000;
/** Japan is nine hours ahead of UTC and knows no summer time. */
const offsetMs = 9 * hourMs;

/** `2026-11-25T14:05`, as it is on clocks in Japan → UTC milliseconds; null where it is no time. */
export function timeOf(typed: string): number | null {
  const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(typed) ? Date.parse(`${typed}+09:00`) : NaN;
  return Number.isNaN(at) ? null : at;
}

/** In Asia/Tokyo, as `datetime-local` wants it. */
export const localMinute = (at: number): string => new Date(at + offsetMs).toISOString().slice(0, 16);

/** People write minutes: the minute in which something began is not before it. */
export const notBefore = (written: number, start: number): number =>
  localMinute(written) === localMinute(start) ? Math.max(written, start) : written;
