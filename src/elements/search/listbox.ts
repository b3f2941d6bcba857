import { create } from './create.ts';
import { fit } from './fit.ts';
import { isComposing } from './typing.ts';

/** A real link, so that it also opens in a new tab. */
export type Option = HTMLAnchorElement;

const rowClasses =
  'flex min-h-11 items-center px-4 py-2 no-underline hover:bg-calm aria-selected:bg-calm aria-selected:shadow-[inset_3px_0_var(--color-green)] forced-colors:aria-selected:outline-2 forced-colors:aria-selected:-outline-offset-2'.split(
    ' ',
  );

/** What opens under the field. */
export const panelClass =
  'absolute top-full left-0 z-20 mt-2 w-full md:min-w-104 max-h-[70vh] overflow-auto overscroll-contain rounded-(--radius) border border-green bg-sheet py-1';

export interface Listbox {
  open(options: Option[]): void;
  close(): void;
  /** Closed, and nothing left for an arrow key to bring back. */
  empty(): void;
}

/**
 * A list of links under a text field, by the ARIA combobox pattern: the focus stays in the field and
 * `aria-activedescendant` walks. Enter without a chosen row is left to the form.
 */
export function listbox(box: HTMLElement, input: HTMLInputElement): Listbox {
  const id = `${input.id}-suggestions`;
  const list = create('div', {
    id,
    role: 'listbox',
    'aria-label': '検索の候補',
    class: panelClass,
  });
  list.hidden = true;
  box.append(list);
  fit(list, input);
  for (const [name, value] of [
    ['role', 'combobox'],
    ['aria-autocomplete', 'list'],
    ['aria-controls', id],
    ['aria-expanded', 'false'],
  ] as const) {
    input.setAttribute(name, value);
  }

  let active = -1;
  const options = () => [...list.children] as Option[];
  const isOpen = () => !list.hidden;
  const activate = (next: number): void => {
    active = next;
    options().forEach((option, at) => option.setAttribute('aria-selected', String(at === active)));
    const option = options()[active];
    if (!option) return input.removeAttribute('aria-activedescendant');
    input.setAttribute('aria-activedescendant', option.id);
    // Inside of the list alone: with the page, the field would leave the screen.
    const least = option.offsetTop + option.offsetHeight - list.clientHeight;
    list.scrollTop = Math.min(option.offsetTop, Math.max(list.scrollTop, least));
  };
  const show = (isShown: boolean): void => {
    list.hidden = !isShown;
    input.setAttribute('aria-expanded', String(isShown));
    activate(-1);
  };
  /** One step through the rows and the field itself, round and round. */
  const step = (by: number): void => {
    const places = options().length + 1;
    activate(((active + 1 + by + places) % places) - 1);
  };

  const keys: Record<string, () => boolean> = {
    ArrowDown: () => {
      if (!isOpen()) show(options().length > 0);
      else step(1);
      return true;
    },
    ArrowUp: () => {
      if (isOpen()) step(-1);
      return isOpen();
    },
    Enter: () => {
      const option = isOpen() ? options()[active] : undefined;
      option?.click();
      return option !== undefined;
    },
    Escape: () => {
      const wasOpen = isOpen();
      show(false);
      return wasOpen;
    },
    // The cursor goes to the end of the text, and Enter means the text again.
    Home: () => (activate(-1), false),
    End: () => (activate(-1), false),
  };
  input.addEventListener('keydown', (event) => {
    if (!isComposing(event) && keys[event.key]?.()) event.preventDefault();
  });
  // Enter means the words that were typed on, not the row that was chosen for fewer of them.
  input.addEventListener('input', () => activate(-1));
  // The field keeps the focus while a row is pressed.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('mousedown', (event) => event.preventDefault());
  box.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && box.contains(relatedTarget))) show(false);
  });

  return {
    open(rows) {
      rows.forEach((row, at) => {
        row.id = `${id}-${at}`;
        row.role = 'option';
        row.tabIndex = -1;
        row.classList.add(...rowClasses);
      });
      const chosen = options()[active]?.href;
      list.replaceChildren(...rows);
      show(document.activeElement === input);
      // The row somebody stands on stays theirs when more rows arrive.
      if (chosen) activate(rows.findIndex(({ href }) => href === chosen));
    },
    close: () => show(false),
    empty() {
      list.replaceChildren();
      show(false);
    },
  };
}
