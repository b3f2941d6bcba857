import { byHandNews, toClipboard } from '#lib/clipboard.ts';
import { copyOf, type Shape } from '#lib/mail-copy.ts';
import { choices, placeOnPage, thisSearch } from './places.ts';

const done: Record<Shape, string> = {
  mail: 'メール用にコピーしました。',
  chat: 'チャット用にコピーしました。',
  url: 'URLをコピーしました。',
};

/** Three buttons that copy a ready link: to the page, to the place chosen in 「リンク先」, or to the search on the screen. */
export class CopyLinks extends HTMLElement {
  connectedCallback(): void {
    const { version } = this.dataset;
    this.#places?.replaceChildren(...choices(version).map(([value, label]) => new Option(label, value)));
    this.#say('');
    this.addEventListener('change', () => this.#say(''));
    this.addEventListener('click', ({ target }) => {
      const button = target instanceof Element && target.closest<HTMLElement>('button');
      if (button) void this.#copy(button.dataset['shape'] as Shape);
    });
  }

  set place(anchor: string) {
    if (this.#places) this.#places.value = anchor;
  }

  async #copy(shape: Shape): Promise<void> {
    const { version, sample } = this.dataset;
    const target = this.closest('search-page')
      ? thisSearch()
      : placeOnPage(this.#places?.value ?? '', sample !== undefined, version);
    const copy = copyOf(shape, target);
    // The same words twice would not be read out twice.
    this.#say('');
    if (await toClipboard(navigator.clipboard, copy)) this.#say(done[shape]);
    else this.#offer(copy.plain);
  }

  #say(words: string): void {
    const status = this.querySelector('[role="status"]');
    const field = this.querySelector('textarea');
    if (status) status.textContent = words;
    if (field) field.hidden = true;
  }

  /** To be copied by hand: shown, focused and selected. */
  #offer(text: string): void {
    this.#say(byHandNews('文'));
    const field = this.querySelector('textarea');
    if (!field) return;
    field.hidden = false;
    field.value = text;
    field.focus();
    field.select();
  }

  get #places(): HTMLSelectElement | null {
    return this.querySelector('select');
  }
}

customElements.define('copy-links', CopyLinks);
