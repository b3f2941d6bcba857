import { html } from '../../../console/html.ts';

/** A window that is plainly a drawing: what it stands for, its bar, and what lies in it. */
export const sketch = (name: string, bar: string, body: string): string => html`
  <main class="sketch">
    <header>
      <p>${name}(見本)</p>
      <div class="buttons">${bar}</div>
    </header>
    ${body}
  </main>
`;
