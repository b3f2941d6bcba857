import { isoDate } from '#lib/dates.ts';
import type { Lesson } from './course.ts';
import { isDay } from './kept.ts';
import { clampSecond, type Progress, type Watched } from './progress.ts';

/*
 * `#progress=1_tour-of-console.96.thmq3c.20261125_pick-delivery-type.45.thmq7x`: the version of the form, then for each
 * lesson its id, second, when (seconds since 1970 to the base of 36), and the day it was finished. Letters, digits and
 * `-._=` only: no mail program breaks it or needs to escape it.
 */
const start = '#progress=';
const version = '1';
const longest = 20_000;

/** Whether an address carries progress, well or badly. */
export const carriesProgress = (hash: string): boolean => hash.startsWith(start);

/** The fragment that carries what is known of these lessons; servers never see it. */
export function linkHash(progress: Progress, lessons: readonly Lesson[]): string {
  const items = lessons.flatMap(({ id }) => {
    const watched = progress.get(id);
    if (!watched) return [];
    const when = Math.floor(watched.updated / 1000).toString(36);
    return [[id, watched.at, when, ...(watched.done ? [watched.done.replaceAll('-', '')] : [])].join('.')];
  });
  return start + [version, ...items].join('_');
}

function watchedIn(words: string[], seconds: number, now: Date): Watched | null {
  const [at = '', when = '', day, ...more] = words;
  if (!/^\d{1,6}$/.test(at) || !/^[0-9a-z]{1,8}$/.test(when) || more.length > 0) return null;
  const done = day?.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3') ?? null;
  if (done !== null && !isDay(done)) return null;
  const today = isoDate(now);
  return {
    at: clampSecond(Number(at), seconds),
    done: done !== null && done > today ? today : done,
    // A clock that runs ahead would stay the newest for ever.
    updated: Math.min(parseInt(when, 36) * 1000, now.getTime()),
  };
}

/** What an address carries for these lessons, and no others; null where it can not be read, for one cut short. */
export function progressIn(hash: string, lessons: readonly Lesson[], now: Date): Progress | null {
  const [found, ...items] = hash.slice(start.length).split('_');
  if (!carriesProgress(hash) || hash.length > longest || found !== version) return null;
  const secondsOf = new Map(lessons.map(({ id, seconds }) => [id, seconds]));
  const progress = new Map<string, Watched>();
  for (const item of items) {
    const [id = '', ...words] = item.split('.');
    const seconds = secondsOf.get(id);
    // A lesson that has gone since is no mistake of the link.
    if (seconds === undefined) continue;
    const watched = watchedIn(words, seconds, now);
    if (!watched) return null;
    progress.set(id, watched);
  }
  return progress.size > 0 ? progress : null;
}
