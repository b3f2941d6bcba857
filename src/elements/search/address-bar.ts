import { searchAddress, type Asked } from './address.ts';
import { quoted } from './messages.ts';

/** In milliseconds. Browsers refuse more than a hundred changes of the address in half a minute. */
const rest = 300;

/** Keeps the address and the title of the search page in step with what is asked. */
export class AddressBar {
  #later = 0;
  #write = (): void => undefined;
  readonly #title = document.title;

  /** What is typed stands in the address when the typing rests. */
  follow(asked: Asked): void {
    clearTimeout(this.#later);
    this.#write = () => {
      clearTimeout(this.#later);
      this.#write = () => undefined;
      history.replaceState(null, '', searchAddress(asked));
      this.name(asked);
    };
    this.#later = window.setTimeout(() => this.#write(), rest);
  }

  /** Somebody went back: what still waits belongs to the entry they left. */
  forget(): void {
    clearTimeout(this.#later);
    this.#write = () => undefined;
  }

  /** What still waits is written at once. */
  settle(): void {
    this.#write();
  }

  /** A pressed choice is a place to come back from. */
  push(asked: Asked): void {
    this.settle();
    history.pushState(null, '', searchAddress(asked));
    this.name(asked);
  }

  name({ query }: Asked): void {
    document.title = query ? `${quoted(query)}の${this.#title}` : this.#title;
  }
}
