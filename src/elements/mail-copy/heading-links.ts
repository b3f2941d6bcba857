import './copy-links.ts';
import type { CopyLinks } from './copy-links.ts';
import { headings } from './places.ts';

/*
 * A link at each heading, for the pointer and the thumb: it opens the three buttons for this very place. Whoever
 * uses a keyboard or a screen reader has the same places in 「リンク先」 at the head of the page; here the links are
 * kept out of their way, or each heading would be a stop more and be read twice.
 */
const menu = document.querySelector('article details:has(> copy-links)');
const buttons = menu?.querySelector<CopyLinks>('copy-links');
const icon = menu?.querySelector('summary svg');
let open: HTMLElement | undefined;

function toggle(heading: HTMLElement, link: HTMLElement): void {
  const wasHere = open?.dataset['place'] === heading.id;
  open?.remove();
  open = undefined;
  if (wasHere || !buttons) return;
  const panel = buttons.cloneNode(true) as CopyLinks;
  panel.dataset['place'] = heading.id;
  (heading.closest('summary') ?? heading).after(panel);
  panel.place = heading.id;
  panel.querySelector('button')?.focus();
  panel.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    toggle(heading, link);
    link.focus();
  });
  open = panel;
}

if (buttons && icon) {
  for (const heading of headings()) {
    const link = document.createElement('a');
    link.href = `#${heading.id}`;
    link.className = 'heading-link';
    link.title = 'この見出しへのリンクをコピー';
    link.tabIndex = -1;
    link.ariaHidden = 'true';
    link.append(icon.cloneNode(true));
    link.addEventListener('click', (event) => {
      // A new tab, a new window: as any link.
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      toggle(heading, link);
    });
    // In a summary it would be a control within a control: there it comes with what the summary opens.
    (heading.closest('details') ?? heading).append(link);
  }
}
