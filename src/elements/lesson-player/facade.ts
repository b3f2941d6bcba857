import { clock } from '#lib/vtt.ts';
import type { Film } from './film.ts';

/** The button before a film from elsewhere: says where it will begin, and starts once. */
export function facade(root: HTMLElement, film: Film, start: () => void): void {
  const button = root.querySelector<HTMLElement>('[data-play]');
  const words = root.querySelector('[data-play-words]');
  if (!button || !words) return;
  button.hidden = false;
  const show = (second: number): void => {
    words.textContent = second > 0 ? `${clock(Math.round(second))}から再生する` : '再生する';
  };
  // It may have been moved to where somebody stopped before this button woke.
  show(film.second);
  film.onMove(show);
  button.addEventListener(
    'click',
    () => {
      root.querySelector<HTMLElement>('[data-elsewhere]')?.removeAttribute('hidden');
      start();
    },
    { once: true },
  );
}
