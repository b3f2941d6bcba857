import { cleanQuery } from '#lib/search/normalise.ts';
import { marksOf } from '#lib/search/plan.ts';
import { search, type Result } from '#lib/search/search.ts';
import { matchTitles, type TitleList } from '#lib/search/titles.ts';
import { messages, quoted, type State } from './messages.ts';
import { searchAddress } from './address.ts';
import { ask, loadEngine, loadTitles } from './engine.ts';
import { resultItem } from './results.ts';
import { onTyped, settle } from './typing.ts';

const perPage = 20;

type Kinds = TitleList['kinds'];

/** Whether an answer keeps people waiting long enough to show the titles first. */
const isSlow = (answer: Promise<unknown>): Promise<boolean> =>
  Promise.race([
    answer.then(() => false),
    new Promise<boolean>((resolve) => setTimeout(() => resolve(true), 100)),
  ]);

/** The search page: takes the words that `arrival.ts` put into the field, reads `?kind=`, shows what is found, and keeps the address in step. */
class SearchPage extends HTMLElement {
  #request = 0;
  #kind = '';
  #addressLater = 0;
  #title = document.title;
  #write = (): void => undefined;

  connectedCallback(): void {
    const input = this.#part('input', HTMLInputElement);
    this.#kind = new URLSearchParams(location.search).get('kind') ?? '';
    onTyped(input, () => void this.#update());
    this.#part('form').addEventListener('submit', (event) => {
      event.preventDefault();
      input.blur();
      void this.#update();
    });
    this.#part('[data-kinds]').addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.#kind = link.dataset['kind'] ?? '';
      void this.#update();
    });
    // Back from a result leads to these words, and what is copied names them: before anything else hears of the press.
    this.addEventListener('click', () => this.#write(), true);
    void loadEngine().catch(() => undefined);
    if (!input.value) input.focus();
    void this.#update();
  }

  async #update(): Promise<void> {
    const mine = ++this.#request;
    const isLate = () => mine !== this.#request;
    const query = cleanQuery(this.#part('input', HTMLInputElement).value);
    this.#follow(query);
    if (!query) return this.#show('empty', query, []);

    const list = await loadTitles().catch(() => null);
    if (isLate()) return;
    if (!list) return this.#show('failed', query, []);
    const { kinds, titles } = list;
    const named = matchTitles(titles, query).map((title) => ({ ...title, anchors: [] }));
    await settle();
    if (isLate()) return;
    const searching = search(titles, query, ask, { literal: false }).catch(() => null);
    if (await isSlow(searching)) {
      if (isLate()) return;
      this.#list(query, named, kinds);
      this.#part('[data-status]').textContent = messages.searching();
    }
    const found = await searching;
    if (isLate()) return;
    // Editors have no index, and nothing is wrong with their line.
    const withoutIndex = named.length || import.meta.env.DEV ? 'titlesOnly' : 'failed';
    if (!found) return this.#show(withoutIndex, query, named, kinds);
    const { results, isNear } = found;
    this.#show(isNear ? (results.length ? 'near' : 'none') : 'found', query, results, kinds);
  }

  /** The address follows when the typing rests: browsers refuse more than a hundred changes in half a minute. */
  #follow(query: string): void {
    clearTimeout(this.#addressLater);
    this.#write = () => {
      history.replaceState(null, '', searchAddress(query, this.#kind));
      document.title = query ? `${quoted(query)}の${this.#title}` : this.#title;
    };
    this.#addressLater = window.setTimeout(this.#write, 300);
  }

  #show(state: Exclude<State, 'searching'>, query: string, results: Result[], kinds?: Kinds): void {
    const count = this.#list(query, results, kinds);
    this.#part('[data-status]').textContent = messages[state](query, count);
    this.#part('[data-help]').hidden = state === 'empty' || state === 'found';
    const from = new URLSearchParams({ from: searchAddress(query) });
    this.#part('[data-contact]').setAttribute('href', `/contact/?${from.toString()}`);
  }

  /** Returns how many there are, in words: `3件`, `2件(マニュアル)`. */
  #list(query: string, results: Result[], kinds?: Kinds): string {
    const words = marksOf(query);
    const ofKind = (kind: string) => results.filter((result) => !kind || result.kind === kind);
    // A kind that has nothing for these words would hide all that others have.
    const shownKind = ofKind(this.#kind).length ? this.#kind : '';
    const chips = this.#part('[data-kinds]');
    chips.hidden = results.length === 0;
    this.#part('[data-copy]').hidden = results.length === 0;
    for (const link of chips.querySelectorAll('a')) {
      const kind = link.dataset['kind'] ?? '';
      const count = ofKind(kind).length;
      link.href = searchAddress(query, kind);
      link.hidden = count === 0;
      link.setAttribute('aria-current', String(kind === shownKind));
      link.querySelector('[data-count]')?.replaceChildren(String(count));
    }
    const shown = ofKind(shownKind);
    this.#page(shown.map((result) => () => resultItem(result, kinds?.[result.kind].label ?? '', words)));
    const [first] = shown;
    return `${shown.length}件${shownKind && first ? `(${kinds?.[first.kind].label ?? ''})` : ''}`;
  }

  /** Twenty results, and a button for the next twenty. */
  #page(items: (() => HTMLLIElement)[]): void {
    const list = this.#part('[data-results]');
    const more = this.#part('[data-more]');
    const next = () => {
      const shown = items.splice(0, perPage).map((item) => item());
      list.append(...shown);
      more.hidden = items.length === 0;
      return shown[0];
    };
    list.replaceChildren();
    next();
    more.onclick = () => next()?.querySelector('a')?.focus();
  }

  #part<T extends HTMLElement = HTMLElement>(selector: string, type?: new () => T): T {
    const part = this.querySelector<T>(selector);
    if (!part || (type && !(part instanceof type))) throw new Error(`<search-page> lacks ${selector}`);
    return part;
  }
}

customElements.define('search-page', SearchPage);
