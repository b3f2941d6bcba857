import { doors } from '../../console/app.ts';
import { html } from '../../console/html.ts';
import type { Frame } from '../frame.ts';
import { view } from '../motion.ts';
import { offerOptions } from './options.ts';
import { sketches } from './sketches/sketches.ts';
import { copyTyped } from './sketches/slide.ts';

const air = 5;
const edge = 4;

const part = <E extends Element>(selector: string): E => {
  const element = document.querySelector<E>(selector);
  if (!element) throw new Error(`${selector} is missing on the stage`);
  return element;
};

const attributes = (element: Element, values: Record<string, number>): void => {
  for (const [name, value] of Object.entries(values)) element.setAttribute(name, String(value));
};

/** Draws one frame over the console. Nothing here keeps time: the same frame gives the same picture. */
function show(
  { camera, cursor, ring, ringOpacity, scroll, press, card, cardOpacity, chapter }: Frame,
  titles: string[],
): void {
  part<HTMLElement>('.camera').style.transform =
    `scale(${camera.zoom}) translate(${-camera.x}px, ${-camera.y}px)`;
  document.querySelector('.desk')?.scrollTo(0, scroll);

  part<SVGElement>('.ring').style.opacity = String(ringOpacity);
  if (ring) {
    // A little air around the thing, but never beyond the console.
    const [left, top] = [Math.max(ring.x - air, edge), Math.max(ring.y - air, edge)];
    const right = Math.min(ring.x + ring.width + air, view.width - edge);
    const bottom = Math.min(ring.y + ring.height + air, view.height - edge);
    for (const rect of document.querySelectorAll('.ring rect')) {
      attributes(rect, { x: left, y: top, width: right - left, height: Math.max(bottom - top, 0) });
    }
  }

  part('.cursor').setAttribute(
    'transform',
    `translate(${cursor.x} ${cursor.y}) scale(${1.25 - 0.15 * Math.sin(press * Math.PI)})`,
  );
  attributes(part('.cursor circle'), { r: press * 22, opacity: press && 0.35 * (1 - press) });

  part('.progress').innerHTML = html`${titles.map(
    (_, index) => html`<li class="${index < chapter ? 'past' : index === chapter && 'now'}"></li>`,
  )}`;
  part('.chapter').textContent = titles[chapter] ?? '';

  part<HTMLElement>('.title-card').style.opacity = String(cardOpacity);
  part('.title-card').innerHTML = card
    ? html`<p class="guide">セルフケアガイド</p>
        <div class="sheet">
          ${card.text && html`<p class="small">${card.text}</p>`}
          <h1>${card.title}</h1>
          ${
            card.items.length > 0 &&
            html`<ol>
              ${card.items.map((item) => html`<li>${item}</li>`)}
            </ol>`
          }
        </div>`
    : '';
}

Object.assign(doors, sketches);
document.addEventListener('click', offerOptions);
document.addEventListener('input', copyTyped);

declare global {
  var showFrame: typeof show;
}
globalThis.showFrame = show;
