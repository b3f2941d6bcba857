import { resumeSecond, type Progress } from './progress.ts';

export interface Lesson {
  id: string;
  seconds: number;
}

export interface CourseProgress {
  done: number;
  total: number;
  wholeSeconds: number;
  leftSeconds: number;
}

export function courseProgress(lessons: readonly Lesson[], progress: Progress): CourseProgress {
  const sum = (secondsOf: (lesson: Lesson) => number) =>
    lessons.reduce((all, lesson) => all + secondsOf(lesson), 0);
  const isDone = ({ id }: Lesson) => Boolean(progress.get(id)?.done);
  const left = (lesson: Lesson) =>
    isDone(lesson) ? 0 : lesson.seconds - (resumeSecond(progress.get(lesson.id), lesson.seconds) ?? 0);
  return {
    done: lessons.filter(isDone).length,
    total: lessons.length,
    wholeSeconds: sum(({ seconds }) => seconds),
    leftSeconds: sum(left),
  };
}

const lastTouched = (lessons: readonly Lesson[], progress: Progress): number =>
  Math.max(0, ...lessons.map(({ id }) => progress.get(id)?.updated ?? 0));

/** What to watch now: the lesson that was left last, else the first after it that is not done, else any that is not. */
export function nextLesson<L extends Lesson>(
  lessons: readonly L[],
  progress: Progress,
): { lesson: L; at: number } | null {
  const open = lessons.filter(({ id }) => !progress.get(id)?.done);
  const touched = lessons.findIndex(({ id }) => progress.get(id)?.updated === lastTouched(lessons, progress));
  const lesson = open.find((one) => lessons.indexOf(one) >= touched) ?? open[0];
  return lesson ? { lesson, at: resumeSecond(progress.get(lesson.id), lesson.seconds) ?? 0 } : null;
}

/** 「前回の続き」 among all courses: of the one that was touched last and is not finished; null before any progress. */
export function nextOfAll<L extends Lesson>(
  courses: readonly (readonly L[])[],
  progress: Progress,
): { lesson: L; at: number } | null {
  const started = courses
    .map((lessons) => ({ lessons, touched: lastTouched(lessons, progress) }))
    .filter(({ touched }) => touched > 0)
    .sort((a, b) => b.touched - a.touched);
  for (const { lessons } of started) {
    const next = nextLesson(lessons, progress);
    if (next) return next;
  }
  return null;
}

/** 500 → 「約9分」: a promise of time is rounded up. */
export const aboutMinutes = (seconds: number): string => `約${Math.ceil(seconds / 60)}分`;
