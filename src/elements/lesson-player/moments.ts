import { openingSecond, secondOfHash } from '#lib/lesson-player.ts';
import type { Film } from './film.ts';

/** The seconds that have a name in addresses: scenes, and the captions such as `t=18`. */
function namedIn(root: HTMLElement): Map<string, number> {
  const links = [...root.querySelectorAll<HTMLAnchorElement>('a[data-start]')];
  return new Map(links.map(({ hash, dataset }) => [hash.slice(1), Number(dataset['start'])]));
}

/** Addresses that name a moment open at it, without playing; a scene or a line that is pressed plays. */
export function moments(root: HTMLElement, film: Film): void {
  const named = namedIn(root);
  const open = (second: number | null): void => {
    if (second === null) return;
    film.seek(second, { play: false });
    root.scrollIntoView();
  };
  const opening = openingSecond(location, named);
  open(opening);
  // Until the page is whole, the browser keeps going to the words that the address names.
  if (opening !== null && document.readyState !== 'complete') {
    addEventListener('load', () => requestAnimationFrame(() => root.scrollIntoView()), { once: true });
  }
  addEventListener('hashchange', () => open(secondOfHash(location.hash, named)));

  root.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const start = link?.dataset['start'];
    if (!link || start === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.replaceState(history.state, '', link.hash);
    film.seek(Number(start), { play: true });
    // On a phone the film may stand a screen above the line that was pressed.
    root.querySelector('[data-facade], video:not([hidden])')?.scrollIntoView({ block: 'nearest' });
  });
}
