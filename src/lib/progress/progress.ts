import { isoDate } from '#lib/dates.ts';

/** What a browser knows of one lesson. */
export interface Watched {
  /** The whole second at which somebody stopped. */
  at: number;
  /** The day it was finished, `2026-11-25`, in Japan; null while it is not. */
  done: string | null;
  /** When that was noted, in milliseconds of this browser's clock. */
  updated: number;
}

/** By the id of the lesson. A Map: ids come from storage and from links, and `constructor` is no lesson. */
export type Progress = ReadonlyMap<string, Watched>;

const doneShare = 0.9;
/** Whoever left earlier has nothing to come back to. */
const firstSeconds = 5;

const isAtEnd = (at: number, seconds: number): boolean => at >= seconds * doneShare;

export const clampSecond = (at: number, seconds: number): number =>
  Math.floor(Math.min(Math.max(at, 0), seconds));

/** After somebody watched up to `at`: nine tenths are a whole lesson, and what is done stays so. */
export function watchedTo(before: Watched | undefined, at: number, seconds: number, now: Date): Watched {
  const done = before?.done ?? (isAtEnd(at, seconds) ? isoDate(now) : null);
  return { at: clampSecond(at, seconds), done, updated: now.getTime() };
}

/** By hand, for who watched elsewhere, or wants it open again. */
export function marked(before: Watched | undefined, isDone: boolean, now: Date): Watched {
  const done = isDone ? (before?.done ?? isoDate(now)) : null;
  return { at: before?.at ?? 0, done, updated: now.getTime() };
}

/** The second to go on from; null at the beginning, and where the end has been seen. */
export function resumeSecond(watched: Watched | undefined, seconds: number): number | null {
  const { at = 0 } = watched ?? {};
  return at < firstSeconds || isAtEnd(at, seconds) ? null : at;
}

const earlier = (a: string | null, b: string | null): string | null => (a && b ? (a < b ? a : b) : (a ?? b));

/** Two records of one lesson: the farther wins, done stays. */
const joined = (a: Watched, b: Watched): Watched => ({
  at: Math.max(a.at, b.at),
  done: earlier(a.done, b.done),
  updated: Math.max(a.updated, b.updated),
});

/** Two records of one person, in whichever order they come. */
export function merge(a: Progress, b: Progress): Progress {
  const all = new Map(a);
  for (const [id, watched] of b) {
    const known = all.get(id);
    all.set(id, known ? joined(known, watched) : watched);
  }
  return all;
}
