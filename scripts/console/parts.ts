import { html } from './html.ts';

/** A label holds only its own words where the control has words too: those would become part of its name. */
const labelled = (name: string, control: string): string =>
  html`<div class="field"><label for="${name}">${name}</label>${control}</div>`;

export const line = (name: string, value = ''): string =>
  html`<label class="field">${name}<input value="${value}" /></label>`;

export const text = (name: string, rows: number, value: string): string =>
  labelled(name, html`<textarea id="${name}" rows="${rows}">${value}</textarea>`);

export const choose = (name: string, ...options: string[]): string =>
  labelled(
    name,
    html`<select id="${name}">
      ${options.map((each) => html`<option>${each}</option>`)}
    </select>`,
  );

export const check = (name: string, checked = false): string =>
  html`<label class="check"><input type="checkbox" ${checked && 'checked'} />${name}</label>`;

/** A card of a small group to choose from: `name` is what it is called and what it means. */
export const choice = (
  group: string,
  name: string,
  words: string,
  checked = false,
  go?: string,
): string => html`
  <div class="choice">
    <input
      type="radio"
      name="${group}"
      aria-label="${name}"
      value="${name}"
      ${checked && 'checked'}
      ${go !== undefined && `data-go="${go}"`}
    />
    <p class="title">${name}</p>
    <p>${words}</p>
  </div>
`;

/** One thing of a list, with a name of its own: 「前日 > 直す」 is found in it. */
export const row = (name: string, fact: string, buttons: string): string => html`
  <li role="group" aria-label="${name}">
    <span class="title">${name}</span><span class="fact">${fact}</span>${buttons}
  </li>
`;

export const card = (name: string, body: string): string => html`
  <section class="card" aria-label="${name}">
    <h2>${name}</h2>
    ${body}
  </section>
`;

export const small = (name: string, go?: string): string =>
  html`<button class="small" ${go !== undefined && `data-go="${go}"`}>${name}</button>`;

/** A small button that changes nothing on the page: it only says what it has done. */
export const copy = (name = 'コピー'): string =>
  html`<button class="small" data-tell="コピーしました">${name}</button>`;

/** A value to be copied, with a name of its own: 「ストリームキー > コピー」 is found in it. */
export const secret = (name: string, value: string, buttons: string): string => html`
  <div class="secret" role="group" aria-label="${name}">
    <span class="name">${name}</span><output>${value}</output>${buttons}
  </div>
`;

/** The places of one page, side by side; the open one is pressed. */
export const tabs = (places: readonly (readonly [name: string, go: string])[], open: string): string => html`
  <div class="tabs">
    ${places.map(
      ([name, go]) => html`<button aria-pressed="${String(name === open)}" data-go="${go}">${name}</button>`,
    )}
  </div>
`;

export const save = html`<button class="primary" data-tell="保存しました">保存</button>`;

export const foot = (...buttons: string[]): string => html`<div class="foot">${buttons}</div>`;

/** A small window over the page, opened by `?dialog=…`. */
export const dialog = (name: string, body: string, ...buttons: string[]): string => html`
  <div class="cover">
    <div class="dialog" role="dialog" aria-label="${name}">
      <h2>${name}</h2>
      ${body}
      <div class="foot"><button data-go="?dialog=none">取り消す</button>${buttons}</div>
    </div>
  </div>
`;
