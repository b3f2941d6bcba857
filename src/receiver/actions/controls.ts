import { html } from 'hono/html';
import type { Typed } from '#lib/message-from-form.ts';
import type { Field } from './fields.ts';

type Html = ReturnType<typeof html>;

/** HTML attributes that tell a screen reader what is said about a control. */
function described({ name, hint }: Field, isMistaken: boolean): Html | '' {
  const ids = [hint && `${name}-hint`, isMistaken && `${name}-error`].filter(Boolean).join(' ');
  return html`${isMistaken ? html` aria-invalid="true"` : ''}${ids ? html` aria-describedby="${ids}"` : ''}`;
}

const choices = ({ name, options = {} }: Field, chosen: string): Html[] =>
  Object.entries(options).map(
    ([option, words]) =>
      html`<label class="choice"
        ><input
          type="radio"
          name="${name}"
          value="${option}"
          ${option === chosen ? 'checked' : ''}
        />${words}</label
      >`,
  );

/** One field with its label, its hint, what was typed and what is wrong with it. */
export function control(field: Field, typed: Typed, mistakes: ReadonlyMap<string, string>): Html {
  const { name, label, hint, kind, isOptional } = field;
  const value = typed[name] ?? '';
  const shown = `${label}${isOptional ? '(任意)' : ''}`;
  const mistake = mistakes.get(name);
  const error = mistake ? html`<p id="${name}-error" class="mistake">${mistake}</p>` : '';
  const about = described(field, mistake !== undefined);
  if (kind === 'choice') {
    return html`<fieldset
      id="${name}"
      tabindex="-1"
      ${mistake ? html` aria-describedby="${name}-error"` : ''}
    >
      <legend>${shown}</legend>
      ${choices(field, value)} ${error}
    </fieldset>`;
  }
  const input =
    kind === 'text'
      ? // HTML drops the first line break of a textarea: ours, and not one that was typed.
        html`<textarea id="${name}" name="${name}" ${about}>${'\n'}${value}</textarea>`
      : html`<input
          id="${name}"
          name="${name}"
          type="${kind === 'time' ? 'datetime-local' : 'text'}"
          value="${value}"
          ${about}
        />`;
  return html`<label for="${name}">${shown}</label>
    ${hint ? html`<p id="${name}-hint" class="quiet">${hint}</p>` : ''} ${input} ${error}`;
}

/** What keeps a form from being noted, on top of it; each leads to its field. */
export const mistakesAbove = (whatIsNot: string, mistakes: ReadonlyMap<string, string>): Html | '' =>
  mistakes.size === 0
    ? ''
    : html`<div class="mistakes" role="alert" tabindex="-1" autofocus>
        <p>${whatIsNot}書かれた内容は下に残っています。</p>
        ${[...mistakes].map(([name, mistake]) => html`<p><a href="#${name}">${mistake}</a></p>`)}
      </div>`;
