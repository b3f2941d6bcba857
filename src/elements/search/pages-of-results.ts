const perPage = 20;

/** Twenty results, and a button for the next twenty. */
export function showInPages(list: HTMLElement, more: HTMLElement, items: (() => HTMLLIElement)[]): void {
  let at = 0;
  const next = () => {
    const shown = items.slice(at, at + perPage).map((item) => item());
    at += perPage;
    list.append(...shown);
    more.hidden = at >= items.length;
    return shown[0];
  };
  list.replaceChildren();
  next();
  more.onclick = () => next()?.querySelector('a')?.focus();
}
