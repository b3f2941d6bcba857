import { cleanQuery } from '#lib/search/normalise.ts';
import { askedBy, isSame, searchAddress, type Asked } from './address.ts';
import { AddressBar } from './address-bar.ts';
import { announcer } from './announcer.ts';
import { showChanges, takenAs } from './changes.ts';
import { warm } from './engine.ts';
import { narrow, showKinds } from './kinds.ts';
import { messages, type State } from './messages.ts';
import { outcomes, type Outcome } from './outcomes.ts';
import { showInPages } from './pages-of-results.ts';
import { presses } from './presses.ts';
import { onRecentElsewhere, recent } from './recent.ts';
import { recentList } from './recent-list.ts';
import { resultItem } from './results.ts';
import { onTyped } from './typing.ts';

/** What comes of a search that was made. */
const answered: State[] = ['found', 'near', 'none'];

/** The search page: takes the words that `arrival.ts` put into the field, shows what is found, and keeps the address in step. */
class SearchPage extends HTMLElement {
  #request = 0;
  #asked: Asked = askedBy(location.search);
  #bar = new AddressBar(this.#asked);
  #announce = announcer(this.#part('[data-announced]'));
  #released = presses(this);

  connectedCallback(): void {
    const input = this.#part('input', HTMLInputElement);
    onTyped(input, () => void this.#type(input.value, { isTyping: true }));
    this.#part('form').addEventListener('submit', (event) => {
      event.preventDefault();
      recent.add(cleanQuery(input.value));
      void this.#type(input.value, { isTyping: false });
      this.#bar.finish();
      input.blur();
    });
    // Before anything that was pressed: Back from a result leads to these words, and what is copied names them.
    input.addEventListener('blur', () => this.#bar.finish());
    this.addEventListener('click', (event) => this.#press(event));
    addEventListener('popstate', () => {
      this.#asked = askedBy(location.search);
      input.value = this.#asked.query;
      this.#bar.arrive(this.#asked);
      void this.#update({ isTyping: false });
    });
    onRecentElsewhere(() => this.#showRecent());
    warm();
    if (!input.value) input.focus();
    void this.#type(input.value, { isTyping: false }).then(() => this.#returnToOpened());
  }

  /** New words begin without a filter, and are read freely. */
  #type(value: string, { isTyping }: { isTyping: boolean }): Promise<void> {
    const query = cleanQuery(value);
    const isNew = query !== this.#asked.query;
    this.#asked = isNew ? { query, kind: '', literal: false } : { ...this.#asked, query };
    this.#bar.type(this.#asked);
    return this.#update({ isTyping });
  }

  /** A link to another search is followed here; one to a page says that the words were of use. */
  #press(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link) return;
    const opensHere = !(event.ctrlKey || event.metaKey || event.shiftKey);
    if (link.closest('[data-results]')) {
      recent.add(this.#asked.query);
      if (opensHere) this.#bar.keep({ opened: link.pathname });
      return;
    }
    if (link.pathname !== location.pathname || !opensHere) return;
    event.preventDefault();
    const before = this.#asked;
    this.#asked = askedBy(link.search);
    this.#part('input', HTMLInputElement).value = this.#asked.query;
    this.#bar.open(this.#asked);
    const changes = link.closest('[data-changes]');
    const isNarrowed = isSame(before, { ...this.#asked, kind: before.kind });
    void this.#update({ isTyping: false, isNarrowed }).then(() => {
      // The way back stands where the pressed link stood: so does the focus, unless somebody moved it meanwhile.
      if (document.activeElement === document.body) changes?.querySelector('a')?.focus();
    });
  }

  /** @param how isNarrowed: the same words for another kind; how they were taken was heard before. */
  async #update({
    isTyping,
    isNarrowed = false,
  }: {
    isTyping: boolean;
    isNarrowed?: boolean;
  }): Promise<void> {
    const mine = ++this.#request;
    const isLate = () => mine !== this.#request;
    const asked = this.#asked;
    for await (const outcome of outcomes(asked, isLate)) {
      await this.#released();
      if (isLate()) return;
      const taken = answered.includes(outcome.state) ? takenAs(asked, outcome.changes) : '';
      showChanges(this.#part('[data-changes]'), asked, taken);
      const status = this.#show(asked, outcome);
      this.#part('[data-status]').textContent = status;
      this.#announce((isNarrowed ? '' : taken) + status, { isTyping });
    }
  }

  /** Back from a result: the list is made anew, so the browser can not find the place by itself. */
  #returnToOpened(): void {
    const { opened } = this.#bar.kept;
    if (!opened) return;
    this.#bar.keep({ opened: '' });
    const link = this.querySelector<HTMLElement>(`[data-results] h2 a[href="${CSS.escape(opened)}"]`);
    link?.focus({ preventScroll: true });
    // At the top, where the browser holds on to what it shows: the texts above it are still to come.
    link?.closest('li')?.scrollIntoView();
  }

  /** Returns what to say of it. */
  #show(asked: Asked, { state, results, kinds, marks }: Outcome): string {
    const { query } = asked;
    const { shown, kind } = narrow(results, asked.kind);
    const label = (kind: keyof NonNullable<typeof kinds>) => kinds?.[kind].label ?? '';
    showKinds(this.#part('[data-kinds]'), asked, results);
    showInPages(
      this.#part('[data-results]'),
      this.#part('[data-more]'),
      shown.map((result) => () => resultItem(result, label(result.kind), marks)),
      { shown: this.#bar.kept.shown, keep: (shown) => this.#bar.keep({ shown }) },
    );
    this.#part('[data-copy]').hidden = results.length === 0;
    this.#part('[data-help]').hidden = ['empty', 'searching', 'found'].includes(state);
    this.#showRecent();
    const from = new URLSearchParams({ from: searchAddress({ query }) });
    this.#part('[data-contact]').setAttribute('href', `/contact/?${from.toString()}`);
    const [first] = shown;
    return messages[state](query, `${shown.length}件${kind && first ? `(${label(first.kind)})` : ''}`);
  }

  #showRecent(): void {
    const toField = () => this.#part('input').focus();
    this.#part('[data-recent]').replaceChildren(...(this.#asked.query ? [] : recentList(toField)));
  }

  #part<T extends HTMLElement = HTMLElement>(selector: string, type?: new () => T): T {
    const part = this.querySelector<T>(selector);
    if (!part || (type && !(part instanceof type))) throw new Error(`<search-page> lacks ${selector}`);
    return part;
  }
}

customElements.define('search-page', SearchPage);
