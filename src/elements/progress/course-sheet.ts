import { japaneseDate, japaneseDuration } from '#lib/dates.ts';
import type { Lesson } from '#lib/progress/course.ts';
import type { Progress } from '#lib/progress/progress.ts';

const cell = (name: string): Element | null => document.querySelector(`.course-sheet [data-${name}]`);

/** The 受講記録 always holds what the page shows: it is ready when somebody prints. */
export function fillSheet(progress: Progress, lessons: readonly Lesson[]): void {
  const done = lessons.filter(({ id }) => progress.get(id)?.done);
  for (const { id } of lessons) {
    const day = progress.get(id)?.done;
    cell(`day="${id}"`)?.replaceChildren(day ? japaneseDate(new Date(`${day}T00:00+09:00`)) : '—');
  }
  const seconds = done.reduce((sum, lesson) => sum + lesson.seconds, 0);
  cell('sum')?.replaceChildren(`見終えた: ${done.length}本・${japaneseDuration(seconds)}`);
}

/** Prints the 受講記録 alone; the browser's own menu still prints the page. */
export function printSheet(): void {
  const { dataset } = document.documentElement;
  dataset['print'] = 'course-sheet';
  addEventListener('afterprint', () => delete dataset['print'], { once: true });
  print();
}
