import { html } from 'hono/html';
import type { Typed } from '#lib/message-from-form.ts';
import { page, trialNotice, type PageContext } from '../pages/page.ts';
import { pathLabels, type Recipient } from '../recipients.ts';
import type { Stored } from '../store/store.ts';
import { caseSheet } from './case.ts';
import { fieldsOf, type Field } from './fields.ts';
import type { Action, Verb } from './links.ts';
import { offersFor } from './offers.ts';
import { verbWords } from './words.ts';

type Html = ReturnType<typeof html>;

const described = (name: string, mistakes: ReadonlyMap<string, string>) =>
  mistakes.has(name) ? html` aria-invalid="true" aria-describedby="${name}-error"` : '';

export function control(
  { name, label, kind, options, isOptional }: Field,
  typed: Typed,
  mistakes: ReadonlyMap<string, string>,
): Html {
  const value = typed[name] ?? '';
  const shown = `${label}${isOptional ? '(任意)' : ''}`;
  const mistake = mistakes.has(name)
    ? html`<p id="${name}-error" class="mistake">${mistakes.get(name)}</p>`
    : '';
  if (kind === 'choice') {
    return html`<fieldset
      id="${name}"
      tabindex="-1"
      ${mistakes.has(name) ? html` aria-describedby="${name}-error"` : ''}
    >
      <legend>${shown}</legend>
      ${Object.entries(options ?? {}).map(
        ([option, words]) =>
          html`<label class="choice"
            ><input
              type="radio"
              name="${name}"
              value="${option}"
              ${option === value ? 'checked' : ''}
            />${words}</label
          >`,
      )}
      ${mistake}
    </fieldset>`;
  }
  const input =
    kind === 'text'
      ? // HTML drops the first line break of a textarea: ours, and not one that was typed.
        html`<textarea id="${name}" name="${name}" ${described(name, mistakes)}>${'\n'}${value}</textarea>`
      : html`<input
          id="${name}"
          name="${name}"
          type="${kind === 'time' ? 'datetime-local' : 'text'}"
          value="${value}"
          ${described(name, mistakes)}
        />`;
  return html`<label for="${name}">${shown}</label> ${input} ${mistake}`;
}

/** What keeps a form from being noted, on top of it; each leads to its field. */
export const problemsAbove = (
  whatIsNot: string,
  mistakes: ReadonlyMap<string, string>,
  refusal?: string,
): Html | '' =>
  mistakes.size > 0 || refusal
    ? html`<div class="mistakes" role="alert" tabindex="-1" autofocus>
        <p>${whatIsNot}書かれた内容は下に残っています。</p>
        ${refusal ? html`<p>${refusal}</p>` : ''}
        ${[...mistakes].map(([name, mistake]) => html`<p><a href="#${name}">${mistake}</a></p>`)}
      </div>`
    : '';

interface ActPage extends PageContext {
  action: Action;
  stored: Stored;
  /** The address of another verb for the same person. */
  linkTo: (verb: Verb) => string;
  typed?: Typed;
  mistakes?: ReadonlyMap<string, string>;
  /** Why it could not be done. */
  refusal?: string;
  isDone?: boolean;
  now: number;
}

const greeting = (recipient: Recipient) =>
  html`<p class="quiet">${pathLabels[recipient]}の方のページです。</p>`;

/** The page behind a link of a notice: it shows, and only its button acts. */
export function actPage({
  action,
  stored,
  linkTo,
  typed = {},
  mistakes = new Map(),
  refusal,
  isDone = false,
  now,
  ...context
}: ActPage): Html {
  const { title, button, done } = verbWords[action.verb];
  const offers = offersFor(action.recipient, stored);
  const others = offers.filter((verb) => verb !== action.verb);
  return page(context, {
    title,
    body: html`<h1>${isDone ? done : title}</h1>
      ${trialNotice(context.trial)} ${greeting(action.recipient)}
      ${problemsAbove('まだ記録していません。', mistakes, refusal)}
      ${
        isDone
          ? ''
          : html`<form method="post">
              ${(fieldsOf[action.verb] ?? []).map((field) => control(field, typed, mistakes))}
              <input type="hidden" name="_charset_" />
              <button type="submit">${button}</button>
            </form>`
      }
      ${
        others.length
          ? html`<h2>ほかにできること</h2>
              <ul class="others">
                ${others.map((verb) => html`<li><a class="way" href="${linkTo(verb)}">${verbWords[verb].title}</a></li>`)}
              </ul>`
          : ''
      }
      ${caseSheet(stored, now)}`,
  });
}

/** A link that opens nothing. */
export const deadLinkPage = (context: PageContext, isExpired: boolean): Html =>
  page(context, {
    title: isExpired ? 'リンクの期限が切れています' : 'このリンクは使えません',
    body: html`<h1>${isExpired ? 'リンクの期限が切れています。' : 'このリンクは使えません。'}</h1>
      <p>
        ${
          isExpired
            ? '2週間を過ぎたリンクです。新しいお知らせのリンクをお使いください。'
            : 'アドレスが途中で切れていないか、お知らせのリンクを開き直してご確認ください。'
        }
        何も記録していません。
      </p>`,
  });
