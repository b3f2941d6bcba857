/** Asked for while the code that reads it is still on its way: one round trip less to the first result. */
const titles = { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: '/search/titles.json' };

/** The search field of every page: a plain form that learns to suggest when somebody reaches for it. */
class SearchBox extends HTMLElement {
  connectedCallback(): void {
    const intents = ['pointerenter', 'touchstart', 'focusin'];
    const wake = async () => {
      for (const intent of intents) this.removeEventListener(intent, wake);
      document.head.append(Object.assign(document.createElement('link'), titles));
      const { suggest } = await import('./suggestions.ts');
      suggest(this);
    };
    for (const intent of intents) this.addEventListener(intent, wake, { passive: true });
    if (this.contains(document.activeElement)) void wake();
  }
}

customElements.define('search-box', SearchBox);
