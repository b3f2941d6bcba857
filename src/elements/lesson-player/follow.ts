import { indexAt } from '#lib/lesson-player.ts';
import type { Film } from './film.ts';
import { recall, remember } from './remember.ts';

/** Marks the link whose time has come; tells which when it changes. */
function mark(links: HTMLElement[], film: Film, changed: (link: HTMLElement) => void): void {
  const starts = links.map((link) => Number(link.dataset['start']));
  let current = -1;
  film.onMove((second) => {
    const index = indexAt(starts, second);
    if (index === current) return;
    links[current]?.removeAttribute('aria-current');
    current = index;
    const link = links[current];
    link?.setAttribute('aria-current', 'true');
    if (link) changed(link);
  });
}

/** The present scene and caption are marked; the words move along inside their own box, and only there. */
export function follow(root: HTMLElement, film: Film): void {
  const links = (place: string) => [...root.querySelectorAll<HTMLElement>(`${place} a[data-start]`)];
  const box = root.querySelector<HTMLElement>('[data-words]');
  const wish = root.querySelector<HTMLInputElement>('[data-follow]');
  const search = root.querySelector<HTMLInputElement>('[data-find] input[type="search"]');
  if (wish) {
    wish.checked = recall('follow') !== 'no';
    wish.addEventListener('change', () => remember('follow', wish.checked ? 'yes' : 'no'));
  }
  // Nobody who looks for a word, or walks the lines by keyboard, has them pulled away.
  const isHeld = () => wish?.checked === false || search?.value || box?.querySelector(':focus-visible');
  mark(links('[data-chapters]'), film, () => undefined);
  mark(links('[data-words]'), film, (link) => {
    if (box && !isHeld()) bringIntoView(box, link);
  });
}

/** A third from the top: what comes next can be read ahead. */
function bringIntoView(box: HTMLElement, element: HTMLElement): void {
  const within = element.getBoundingClientRect().top - box.getBoundingClientRect().top;
  box.scrollTo({ top: box.scrollTop + within - box.clientHeight / 3 });
}
