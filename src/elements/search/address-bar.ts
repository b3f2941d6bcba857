import { isSame, searchAddress, type Asked } from './address.ts';
import { quoted } from './messages.ts';

/** In milliseconds. Browsers refuse more than a hundred changes of the address in half a minute. */
const rest = 300;

/** What an entry of the history keeps beside its address. */
export interface Kept {
  /** How many results were shown, where somebody asked for more. */
  shown?: number;
  /** The path of the result that was opened from here. */
  opened?: string;
}

interface Surroundings {
  history: Pick<History, 'state' | 'pushState' | 'replaceState'>;
  document: { title: string };
}

/**
 * Keeps the address, the history and the title of the search page in step with what is asked. Typing writes over the
 * entry that it began itself, never over a search that somebody finished: there it begins an entry of its own.
 */
export class AddressBar {
  readonly #history;
  readonly #document;
  readonly #title;
  /** What the present entry says. */
  #asked: Asked;
  #isFinished = false;
  /** What is typed and not yet written. */
  #typed: Asked | undefined;
  #later: ReturnType<typeof setTimeout> | undefined;

  /** @param asked what the address says. */
  constructor(asked: Asked, { history, document }: Surroundings = window) {
    this.#history = history;
    this.#document = document;
    this.#title = document.title;
    this.#asked = asked;
    // It may have said more, a kind that there is none of: what is copied says what is shown.
    history.replaceState(history.state, '', searchAddress(asked));
    this.arrive(asked);
  }

  /** Opened, or somebody went back or forward: what still waits belongs to the entry that they left. */
  arrive(asked: Asked): void {
    this.#forget();
    this.#asked = asked;
    this.#name();
    this.finish();
  }

  /** What is typed stands in the address when the typing rests. */
  type(asked: Asked): void {
    this.#forget();
    if (isSame(asked, this.#asked)) return;
    this.#typed = asked;
    this.#later = setTimeout(() => this.#write(), rest);
  }

  /** Sent, or the field was left: what is typed next is another search. An empty field is none to come back to. */
  finish(): void {
    this.#write();
    this.#isFinished = this.#asked.query !== '';
  }

  /** A pressed choice is a place to come back from. */
  open(asked: Asked): void {
    this.finish();
    if (!isSame(asked, this.#asked)) this.#go(asked, 'pushState');
    this.finish();
  }

  /** What the present entry keeps; nothing for words that it does not hold yet. */
  get kept(): Kept {
    return this.#typed ? {} : ((this.#history.state as Kept | null) ?? {});
  }

  keep(kept: Kept): void {
    this.#write();
    this.#history.replaceState({ ...this.kept, ...kept }, '');
  }

  #forget(): void {
    clearTimeout(this.#later);
    this.#typed = undefined;
  }

  #write(): void {
    const typed = this.#typed;
    this.#forget();
    if (!typed) return;
    this.#go(typed, this.#isFinished ? 'pushState' : 'replaceState');
    this.#isFinished = false;
  }

  #go(asked: Asked, how: 'pushState' | 'replaceState'): void {
    this.#history[how](null, '', searchAddress(asked));
    this.#asked = asked;
    this.#name();
  }

  #name(): void {
    const { query } = this.#asked;
    this.#document.title = query ? `${quoted(query)}の${this.#title}` : this.#title;
  }
}
