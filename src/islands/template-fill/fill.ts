import { back, hasReplaced, withLink, type Filled } from '#lib/template-fill/filled.ts';
import { carriesMore, cut, decodeFill } from '#lib/template-fill/fragment.ts';
import type { Blank } from '#schemas/template.ts';
import { Press } from './press.ts';
import { keep, kept } from './storage.ts';

/** What the island shows. */
export interface View extends Filled {
  isAwake: boolean;
  /** Fields that somebody has left: only there is a mistake worth a word. */
  touched: ReadonlySet<string>;
  /** Fields that did not take all that was put in. */
  shortened: ReadonlySet<string>;
  /** Fields that hold a half-typed date: to a script they are empty. */
  halfTyped: ReadonlySet<string>;
  isKept: boolean;
  isFromLink: boolean;
  /** The link was made for a version with other blanks: not all of it stands in the fields. */
  hasLeftOut: boolean;
  /** The link left no place for what was kept before the last one. */
  hasReplaced: boolean;
}

const fromHere = { isFromLink: false, hasLeftOut: false, hasReplaced: false };

const asleep: View = {
  isAwake: false,
  values: {},
  earlier: {},
  linked: {},
  touched: new Set(),
  shortened: new Set(),
  halfTyped: new Set(),
  isKept: true,
  ...fromHere,
};

type Field = HTMLInputElement | HTMLTextAreaElement;

/** The values behind the fields. The fields hold what is typed; this follows them and remembers, and never runs ahead. */
export class Fill {
  #view: View = asleep;
  #tell: () => void = () => undefined;
  #fields = new Map<string, Field>();
  readonly #press = new Press();
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

  /** Takes over from the page: typed before this arrived, then from the link, else from an earlier visit. */
  wake(root: HTMLElement): () => void {
    for (const field of root.querySelectorAll<Field>('[data-blank]')) {
      this.#fields.set(field.dataset['blank'] ?? '', field);
    }
    const typed = Object.fromEntries(
      [...this.#fields].flatMap(([name, { value }]) => (value ? [[name, value]] : [])),
    );
    const before = kept(this.#id, this.#blanks);
    if (!this.#follow(before, typed)) this.#adopt({ ...before, values: { ...before.values, ...typed } });
    const follow = () => this.#follow(this.#view);
    addEventListener('hashchange', follow);
    const letGo = this.#press.follow();
    return () => {
      letGo();
      removeEventListener('hashchange', follow);
    };
  }

  /** Returns whether the address carries values; those for these fields now stand there under what was `typed`. */
  #follow(before: Filled, typed: Filled['values'] = {}): boolean {
    const linked = decodeFill(location.hash, this.#blanks);
    const isFromLink = Object.keys(linked).length > 0;
    const hasLeftOut = carriesMore(location.hash, this.#blanks);
    if (!isFromLink && !hasLeftOut) return false;
    const here = { ...before, values: { ...before.values, ...typed } };
    // A link with nothing for these fields leaves what stands in them.
    const after = isFromLink ? withLink(before, { ...linked, ...typed }) : here;
    this.#adopt(after, {
      isFromLink,
      hasLeftOut,
      hasReplaced: hasReplaced(before, after),
    });
    // Once kept here, the link must not undo what is typed from now on when the page is opened again.
    if (this.#view.isKept) history.replaceState(history.state, '', location.pathname + location.search);
    return true;
  }

  #adopt({ values, earlier, linked }: Filled, origin = fromHere): void {
    this.#put(values);
    this.#show({
      isAwake: true,
      values,
      earlier,
      linked,
      touched: new Set(Object.keys(values)),
      shortened: new Set(),
      halfTyped: new Set(),
      isKept: keep(this.#id, this.#blanks, { values, earlier, linked }),
      ...origin,
    });
  }

  /** Writes into fields only what they do not hold: an input method that composes there is left alone. */
  #put(values: Filled['values']): void {
    for (const [name, field] of this.#fields) {
      const value = values[name] ?? '';
      if (field.value !== value || field.validity.badInput) field.value = value;
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
    const { earlier, linked } = this.#view;
    this.#show({ values, shortened, isKept: keep(this.#id, this.#blanks, { values, earlier, linked }) });
  }

  async leave(name: string): Promise<void> {
    await this.#press.over();
    const halfTyped = [...this.#fields].filter(([, field]) => field.validity.badInput).map(([half]) => half);
    this.#show({ touched: new Set([...this.#view.touched, name]), halfTyped: new Set(halfTyped) });
  }

  /** To what stood here before the link. */
  goBack(): void {
    this.#adopt(back(this.#view));
  }

  /** What stood here before goes too: nobody who shares this device is to find it. */
  clear(): void {
    this.#adopt({ values: {}, earlier: {}, linked: {} });
  }

  focus(name: string): void {
    this.#fields.get(name)?.focus();
  }
}
