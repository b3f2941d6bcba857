import { japaneseDay } from '#lib/dates.ts';
import { marked, resumeSecond, watchedTo, type Progress, type Watched } from '#lib/progress/progress.ts';
import { clock } from '#lib/vtt.ts';
import { changeProgress, onProgress, warnIfLost } from './progress.ts';
import { openAt, watch } from './watch.ts';

/** An address that names a moment, or any other place, is what its sender meant. */
const namesPlace = ({ search, hash }: Location): boolean =>
  hash.length > 1 || new URLSearchParams(search).has('t');

const behindSeconds = 5;

/** A lesson remembers where it was left, offers to go on there, and leads to the next one. */
class LessonProgress extends HTMLElement {
  #progress: Progress = new Map();
  /** Where the film was last moved to, or set going. */
  #from = 0;

  connectedCallback(): void {
    const video = document.querySelector<HTMLVideoElement>('lesson-player video');
    const box = this.#part<HTMLInputElement>('done');
    onProgress((progress) => this.#show(progress));
    warnIfLost(this.#warn);
    if (video) {
      if (!namesPlace(location)) this.#offer(video);
      // Before the first `timeupdate` that tells of it.
      for (const move of ['seeking', 'play']) {
        video.addEventListener(move, () => (this.#from = video.currentTime));
      }
      watch(video, (at) => this.#watched(video, at));
    }
    box?.addEventListener('change', () => {
      this.#change((before) => marked(before, box.checked, new Date()));
      this.#next(box.checked);
    });
  }

  get #id(): string {
    return this.dataset['id'] ?? '';
  }

  get #seconds(): number {
    return Number(this.dataset['seconds']);
  }

  #part<Part extends HTMLElement>(name: string): Part | null {
    return this.querySelector<Part>(`[data-${name}]`);
  }

  #show(progress: Progress): void {
    this.#progress = progress;
    const done = progress.get(this.#id)?.done;
    const box = this.#part<HTMLInputElement>('done');
    if (box) box.checked = Boolean(done);
    this.#part('day')?.replaceChildren(done ? `(${japaneseDay(new Date(`${done}T00:00+09:00`))})` : '');
  }

  #change(change: (before: Watched | undefined) => Watched): void {
    changeProgress((progress) => new Map(progress).set(this.#id, change(progress.get(this.#id))), this.#warn);
  }

  /** In the place of the promise to keep it. */
  readonly #warn = (words: string): void => {
    this.#say('');
    this.#part('warning')?.replaceChildren(words);
  };

  #say(words: string): void {
    this.#part('words')?.replaceChildren(words);
  }

  /** The offer stays while the page is open: it tells of last time, and nothing moves when the film starts. */
  #offer(video: HTMLVideoElement): void {
    const at = resumeSecond(this.#progress.get(this.#id), this.#seconds);
    if (at === null) return;
    openAt(video, at);
    this.#say(`前回は${clock(at)}まで見ました。`);
    const offer = this.#part('offer');
    // Behind a facade its own button starts there, and says so: it is the one that asks for leave to connect.
    if (!offer || video.hidden) return;
    offer.hidden = false;
    offer.addEventListener('click', ({ target }) => {
      const from = (target as HTMLElement).closest('button')?.dataset['from'];
      if (from === undefined) return;
      openAt(video, from === 'start' ? 0 : at);
      video.scrollIntoView({ block: 'nearest' });
      video.play().catch(() => undefined);
    });
  }

  #watched(video: HTMLVideoElement, at: number): void {
    // The moment that the address names is behind: opened again, the page goes on where the film stood.
    if (namesPlace(location) && at - this.#from >= behindSeconds) {
      history.replaceState(history.state, '', location.pathname);
    }
    this.#change((before) => watchedTo(before, at, this.#seconds, new Date()));
    if (at !== Infinity) return;
    const next = this.#part('next');
    // Where the eyes are.
    if (next) video.after(next);
    this.#next(true, next);
    this.#say(`見終えました。${next?.dataset['said'] ?? ''}`);
  }

  #next(isShown: boolean, next = document.querySelector<HTMLElement>('[data-next]')): void {
    if (next) next.hidden = !isShown;
  }
}

customElements.define('lesson-progress', LessonProgress);
