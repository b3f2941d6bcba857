import { anywhere, highlight } from '#lib/search/highlight.ts';
import { fold } from '#lib/search/normalise.ts';
import { onTyped } from '../search/typing.ts';

const markClass =
  'scroll-my-20 bg-transparent text-ink shadow-[inset_0_-2px_var(--color-green)] aria-[current]:rounded-sm aria-[current]:bg-green aria-[current]:text-on-green';

/** Search inside the words of a lesson: marks, a count, and the way from one place to the next. */
export function find(root: HTMLElement): void {
  const form = root.querySelector<HTMLFormElement>('[data-find]');
  const box = root.querySelector<HTMLElement>('[data-words]');
  const input = form?.querySelector<HTMLInputElement>('input[type="search"]');
  const count = form?.querySelector('[data-count]');
  if (!form || !box || !input || !count) return;
  form.hidden = false;
  const lines = [...box.querySelectorAll<HTMLElement>('[data-text]')].map((place) => ({
    place,
    text: place.textContent,
  }));
  let marks: HTMLElement[] = [];
  let at = 0;

  const show = (next: number): void => {
    marks[at]?.removeAttribute('aria-current');
    at = marks.length ? (next + marks.length) % marks.length : 0;
    const mark = marks[at];
    mark?.setAttribute('aria-current', 'true');
    mark?.scrollIntoView({ block: 'nearest' });
    count.textContent = mark
      ? `${marks.length}か所のうち ${at + 1}か所目`
      : input.value.trim() && 'この言葉は見つかりません。';
  };
  const search = (): void => {
    const words = [fold(input.value)];
    for (const { place, text } of lines) {
      const pieces = highlight(text, words, anywhere).map(({ text, isMarked }) =>
        isMarked
          ? Object.assign(document.createElement('mark'), { className: markClass, textContent: text })
          : text,
      );
      place.replaceChildren(...pieces);
    }
    marks = [...box.querySelectorAll('mark')];
    for (const button of form.querySelectorAll('button')) button.disabled = marks.length === 0;
    show(0);
  };

  onTyped(input, search);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    show(at + 1);
  });
  form.querySelector('[data-previous]')?.addEventListener('click', () => show(at - 1));
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !event.shiftKey || event.isComposing) return;
    event.preventDefault();
    show(at - 1);
  });
}
