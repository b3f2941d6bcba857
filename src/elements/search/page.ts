import { cleanQuery } from '#lib/search/normalise.ts';
import { unitsOf, wordsOf } from '#lib/search/plan.ts';
import { search, type Result } from '#lib/search/search.ts';
import { matchTitles, type TitleList } from '#lib/search/titles.ts';
import { searchAddress } from './address.ts';
import { loadEngine, loadTitles, scoresOf } from './engine.ts';
import { resultItem } from './results.ts';
import { onTyped, settle } from './typing.ts';

const perPage = 20;

const messages = {
  empty: () => '言葉を入れてください。ひらがなでも、うろ覚えでも探せます。',
  found: (query: string, count: number) => `「${query}」の検索結果 ${count}件`,
  near: (query: string) => `「${query}」に合うページはまだありません。近いページはこちらです。`,
  none: (query: string) => `「${query}」に合うページはまだありません。`,
  titlesOnly: (query: string, count: number) =>
    `題名に「${query}」があるページ ${count}件。本文はいま探せません。通信を確かめて、もう一度お試しください。`,
  failed: () =>
    'いまは検索できません。通信を確かめて、もう一度お試しください。下の一覧からもお探しいただけます。',
};
type State = keyof typeof messages;

/** The search page: reads `?q=` and `?kind=`, shows what is found, and keeps the address in step. */
class SearchPage extends HTMLElement {
  #request = 0;
  #kind = '';
  #addressLater = 0;

  connectedCallback(): void {
    const asked = new URLSearchParams(location.search);
    const input = this.#part('input', HTMLInputElement);
    // Something typed before this script came is newer than the address.
    input.value ||= cleanQuery(asked.get('q') ?? '');
    this.#kind = asked.get('kind') ?? '';
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
    void loadEngine().catch(() => undefined);
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
    const { labels, titles } = list;
    const named = matchTitles(titles, query).map((title) => ({ ...title, anchors: [] }));
    if (named.length) this.#list(query, named, labels);

    await settle();
    if (isLate()) return;
    const found = await search(titles, query, scoresOf).catch(() => null);
    if (isLate()) return;
    if (!found) return this.#show(named.length ? 'titlesOnly' : 'failed', query, named, labels);
    const { results, isNear } = found;
    this.#show(isNear ? (results.length ? 'near' : 'none') : 'found', query, results, labels);
  }

  /** The address follows when the typing rests: browsers refuse more than a hundred changes in half a minute. */
  #follow(query: string): void {
    clearTimeout(this.#addressLater);
    this.#addressLater = window.setTimeout(
      () => history.replaceState(null, '', searchAddress(query, this.#kind)),
      300,
    );
  }

  #show(state: State, query: string, results: Result[], labels?: TitleList['labels']): void {
    this.#list(query, results, labels);
    this.#part('[data-status]').textContent = messages[state](query, results.length);
    this.#part('[data-help]').hidden = state === 'empty' || state === 'found';
    this.#part('[data-contact]').setAttribute(
      'href',
      `/contact/?${new URLSearchParams({ q: query }).toString()}`,
    );
  }

  #list(query: string, results: Result[], labels?: TitleList['labels']): void {
    const words = wordsOf(unitsOf(query));
    const ofKind = (kind: string) => results.filter((result) => !kind || result.kind === kind);
    if (!ofKind(this.#kind).length) this.#kind = '';
    const kinds = this.#part('[data-kinds]');
    kinds.hidden = results.length === 0;
    for (const link of kinds.querySelectorAll('a')) {
      const kind = link.dataset['kind'] ?? '';
      const count = ofKind(kind).length;
      link.href = searchAddress(query, kind);
      link.hidden = count === 0;
      link.setAttribute('aria-current', String(kind === this.#kind));
      link.querySelector('[data-count]')?.replaceChildren(String(count));
    }
    const items = ofKind(this.#kind).map(
      (result) => () => resultItem(result, labels?.[result.kind] ?? '', words),
    );
    this.#page(items);
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
