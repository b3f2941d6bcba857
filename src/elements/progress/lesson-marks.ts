import { aboutMinutes, courseProgress } from '#lib/progress/course.ts';
import { resumeSecond, type Progress } from '#lib/progress/progress.ts';
import { clock } from '#lib/vtt.ts';
import { lessonsIn, onProgress } from './progress.ts';

/** A list of lessons says which are done, where one was left, and how much there is still to see. */
class LessonMarks extends HTMLElement {
  connectedCallback(): void {
    onProgress((progress) => this.#show(progress));
  }

  #show(progress: Progress): void {
    const lessons = lessonsIn(this);
    for (const { id, seconds } of lessons) {
      const item = this.querySelector(`[data-lesson="${id}"]`);
      const watched = progress.get(id);
      const at = resumeSecond(watched, seconds);
      const isDone = Boolean(watched?.done);
      item?.toggleAttribute('data-done', isDone);
      item
        ?.querySelector('[data-mark]')
        ?.replaceChildren(isDone ? '済' : at === null ? '' : `途中 ${clock(at)}`);
    }
    this.querySelector('[data-sum]')?.replaceChildren(sumOf(courseProgress(lessons, progress)));
  }
}

function sumOf({ done, total, wholeSeconds, leftSeconds }: ReturnType<typeof courseProgress>): string {
  if (done === total) return `全${total}本を見終えました`;
  const whole = `全${total}本・${aboutMinutes(wholeSeconds)}`;
  const left = aboutMinutes(leftSeconds);
  // A few seconds change nothing that is said in minutes.
  if (!done && left === aboutMinutes(wholeSeconds)) return whole;
  return `${whole}(${done ? `済${done}本・` : ''}残り${left})`;
}

customElements.define('lesson-marks', LessonMarks);
