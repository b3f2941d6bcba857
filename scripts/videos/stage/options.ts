import { html } from '../../console/html.ts';

/** A browser draws the list of a select outside the page, where no picture is taken: this one lies inside. */
export function offerOptions({ target }: Event): void {
  document.querySelector('.options')?.remove();
  const app = document.querySelector<HTMLElement>('#app');
  const select = target instanceof Element && target.closest('select');
  if (!select || !app) return;

  const [outer, inner] = [app.getBoundingClientRect(), select.getBoundingClientRect()];
  const scale = outer.width / app.offsetWidth;
  const list = document.createElement('div');
  list.className = 'options';
  list.style.left = `${(inner.left - outer.left) / scale}px`;
  list.style.top = `${(inner.bottom - outer.top) / scale + 4}px`;
  list.style.minWidth = `${inner.width / scale}px`;
  list.innerHTML = html`${[...select.options].map(
    ({ text, selected }) => html`<button aria-selected="${String(selected)}">${text}</button>`,
  )}`;
  for (const [index, button] of [...list.querySelectorAll('button')].entries()) {
    button.addEventListener('click', () => {
      select.selectedIndex = index;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
  }
  app.append(list);
}
