import { create } from './create.ts';
import { fit } from './fit.ts';
import { panelClass } from './listbox.ts';
import { isComposing } from './typing.ts';
import { onRecentElsewhere, recent } from './recent.ts';
import { recentList } from './recent-list.ts';

/**
 * The recent searches under an empty field. Not options of the combobox, as each has a button of its own: the arrow
 * down or Tab goes into the list, Escape leaves it.
 * @returns shows the panel where the field is empty and focused, and hides it elsewhere.
 */
export function recentPanel(
  box: HTMLElement,
  input: HTMLInputElement,
  say: (line: string) => void,
): () => void {
  const panel = create('div', { class: panelClass });
  panel.hidden = true;
  box.append(panel);
  fit(panel, input);
  const close = () => {
    panel.hidden = true;
  };
  const emptied = () => {
    close();
    input.focus();
  };
  const fill = () => {
    panel.replaceChildren(...recentList(emptied));
    panel.hidden = !panel.hasChildNodes();
  };
  const update = () => {
    const isWanted = !input.value && document.activeElement === input;
    if (!isWanted) return close();
    if (!panel.hidden) return;
    fill();
    if (!panel.hidden) say(`最近探した言葉が${recent.read().length}件あります。`);
  };
  // Nothing lies over the window of an input method.
  input.addEventListener('compositionstart', close);
  input.addEventListener('focus', update);
  // Closed by Escape, it opens for whoever presses the field again.
  input.addEventListener('click', update);
  input.addEventListener('keydown', (event) => {
    if (isComposing(event) || input.value || event.key !== 'ArrowDown') return;
    event.preventDefault();
    update();
    panel.querySelector('a')?.focus();
  });
  box.addEventListener('keydown', (event) => {
    if (isComposing(event) || event.key !== 'Escape' || panel.hidden) return;
    input.focus();
    close();
  });
  addEventListener('pagehide', close);
  onRecentElsewhere(() => {
    if (panel.hidden) return;
    if (panel.contains(document.activeElement)) input.focus();
    fill();
  });
  box.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && box.contains(relatedTarget))) close();
  });
  return update;
}
