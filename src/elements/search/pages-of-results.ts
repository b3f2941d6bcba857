const perPage = 20;

interface Pages {
  /** How many were shown before. */
  shown: number | undefined;
  /** Told when more are asked for. */
  keep: (shown: number) => void;
}

/** Twenty results, and a button for the next twenty. */
export function showInPages(
  list: HTMLElement,
  more: HTMLElement,
  items: (() => HTMLLIElement)[],
  { shown = perPage, keep }: Pages,
): void {
  let at = 0;
  const showUpTo = (end: number) => {
    const added = items.slice(at, end).map((item) => item());
    at = end;
    list.append(...added);
    more.hidden = at >= items.length;
    return added[0];
  };
  list.replaceChildren();
  // An empty list would still be told of.
  list.hidden = items.length === 0;
  showUpTo(shown);
  more.onclick = () => {
    showUpTo(at + perPage)
      ?.querySelector('a')
      ?.focus();
    keep(at);
  };
}
