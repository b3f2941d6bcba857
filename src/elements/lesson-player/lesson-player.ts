import { isHls } from '#lib/video-source.ts';
import { copyMoment } from './copy-moment.ts';
import { facade } from './facade.ts';
import { failure } from './failure.ts';
import { filmOf, framedFilm, type Film } from './film.ts';
import { find } from './find.ts';
import { follow } from './follow.ts';
import { moments } from './moments.ts';
import { picture } from './picture.ts';
import { speed } from './speed.ts';

/** A lesson: one film, and around it scenes, words and tools that know each other only by it. */
class LessonPlayer extends HTMLElement {
  connectedCallback(): void {
    const film = this.#film();
    const tools = this.querySelector<HTMLElement>('[data-tools]');
    if (!film || !tools) return;
    tools.hidden = false;
    copyMoment(this, film, this.#say);
    find(this);
    follow(this, film);
    moments(this, film);
  }

  readonly #say = (words: string): void => {
    this.querySelector('[data-said]')?.replaceChildren(words);
  };

  /** Our own file, a playlist behind a facade, or somebody's frame behind a facade. */
  #film(): Film | null {
    const video = this.querySelector('video');
    const waiting = this.querySelector<HTMLElement>('[data-facade]');
    const { source = '' } = waiting?.dataset ?? {};
    if (waiting && !isHls(source)) {
      const film = framedFilm(waiting);
      facade(this, film, () => film.start());
      return film;
    }
    if (!video) return null;
    const film = filmOf(video);
    speed(this, video);
    picture(this, video, this.#say);
    const load = async () => {
      const at = film.second;
      if (waiting) await (await import('./hls.ts')).attachHls(video, source, failed);
      else video.load();
      film.seek(at, { play: true });
    };
    const failed = failure(this, video, () => load().catch(failed));
    if (waiting) {
      facade(this, film, () => {
        waiting.remove();
        video.hidden = false;
        video.focus();
        load().catch(failed);
      });
    }
    return film;
  }
}

customElements.define('lesson-player', LessonPlayer);
