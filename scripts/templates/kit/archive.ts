import { strToU8, zipSync } from 'fflate';
import { withFixedDates } from './fixed-dates.ts';

/** Files as one zip archive, in the order of their paths: the same files give the same bytes. */
export function archiveBytes(files: Record<string, string>): Buffer {
  const entries = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
  // The format knows no year before 1980, and a date of any kind is written in the zone of this machine.
  const options = { level: 9, mtime: new Date(1980, 0, 1) } as const;
  const contents = entries.map(([path, text]) => [path, strToU8(text)] as const);
  return withFixedDates(Buffer.from(zipSync(Object.fromEntries(contents), options)));
}
