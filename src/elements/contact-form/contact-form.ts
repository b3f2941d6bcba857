import type { Change, Outbox } from '#lib/outbox/outbox.ts';
import type { Pending } from '#lib/outbox/pending.ts';
import type { PromiseConfig } from '#lib/promise.ts';
import { openOutbox } from '../outbox-browser.ts';
import { fill, readMessage, showErrors, typedIn } from './fields.ts';
import { showFromPage } from './from-page.ts';
import { countHint, promiseHint } from './hints.ts';

const promiseRefreshMs = 30_000;

/**
 * The form of the page, made patient: what is pressed once is kept, sent, sent again, and shown until a receipt is there.
 * Without this element the same form posts by itself.
 */
class ContactForm extends HTMLElement {
  #outbox!: Outbox;
  #form!: HTMLFormElement;
  #promise!: PromiseConfig;
  #openedAt = 0;
  /** The message under way or waiting, whose state is on the screen. */
  #shown: Pending | null = null;
  /** What was pressed last on this page: older messages that are still on their way must not take its place. */
  #pressed: string | null = null;
  /** A refused message in the form, to be replaced by the next press. */
  #mending: string | null = null;

  connectedCallback(): void {
    const form = this.querySelector('form');
    // Without a secure context there are neither ids nor locks to rely on: the plain form posts.
    if (!form || !isSecureContext || this.#openedAt) return;
    this.#form = form;
    this.#promise = JSON.parse(this.dataset['promise'] ?? '') as PromiseConfig;
    this.#openedAt = performance.now();
    form.noValidate = true;
    form.addEventListener('submit', (event) => void this.#submit(event));
    form.addEventListener('input', () => this.#refresh());
    this.#on('send-now', () => {
      this.#say('送信しています。');
      this.#outbox.wake();
    });
    this.#on('copy', () => void this.#copy());
    this.#on('discard', () => void this.#discard());
    setInterval(() => this.#refresh(), promiseRefreshMs);
    // Whatever was typed before this script arrived is in the form already.
    this.#refresh();
    this.#outbox = openOutbox((change) => this.#show(change));
    void this.#restore();
    void showFromPage(form, this.#part('from'));
  }

  #part(name: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (!part) throw new Error(`contact-form has no part ${name}`);
    return part;
  }

  #on(part: string, listener: () => void): void {
    this.#part(part).addEventListener('click', listener);
  }

  async #submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (this.#form.ariaBusy === 'true') return;
    const message = readMessage(
      this.#form,
      crypto.randomUUID(),
      Math.round(performance.now() - this.#openedAt),
    );
    const errors = Array.isArray(message) ? message : [];
    showErrors(this.#form, errors);
    if (Array.isArray(message)) return;

    this.#busy(true);
    this.#pressed = message.id;
    await this.#outbox.submit(message);
    if (this.#mending) void this.#outbox.remove(this.#mending);
    this.#mending = null;
  }

  #show(change: Change): void {
    const id = 'pending' in change ? change.pending.id : 'id' in change ? change.id : this.#pressed;
    if (this.#pressed !== null && id !== this.#pressed) return;
    if (change.type === 'sending') {
      this.#shown = change.pending;
      // Later attempts are silent: only what they lead to is news.
      if (!this.#part('held').hidden) return;
      this.#say(
        change.isKept
          ? '送信しています。'
          : '送信しています。この端末に控えを残せませんでした。この画面を閉じずにお待ちください。',
      );
    } else if (change.type === 'received') {
      if (change.id === this.#shown?.id) this.#received(change.receipt.receipt, change.receipt.receiptUrl);
    } else if (change.type === 'refused') {
      this.#mend(change.pending);
      const errors = change.problem.errors ?? [{ pointer: '/message', message: change.problem.title }];
      showErrors(
        this.#form,
        errors.map(({ pointer, message }) => ({ field: pointer.split('/').at(-1) ?? '', message })),
      );
    } else if (change.type === 'empty') {
      if (this.#part('held').dataset['state'] !== 'expired') this.#part('held').hidden = true;
    } else {
      this.#hold(change.pending, change.type === 'expired' ? 'expired' : change.isKept ? 'kept' : 'memory');
    }
  }

  /** まだ送信できていません: the words stay on the screen until a receipt or the person takes them away. */
  #hold(pending: Pending, state: 'kept' | 'memory' | 'expired'): void {
    const held = this.#part('held');
    const isNew = held.hidden;
    this.#shown = pending;
    this.#busy(false);
    held.dataset['state'] = state;
    for (const sentence of held.querySelectorAll<HTMLElement>('[data-when]')) {
      sentence.hidden = sentence.dataset['when'] !== state;
    }
    this.#part('text').textContent = pending.message.message;
    held.hidden = false;
    this.#part('status').textContent = '';
    if (!isNew) this.#say('まだ送信できていません。自動で送り直します。');
    else {
      // The words are shown above now: left in the form too, they would be sent twice.
      this.#form.reset();
      this.#refresh();
      held.querySelector<HTMLElement>('h2')?.focus();
    }
    if (state === 'expired') void this.#outbox.remove(pending.id);
  }

  #received(number: string, url: string | undefined): void {
    // Before leaving: a page that comes back from the history must not offer the same words again.
    this.#form.reset();
    this.#busy(false);
    this.#part('held').hidden = true;
    this.#part('received').hidden = false;
    this.#part('number').textContent = number;
    this.#say('');
    this.#shown = null;
    this.#part('received').querySelector<HTMLElement>('h2')?.focus();
    if (url) location.assign(url);
  }

  #mend(pending: Pending): void {
    this.#mending = pending.id;
    this.#busy(false);
    this.#say('まだ送信できていません。書かれた内容は残っています。');
    this.#part('held').hidden = true;
    fill(this.#form, pending.message);
    this.#refresh();
  }

  /** Words that were refused on an earlier visit come back into the form. */
  async #restore(): Promise<void> {
    const [pending] = await this.#outbox.refused();
    if (pending && !typedIn(this.#form)['message']) this.#mend(pending);
  }

  async #copy(): Promise<void> {
    const text = this.#part('text');
    try {
      await navigator.clipboard.writeText(text.textContent);
      this.#say('写しました。メモなどに貼り付けて残せます。');
    } catch {
      getSelection()?.selectAllChildren(text);
      this.#say('文章を選びました。長押しか Ctrl+C で写してください。');
    }
  }

  async #discard(): Promise<void> {
    if (!this.#shown || !confirm('書かれた内容をこの端末から消します。元には戻せません。')) return;
    const { id } = this.#shown;
    this.#shown = null;
    this.#part('held').hidden = true;
    await this.#outbox.remove(id);
    this.#say('消しました。');
  }

  #busy(isBusy: boolean): void {
    this.#form.ariaBusy = String(isBusy);
    this.#form.querySelector('[type="submit"]')?.setAttribute('aria-disabled', String(isBusy));
  }

  /** In the live region beside what the person is looking at; the same words twice are no news. */
  #say(text: string): void {
    const status = this.#part(this.#part('held').hidden ? 'status' : 'held-status');
    if (status.textContent !== text) status.textContent = text;
  }

  /** Counter and promise follow what is typed, and the clock. */
  #refresh(): void {
    const typed = typedIn(this.#form);
    this.#part('count').textContent = countHint(typed);
    this.#part('promise').textContent = promiseHint(typed, new Date(), this.#promise);
  }
}

customElements.define('contact-form', ContactForm);
