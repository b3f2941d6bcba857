/** Closes the sheet when a line of it leads to a place on the same page, where nothing else would. */
class ContentsSheet extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', (event) => {
      const link = (event.target as Element).closest('a[href^="#"]');
      if (link) this.querySelector<HTMLElement>('[popover]')?.hidePopover();
    });
  }
}

customElements.define('contents-sheet', ContentsSheet);
