import { nextOfAll, type Lesson } from '#lib/progress/course.ts';
import { pathOf } from '#lib/paths.ts';
import { clock } from '#lib/vtt.ts';
import { onProgress } from './progress.ts';

interface TitledLesson extends Lesson {
  title: string;
}

/** 「前回の続き」: the one lesson to go on with. Its place is kept free, so that nothing moves when it comes. */
class ContinueLesson extends HTMLElement {
  connectedCallback(): void {
    const courses = JSON.parse(this.dataset['courses'] ?? '[]') as TitledLesson[][];
    const link = this.querySelector('a');
    if (!link) return;
    onProgress((progress) => {
      const next = nextOfAll(courses, progress);
      link.hidden = !next;
      if (!next) return;
      const { lesson, at } = next;
      link.href = pathOf('videos', lesson.id) + (at ? `#t=${at}` : '');
      link.querySelector('[data-title]')?.replaceChildren(lesson.title);
      link.querySelector('[data-from]')?.replaceChildren(at ? `${clock(at)}から` : 'はじめから');
    });
  }
}

customElements.define('continue-lesson', ContinueLesson);
