/** Sends the answer without leaving the page, and asks what was missing. Without this element the same forms post. */
class VoteBox extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      const form = event.target as HTMLFormElement;
      if (form === this.#part('reason')) void this.#sendReason(form);
      else void this.#vote(form, event.submitter as HTMLButtonElement);
    });
  }

  #part(name: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (!part) throw new Error(`vote-box has no part ${name}`);
    return part;
  }

  #say(text: string): void {
    this.#part('status').textContent = text;
  }

  #isUnderWay = false;

  async #vote(form: HTMLFormElement, { value }: HTMLButtonElement): Promise<void> {
    // The second press of a double click is no second vote.
    if (this.#isUnderWay) return;
    this.#isUnderWay = true;
    const path = new FormData(form).get('path');
    const isCounted = await fetch(form.action, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ path, solved: value === 'yes' }),
      credentials: 'omit',
      redirect: 'error',
      // Somebody who is done closes the page at once.
      keepalive: true,
    }).then(
      ({ status }) => status === 204,
      () => false,
    );
    this.#isUnderWay = false;
    if (!isCounted) return this.#say('お答えを送れませんでした。もう一度押してください。');
    form.hidden = true;
    this.#say('お答えくださり、ありがとうございます。');
    if (value === 'yes') return;
    for (const name of ['reason', 'contact']) this.#part(name).hidden = false;
    this.querySelector('textarea')?.focus();
  }

  async #sendReason(form: HTMLFormElement): Promise<void> {
    try {
      const { sendReason } = await import('./reason.ts');
      sendReason(form, (words) => this.#say(words));
    } catch {
      this.#say(
        'まだ送信できていません。書かれた内容は下に残っています。もう一度「送信する」を押してください。',
      );
    }
  }
}

customElements.define('vote-box', VoteBox);
