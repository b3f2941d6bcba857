import { cut, decodeFill, fillPrefix } from '#lib/template-fill/fragment.ts';
import type { Values } from '#lib/template-fill/read.ts';
import type { Blank } from '#schemas/template.ts';
import { keep, kept } from './storage.ts';

/** What the island shows. */
export interface View {
  isAwake: boolean;
  values: Values;
  /** Fields that somebody has left: only there is a mistake worth a word. */
  touched: ReadonlySet<string>;
  /** Fields that did not take all that was put in. */
  shortened: ReadonlySet<string>;
  isKept: boolean;
  isFromLink: boolean;
}

const asleep: View = {
  isAwake: false,
  values: {},
  touched: new Set(),
  shortened: new Set(),
  isKept: true,
  isFromLink: false,
};

type Field = HTMLInputElement | HTMLTextAreaElement;

/** The values behind the fields. The fields hold what is typed; this follows them and remembers, and never runs ahead. */
export class Fill {
  #view: View = asleep;
  #tell: () => void = () => undefined;
  #fields = new Map<string, Field>();
  readonly #id: string;
  readonly #blanks: readonly Blank[];

  constructor(id: string, blanks: readonly Blank[]) {
    this.#id = id;
    this.#blanks = blanks;
  }

  view = (): View => this.#view;

  subscribe = (tell: () => void): (() => void) => {
    this.#tell = tell;
    return () => {
      this.#tell = () => undefined;
    };
  };

  #show(change: Partial<View>): void {
    this.#view = { ...this.#view, ...change };
    this.#tell();
  }

  /** Takes over from the page: typed before this arrived, then from the link, then from an earlier visit. */
  wake(root: HTMLElement): () => void {
    for (const field of root.querySelectorAll<Field>('[data-blank]')) {
      this.#fields.set(field.dataset['blank'] ?? '', field);
    }
    const typed = Object.fromEntries(
      [...this.#fields].flatMap(([name, { value }]) => (value ? [[name, value]] : [])),
    );
    this.#adopt({ ...kept(this.#id, this.#blanks), ...decodeFill(location.hash, this.#blanks), ...typed });
    const follow = () => this.#adopt({ ...this.#view.values, ...decodeFill(location.hash, this.#blanks) });
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }

  #adopt(values: Values): void {
    const isFromLink = location.hash.startsWith(fillPrefix);
    this.#put(values);
    const isKept = keep(this.#id, this.#blanks, values);
    // Once kept here, the link must not undo what is typed from now on when the page is opened again.
    if (isFromLink && isKept) history.replaceState(history.state, '', location.pathname + location.search);
    this.#show({
      isAwake: true,
      values,
      touched: new Set(Object.keys(values)),
      isKept,
      isFromLink: isFromLink || this.#view.isFromLink,
    });
  }

  /** Writes into fields only what they do not hold: an input method that composes there is left alone. */
  #put(values: Values): void {
    for (const [name, field] of this.#fields) {
      const value = values[name] ?? '';
      if (field.value !== value) field.value = value;
    }
  }

  type(name: string, field: Field): void {
    const value = cut(field.value);
    const shortened = new Set(this.#view.shortened);
    if (value === field.value) shortened.delete(name);
    else {
      field.value = value;
      shortened.add(name);
    }
    const values = { ...this.#view.values, [name]: value };
    this.#show({ values, shortened, isKept: keep(this.#id, this.#blanks, values) });
  }

  leave(name: string): void {
    this.#show({ touched: new Set([...this.#view.touched, name]) });
  }

  clear(): void {
    this.#put({});
    this.#show({ ...asleep, isAwake: true, isKept: keep(this.#id, this.#blanks, {}) });
  }

  focus(name: string): void {
    this.#fields.get(name)?.focus();
  }
}
