import type { Lesson } from '#lib/progress/course.ts';
import { keep, storageKey } from '#lib/progress/kept.ts';
import type { Progress } from '#lib/progress/progress.ts';

const kept = keep(() => localStorage);
const listeners: ((progress: Progress) => void)[] = [];
let isWarned = false;

const tell = (): void => {
  const progress = kept.read();
  listeners.forEach((listener) => listener(progress));
};

addEventListener('storage', ({ key }) => {
  // Another tab watched on, or cleared everything.
  if (key === storageKey || key === null) tell();
});
addEventListener('pageshow', ({ persisted }) => {
  // Back from a lesson: this page slept meanwhile, and heard of nothing.
  if (persisted) tell();
});

/** Shows what is known, now and after each change, here or in another tab. */
export function onProgress(listener: (progress: Progress) => void): void {
  listeners.push(listener);
  listener(kept.read());
}

/** Whether this browser keeps nothing; `warn` is told so once on a page. */
export function warnIfLost(warn: (words: string) => void): boolean {
  if (kept.isLasting) return false;
  if (!isWarned) warn('この端末には記録を残せません。ほかのページへ移ると消えます。');
  isWarned = true;
  return true;
}

/** @param warn says, once on a page, that nothing will be left of it. */
export function changeProgress(
  change: (progress: Progress) => Progress,
  warn: (words: string) => void,
): void {
  kept.change(change);
  tell();
  warnIfLost(warn);
}

/** The lessons that a list on the page shows. */
export const lessonsIn = (list: ParentNode): Lesson[] =>
  [...list.querySelectorAll<HTMLElement>('[data-lesson]')].map(({ dataset }) => ({
    id: dataset['lesson'] ?? '',
    seconds: Number(dataset['seconds']),
  }));
