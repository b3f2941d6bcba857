import { html } from 'hono/html';
import { lineFields, reachLabels, typeLabels, words } from '#lib/contact-fields.ts';
import type { Typed } from '#lib/message-from-form.ts';
import { site } from '#site.config.ts';
import type { Refusal } from '../problem.ts';
import { otherWays, page, trialNotice, type PageContext } from './page.ts';

const choices = (name: string, legend: string, labels: Record<string, string>, chosen: string | undefined) =>
  html`<fieldset>
    <legend>${legend}</legend>
    ${Object.entries(labels).map(
      ([value, label]) =>
        html`<label class="choice"
          ><input
            type="radio"
            name="${name}"
            value="${value}"
            ${value === chosen ? 'checked' : ''}
          />${label}</label
        >`,
    )}
  </fieldset>`;

/** The answer to a plain form that could not be stored: why, the phone, and the form with everything still in it. */
export const unsentPage = ({ problem }: Refusal, typed: Typed | null, context: PageContext) => {
  const mistakes = problem.errors?.map(({ message }) => message) ?? [problem.title];
  return page(context, {
    title: 'まだ送信できていません',
    body: html`<h1>まだ送信できていません。</h1>
      ${mistakes.map((mistake) => html`<p class="mistake">${mistake}</p>`)}
      <p>
        ${
          typed
            ? '書かれた内容は、下の欄にそのまま残っています。'
            : '前の画面に戻ると、書かれた内容が残っています。短くするか、2回に分けてお送りください。'
        }
      </p>
      ${otherWays()} ${typed ? form(typed, context) : ''}`,
  });
};

// HTML drops the first line break of a textarea: ours, and not one that the customer typed.
const form = (typed: Typed, { trial }: PageContext) =>
  html`<form method="post" action="/api/messages/form" accept-charset="utf-8">
    ${trialNotice(trial)} ${choices('type', words.type, typeLabels, typed['type'])}
    <label for="message">${words.message}</label>
    <textarea id="message" name="message" required>${'\n'}${typed['message'] ?? ''}</textarea>
    <p class="quiet">${words.noPersonalData}</p>
    ${lineFields.map(
      ({ name, label, autocomplete, inputmode }) =>
        html`<label for="${name}">${label}(任意)</label>
          <input
            id="${name}"
            name="${name}"
            value="${typed[name] ?? ''}"
            autocomplete="${autocomplete}"
            inputmode="${inputmode}"
          />`,
    )}
    ${choices('reach', '希望の連絡方法(任意)', reachLabels, typed['reach'])}
    <input type="hidden" name="path" value="${typed['path'] ?? ''}" />
    <input type="hidden" name="privacyNotice" value="${site.privacy.version}" />
    <input type="hidden" name="_charset_" />
    <p>${words.purpose}</p>
    <button type="submit">${words.submit}</button>
  </form>`;
