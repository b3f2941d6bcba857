/** Shows itself only where a script can print; without one the browser's own menu does. */
class PrintButton extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    this.addEventListener('click', () => {
      window.print();
    });
  }
}

customElements.define('print-button', PrintButton);

// The day of printing is known only then: the line stays hidden on paper printed without a script.
addEventListener('beforeprint', () => {
  for (const line of document.querySelectorAll<HTMLElement>('[data-printed-on]')) {
    line.textContent = `印刷日 ${new Intl.DateTimeFormat('ja-JP', { dateStyle: 'long', timeZone: 'Asia/Tokyo' }).format(new Date())}`;
  }
});
