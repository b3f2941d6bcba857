/** The search field of every page: a plain form that learns to suggest when somebody reaches for it. */
class SearchBox extends HTMLElement {
  connectedCallback(): void {
    const intents = ['pointerenter', 'touchstart', 'focusin'];
    const wake = async () => {
      for (const intent of intents) this.removeEventListener(intent, wake);
      const { suggest } = await import('./suggestions.ts');
      suggest(this);
    };
    for (const intent of intents) this.addEventListener(intent, wake, { passive: true });
    if (this.contains(document.activeElement)) void wake();
  }
}

customElements.define('search-box', SearchBox);
