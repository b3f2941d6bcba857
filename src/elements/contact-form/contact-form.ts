import { isBlank, saysTheSame, type Typed } from '#lib/message-from-form.ts';
import type { Change, Outbox } from '#lib/outbox/outbox.ts';
import { emptyScreen, follow, press, type Act, type Screen } from '#lib/outbox/screen.ts';
import type { PromiseConfig } from '#lib/promise.ts';
import { openOutbox } from '../outbox-browser.ts';
import { keepDraft, readDraft } from './draft.ts';
import {
  empty,
  errorsOf,
  fieldsOf,
  fill,
  focusFirstError,
  formIn,
  readMessage,
  showErrors,
  typedIn,
} from './fields.ts';
import { showFromPage } from './from-page.ts';
import { copy, heldAt, showHeld, showReceived } from './held-list.ts';
import { countHint, doubtHint, promiseHint } from './hints.ts';
import { newsOf } from './news.ts';

const promiseRefreshMs = 30_000;

/**
 * The form of the page, made patient: what is pressed once is kept, sent, sent again, and shown until a receipt is there.
 * Without this element the same form posts by itself.
 */
class ContactForm extends HTMLElement {
  #outbox!: Outbox;
  #screen: Screen = emptyScreen;
  #openedAt = 0;

  connectedCallback(): void {
    // Without a secure context there are neither ids nor locks to rely on: the plain form posts.
    if (!isSecureContext || this.#openedAt) return;
    this.#openedAt = performance.now();
    formIn(this).noValidate = true;
    if (isBlank(typedIn(this))) fill(this, readDraft());
    // Whatever was typed before this script arrived is in the form already. A form where nothing is written must not
    // take away what another tab keeps.
    if (!isBlank(typedIn(this))) this.#keepDraft(typedIn(this));
    void showFromPage(this, this.#part('from'));
    this.addEventListener('submit', (event) => this.#submit(event));
    this.#part('draft')
      .querySelector('button')
      ?.addEventListener('click', () => this.#dropDraft());
    this.#part('held').addEventListener('click', ({ target }) => void this.#press(target as HTMLElement));
    this.#followTyping();
    this.#outbox = openOutbox((change) => this.#follow(change));
  }

  #part(name: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (!part) throw new Error(`contact-form has no part ${name}`);
    return part;
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    if (this.#isSending()) return;
    const elapsedMs = Math.round(performance.now() - this.#openedAt);
    const message = readMessage(this, crypto.randomUUID(), elapsedMs);
    const errors = Array.isArray(message) ? message : [];
    showErrors(this, errors);
    if (Array.isArray(message)) return focusFirstError(this);
    const { mending } = this.#screen;
    this.#screen = { ...press(this.#screen, message), mending: null };
    this.#say('status', '送信しています。');
    this.#markSending();
    void this.#outbox.submit(message, mending);
  }

  /** The second press of a double click sends nothing; other words are another message. */
  #isSending(): boolean {
    const { isUnderWay, pressed } = this.#screen;
    return isUnderWay && pressed !== null && saysTheSame(typedIn(this), pressed);
  }

  #markSending(): void {
    this.querySelector('[type="submit"]')?.setAttribute('aria-disabled', String(this.#isSending()));
  }

  #follow(change: Change): void {
    const before = this.#screen;
    const [screen, act] = follow(before, change, typedIn(this));
    this.#screen = screen;
    showHeld(this.#part('held'), screen.held);
    if (screen.received !== before.received) showReceived(this.#part('received'), screen.received);
    if (act) this.#act(act, change);
    const { status, held } = newsOf(before, change, act);
    this.#say('status', status);
    this.#say('held-status', held);
    this.#markSending();
    // Kept as a message on its way, they are no draft any more.
    if (change.type === 'sending' && change.isKept && this.#isSending()) this.#keepDraft({});
    // The words are on the screen: the device need not keep them any longer.
    if (change.type === 'expired') void this.#outbox.remove(change.pending.id);
  }

  #act(act: NonNullable<Act>, change: Change): void {
    if (change.type === 'refused') {
      const { message, refusal } = change.pending;
      fill(this, fieldsOf(message));
      showErrors(this, refusal ? errorsOf(refusal) : []);
      if (message.id === this.#screen.pressed?.id) focusFirstError(this);
      return;
    }
    // Before leaving too: a page that comes back from the history must not offer the same words again.
    this.#empty();
    if (act === 'clear') this.#part('held').querySelector('h2')?.focus();
    if (change.type === 'received' && change.receipt.receiptUrl) location.assign(change.receipt.receiptUrl);
  }

  /** The buttons of what is held. */
  async #press(button: HTMLElement): Promise<void> {
    const { held } = this.#screen;
    const one = heldAt(held, button);
    if (button.dataset['press'] === 'send') this.#sendHeld();
    else if (one && button.dataset['press'] === 'copy') this.#say('held-status', await copy(one, button));
    else if (one && button.dataset['press'] === 'discard') this.#discard(one.pending.id);
  }

  #sendHeld(): void {
    const [newest, ...others] = this.#screen.held.filter(({ why }) => why !== 'refused');
    if (!newest) return;
    this.#screen = press(this.#screen, newest.pending.message);
    this.#say('held-status', '送信しています。');
    for (const { pending, why } of [...others, newest]) {
      if (why === 'expired') void this.#outbox.submit(pending.message);
    }
    this.#outbox.sendNow();
  }

  #discard(id: string): void {
    if (!confirm('書かれた内容をこの端末から消します。元には戻せません。')) return;
    this.#screen = { ...this.#screen, held: this.#screen.held.filter(({ pending }) => pending.id !== id) };
    showHeld(this.#part('held'), this.#screen.held);
    this.#say('status', '消しました。');
    this.querySelector('textarea')?.focus();
    void this.#outbox.remove(id);
  }

  /** The same words twice are no news. */
  #say(part: 'status' | 'held-status', text: string | undefined): void {
    const region = this.#part(part);
    if (text !== undefined && region.textContent !== text) region.textContent = text;
  }

  #keepDraft(typed: Typed): void {
    this.#part('draft').hidden = !keepDraft(typed);
  }

  #empty(): void {
    empty(this);
    this.#keepDraft({});
    this.#refresh();
  }

  #dropDraft(): void {
    if (!confirm('書きかけの内容を消します。元には戻せません。')) return;
    this.#empty();
    this.#say('status', '下書きを消しました。');
    this.querySelector('textarea')?.focus();
  }

  #promise = '';

  /** Counter and promise follow what is typed, and the clock. */
  #refresh(): void {
    const typed = typedIn(this);
    const config = JSON.parse(this.dataset['promise'] ?? '') as PromiseConfig;
    this.#part('count').textContent = countHint(typed);
    this.#part('promise').textContent = promiseHint(typed, new Date(), config) ?? this.#promise;
    this.#markSending();
  }

  #followTyping(): void {
    this.#promise = this.#part('promise').textContent;
    const refresh = () => this.#refresh();
    // A number is doubted when it is whole, and believed as soon as it looks right.
    const doubt = ({ type, target }: Event) => {
      const { name } = target as HTMLInputElement;
      if (name !== 'phone' && name !== 'email') return;
      const hint = doubtHint(name, typedIn(this));
      if (type === 'change' || hint === '') this.#part(`${name}-doubt`).textContent = hint;
    };
    for (const type of ['input', 'change']) this.addEventListener(type, doubt);
    this.addEventListener('input', () => {
      if (!this.#isSending()) this.#keepDraft(typedIn(this));
      refresh();
    });
    setInterval(refresh, promiseRefreshMs);
    refresh();
    // What the browser fills in again on the way back from another page comes after this script.
    addEventListener('pageshow', refresh);
  }
}

customElements.define('contact-form', ContactForm);
