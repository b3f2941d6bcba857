import { toClipboard } from '#lib/clipboard.ts';
import { pathOf } from '#lib/paths.ts';
import { nextLesson } from '#lib/progress/course.ts';
import { carriesProgress, linkHash, progressIn } from '#lib/progress/link.ts';
import { merge, type Progress } from '#lib/progress/progress.ts';
import { publicAddress } from '#lib/public-address.ts';
import { clock } from '#lib/vtt.ts';
import { fillSheet, printSheet } from './course-sheet.ts';
import { changeProgress, lessonsIn, onProgress, warnIfLost } from './progress.ts';

/** A course as a path: where to go on, and what can be done with the record of it. */
class CourseRecord extends HTMLElement {
  #progress: Progress = new Map();

  connectedCallback(): void {
    this.#takeIn();
    addEventListener('hashchange', () => this.#takeIn());
    onProgress((progress) => this.#show(progress));
    warnIfLost(this.#warn);
    this.#part('send')?.addEventListener('click', () => void this.#send());
    this.#part('print')?.addEventListener('click', printSheet);
    const sure = this.querySelector('dialog');
    this.#part('forget')?.addEventListener('click', () => sure?.showModal());
    sure?.addEventListener('close', () => {
      if (sure.returnValue === 'yes') this.#forget();
      sure.returnValue = '';
    });
  }

  #part<Part extends HTMLElement>(name: string): Part | null {
    return this.querySelector<Part>(`[data-${name}]`);
  }

  get #lessons() {
    return lessonsIn(this);
  }

  /** The same words twice would not be read out twice. */
  #say(words: string, part = 'said'): void {
    this.#part(part)?.replaceChildren('');
    this.#part(part)?.replaceChildren(words);
  }

  #change(change: (progress: Progress) => Progress): void {
    changeProgress(change, this.#warn);
  }

  /** In the place of the promise to keep it. */
  readonly #warn = (words: string): void => {
    this.#part('none')?.replaceChildren('');
    this.#part('warning')?.replaceChildren(words);
  };

  #show(progress: Progress): void {
    this.#progress = progress;
    const lessons = this.#lessons;
    const isBegun = lessons.some(({ id }) => progress.has(id));
    const [none, some] = [this.#part('none'), this.#part('some')];
    if (none) none.hidden = isBegun;
    if (some) some.hidden = !isBegun;
    fillSheet(progress, lessons);

    const start = this.querySelector<HTMLAnchorElement>('a[data-start-lesson]');
    const [first] = lessons;
    if (!start || !first) return;
    // Once all is done, the path may be walked again.
    const { lesson, at } = nextLesson(lessons, progress) ?? { lesson: first, at: 0 };
    start.href = pathOf('videos', lesson.id) + (at ? `#t=${at}` : '');
    const words = lesson === first ? '最初の動画を見る' : '次の動画を見る';
    start.textContent = at ? `続きから見る(${clock(at)})` : words;
  }

  /** A link from another device: joined with what is here, and taken out of the address. */
  #takeIn(): void {
    if (!carriesProgress(location.hash)) return;
    const sent = progressIn(location.hash, this.#lessons, new Date());
    history.replaceState(history.state, '', location.pathname + location.search);
    if (sent) this.#change((progress) => merge(progress, sent));
    this.#say(
      sent
        ? 'ほかの端末の記録を取り込みました。'
        : '記録を読み取れませんでした。リンクが途中で切れていないか確かめて、もう一度開いてください。',
      'news',
    );
  }

  async #send(): Promise<void> {
    const address = publicAddress(document) + linkHash(this.#progress, this.#lessons);
    const field = this.#part<HTMLInputElement>('address');
    const isThere = await toClipboard(navigator.clipboard, { plain: address });
    if (field) {
      field.hidden = isThere;
      field.value = address;
      if (!isThere) {
        field.focus();
        field.select();
      }
    }
    this.#say(
      isThere
        ? 'リンクをコピーしました。ほかの端末で開くと、そちらの記録と合わさります。'
        : 'リンクを選びました。長押しか Ctrl+C でコピーし、ほかの端末で開いてください。',
    );
  }

  #forget(): void {
    const ids = new Set(this.#lessons.map(({ id }) => id));
    this.#change((progress) => new Map([...progress].filter(([id]) => !ids.has(id))));
    this.#say('記録を消しました。');
    // The button that was pressed has gone.
    this.#part('said')?.focus();
  }
}

customElements.define('course-record', CourseRecord);
