import { saysTheSame } from '#lib/message-from-form.ts';
import type { Change, Outbox } from '#lib/outbox/outbox.ts';
import { emptyScreen, follow, press, type Act, type Screen } from '#lib/outbox/screen.ts';
import type { PromiseConfig } from '#lib/promise.ts';
import { openOutbox } from '../outbox-browser.ts';
import { errorsOf, fill, focusFirstError, readMessage, showErrors, typedIn } from './fields.ts';
import { showFromPage } from './from-page.ts';
import { copy, heldAt, showHeld, showReceived } from './held-list.ts';
import { countHint, promiseHint } from './hints.ts';
import { newsOf } from './news.ts';

const promiseRefreshMs = 30_000;

/**
 * The form of the page, made patient: what is pressed once is kept, sent, sent again, and shown until a receipt is there.
 * Without this element the same form posts by itself.
 */
class ContactForm extends HTMLElement {
  #outbox!: Outbox;
  #form!: HTMLFormElement;
  #screen: Screen = emptyScreen;
  #openedAt = 0;

  connectedCallback(): void {
    const form = this.querySelector('form');
    // Without a secure context there are neither ids nor locks to rely on: the plain form posts.
    if (!form || !isSecureContext || this.#openedAt) return;
    this.#form = form;
    this.#openedAt = performance.now();
    form.noValidate = true;
    void showFromPage(form, this.#part('from'));
    form.addEventListener('submit', (event) => this.#submit(event));
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
    const message = readMessage(this.#form, crypto.randomUUID(), elapsedMs);
    const errors = Array.isArray(message) ? message : [];
    showErrors(this.#form, errors);
    if (Array.isArray(message)) return focusFirstError(this.#form);
    const { mending } = this.#screen;
    this.#screen = { ...press(this.#screen, message), mending: null };
    this.#say('status', '送信しています。');
    this.#markSending();
    void this.#outbox.submit(message, mending);
  }

  /** The second press of a double click sends nothing; other words are another message. */
  #isSending(): boolean {
    const { isUnderWay, pressed } = this.#screen;
    return isUnderWay && pressed !== null && saysTheSame(typedIn(this.#form), pressed);
  }

  #markSending(): void {
    this.#form.querySelector('[type="submit"]')?.setAttribute('aria-disabled', String(this.#isSending()));
  }

  #follow(change: Change): void {
    const before = this.#screen;
    const [screen, act] = follow(before, change, typedIn(this.#form));
    this.#screen = screen;
    showHeld(this.#part('held'), screen.held);
    if (screen.received !== before.received) showReceived(this.#part('received'), screen.received);
    if (act) this.#act(act, change);
    const { status, held } = newsOf(before, change, act);
    this.#say('status', status);
    this.#say('held-status', held);
    this.#markSending();
    // The words are on the screen: the device need not keep them any longer.
    if (change.type === 'expired') void this.#outbox.remove(change.pending.id);
  }

  #act(act: NonNullable<Act>, change: Change): void {
    if (change.type === 'refused') {
      const { message, refusal } = change.pending;
      fill(this.#form, message);
      showErrors(this.#form, refusal ? errorsOf(refusal) : []);
      if (message.id === this.#screen.pressed?.id) focusFirstError(this.#form);
      return;
    }
    // Before leaving too: a page that comes back from the history must not offer the same words again.
    this.#form.reset();
    this.#form.dispatchEvent(new Event('input'));
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
    this.#outbox.wake();
  }

  #discard(id: string): void {
    if (!confirm('書かれた内容をこの端末から消します。元には戻せません。')) return;
    this.#screen = { ...this.#screen, held: this.#screen.held.filter(({ pending }) => pending.id !== id) };
    showHeld(this.#part('held'), this.#screen.held);
    this.#say('status', '消しました。');
    this.#form.querySelector('textarea')?.focus();
    void this.#outbox.remove(id);
  }

  /** The same words twice are no news. */
  #say(part: 'status' | 'held-status', text: string | undefined): void {
    const region = this.#part(part);
    if (text !== undefined && region.textContent !== text) region.textContent = text;
  }

  /** Counter and promise follow what is typed, and the clock. */
  #followTyping(): void {
    const promise = JSON.parse(this.dataset['promise'] ?? '') as PromiseConfig;
    const inGeneral = this.#part('promise').textContent;
    const refresh = () => {
      const typed = typedIn(this.#form);
      this.#part('count').textContent = countHint(typed);
      this.#part('promise').textContent = promiseHint(typed, new Date(), promise) ?? inGeneral;
      this.#markSending();
    };
    this.#form.addEventListener('input', refresh);
    setInterval(refresh, promiseRefreshMs);
    // Whatever was typed before this script arrived is in the form already; what the browser fills in again
    // on the way back from another page comes after it.
    refresh();
    addEventListener('pageshow', refresh);
  }
}

customElements.define('contact-form', ContactForm);
