import { wordsOfAddress } from '#lib/paths.ts';

/** Offers the words of the address that was not found, and takes the address along to the contact page. */
class MissingPage extends HTMLElement {
  connectedCallback(): void {
    const field = this.querySelector<HTMLInputElement>('input[name="q"]');
    if (field && field.value === '') field.value = wordsOfAddress(location.pathname);
    const contact = this.querySelector<HTMLAnchorElement>('a[href="/contact/"]');
    if (contact) contact.href = `/contact/?from=${encodeURIComponent(location.pathname)}`;
  }
}

customElements.define('missing-page', MissingPage);
