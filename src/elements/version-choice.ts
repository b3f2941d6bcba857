/** Choosing the version that one holds leaves it and what came after, and says what to do. A link to one has chosen. */
class VersionChoice extends HTMLElement {
  connectedCallback(): void {
    const choice = this.querySelector<HTMLElement>('[data-choice]');
    const select = this.querySelector('select');
    if (!choice || !select) return;
    choice.hidden = false;
    select.addEventListener('change', () => this.#show(select.value));
    const follow = () => {
      const id = location.hash.slice(1);
      if (![...select.options].some(({ value }) => value && value === id)) return;
      select.value = id;
      this.#show(id);
    };
    addEventListener('hashchange', follow);
    follow();
  }

  /** @param id the anchor of a version; empty for all. */
  #show(id: string): void {
    const answer = this.querySelector('[role="status"]');
    const versions = [...this.querySelectorAll('li[data-answer]')] as HTMLElement[];
    const held = versions.findIndex((version) => version.id === id);
    versions.forEach((version, index) => {
      version.hidden = held >= 0 && index > held;
    });
    if (answer) answer.textContent = versions[held]?.dataset['answer'] ?? '';
  }
}

customElements.define('version-choice', VersionChoice);
