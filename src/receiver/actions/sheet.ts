import { html } from 'hono/html';

type Html = ReturnType<typeof html>;

/** Label and text of what is known about a message; without a text it is not shown. */
export type Line = [label: string, text: Html | string];

export const sheet = (lines: Line[]): Html =>
  html`<dl class="sheet">
    ${lines
      .filter(([, text]) => text !== '')
      .map(
        ([label, text]) =>
          html`<dt>${label}</dt>
            <dd class="said">${text}</dd>`,
      )}
  </dl>`;
