import { html } from 'hono/html';
import { lineFields, reachLabels, typeLabels, words } from '#lib/contact-fields.ts';
import type { Typed } from '#lib/message-from-form.ts';
import { site } from '#site.config.ts';
import { trialNotice, type PageContext } from './page.ts';

/** What is wrong with each field, by its name. */
export type Mistakes = ReadonlyMap<string, string>;

/** The control that a link to a mistake leads to. */
export const anchorOf = (field: string): string =>
  field === 'type' ? 'type-complaint' : field === 'reach' ? 'reach-phone' : field;

/** HTML attributes of a control that tell a screen reader what is said about it. */
const described = (name: string, mistakes: Mistakes, hint?: string) => {
  const ids = [hint, mistakes.has(name) && `${name}-error`].filter(Boolean).join(' ');
  return html`${mistakes.has(name) ? html` aria-invalid="true"` : ''}${ids ? html` aria-describedby="${ids}"` : ''}`;
};

const mistakeAt = (name: string, mistakes: Mistakes) =>
  mistakes.has(name) ? html`<p id="${name}-error" class="mistake">${mistakes.get(name)}</p>` : '';

const choices = (
  name: string,
  legend: string,
  labels: Record<string, string>,
  chosen: string | undefined,
  mistakes: Mistakes,
) =>
  html`<fieldset${mistakes.has(name) ? html` aria-describedby="${name}-error"` : ''}>
    <legend>${legend}</legend>
    ${Object.entries(labels).map(
      ([value, label]) =>
        html`<label class="choice"
          ><input
            type="radio"
            id="${name}-${value}"
            name="${name}"
            value="${value}"
            ${value === chosen ? 'checked' : ''}
          />${label}</label
        >`,
    )}
    ${mistakeAt(name, mistakes)}
  </fieldset>`;

/** The form of the guide once more, with everything that was typed. */
export const form = (typed: Typed, mistakes: Mistakes, { siteUrl, trial }: PageContext) =>
  html`<form method="post" action="/api/messages/form" accept-charset="utf-8">
    ${trialNotice(trial)} ${choices('type', words.type, typeLabels, typed['type'], mistakes)}
    <label for="message">${words.message}</label>
    <p id="message-note" class="quiet">${words.noPersonalData}</p>
    ${
      // HTML drops the first line break of a textarea: ours, and not one that the customer typed.
      html`<textarea id="message" name="message" required${described('message', mistakes, 'message-note')}>
${typed['message'] ?? ''}</textarea>`
    }
    ${mistakeAt('message', mistakes)}
    ${lineFields.map(
      ({ name, label, autocomplete, inputmode }) =>
        html`<label for="${name}">${label}(任意)</label>
          <input
            id="${name}"
            name="${name}"
            value="${typed[name] ?? ''}"
            autocomplete="${autocomplete}"
            inputmode="${inputmode}"
            ${described(name, mistakes)}
          />
          ${mistakeAt(name, mistakes)}`,
    )}
    ${choices('reach', '希望の連絡方法(任意)', reachLabels, typed['reach'], mistakes)}
    <input type="hidden" name="path" value="${typed['path'] ?? ''}" />
    <input type="hidden" name="privacyNotice" value="${site.privacy.version}" />
    <input type="hidden" name="_charset_" />
    <p class="quiet">
      ${words.purpose}くわしくは<a href="${siteUrl}/privacy/">個人情報の取扱い</a>をご覧ください。
    </p>
    <button type="submit">${words.submit}</button>
  </form>`;
