import type { Result } from '#lib/search/search.ts';
import { searchAddress, type Asked } from './address.ts';

const ofKind = (results: Result[], kind: string) => results.filter((result) => !kind || result.kind === kind);

/** The results to show, and the kind they are narrowed to: one that has nothing for these words would hide all that others have. */
export function narrow(results: Result[], kind: string): { shown: Result[]; kind: string } {
  const shown = ofKind(results, kind);
  return shown.length ? { shown, kind } : { shown: results, kind: '' };
}

/** Counts per kind; each is a link to this search, narrowed. */
export function showKinds(place: HTMLElement, asked: Asked, results: Result[]): void {
  const { kind: shownKind } = narrow(results, asked.kind);
  place.hidden = results.length === 0;
  for (const link of place.querySelectorAll('a')) {
    const kind = link.dataset['kind'] ?? '';
    const count = ofKind(results, kind).length;
    link.href = searchAddress({ ...asked, kind });
    link.hidden = count === 0;
    link.setAttribute('aria-current', String(kind === shownKind));
    link.querySelector('[data-count]')?.replaceChildren(String(count));
  }
  const chosen = place.querySelector<HTMLElement>('[aria-current="true"]');
  // On a phone they stand in a row that is wider than the screen.
  if (chosen)
    place.scrollLeft = chosen.offsetLeft - place.offsetLeft - (place.clientWidth - chosen.offsetWidth) / 2;
}
