import { html } from 'hono/html';
import type { Typed } from '#lib/message-from-form.ts';
import { page, trialNotice, type PageContext } from '../pages/page.ts';
import { pathLabels } from '../recipients.ts';
import type { Stored } from '../store/store.ts';
import { caseSheet } from './case.ts';
import { contactSheet } from './contact-sheet.ts';
import { control, mistakesAbove } from './controls.ts';
import { fieldsOf } from './fields.ts';
import type { Action, Verb } from './links.ts';
import { obstacleTo, offersFor } from './offers.ts';
import { triedDone, verbWords } from './words.ts';

type Html = ReturnType<typeof html>;

interface ActPage extends PageContext {
  action: Action;
  stored: Stored;
  /** 受付番号 of what the same customer has written since. */
  sequels: string[];
  /** The address of another verb for the same person. */
  linkTo: (verb: Verb) => string;
  typed?: Typed;
  mistakes?: ReadonlyMap<string, string>;
  /** Why a press was not noted. */
  refusal?: string;
  isDone?: boolean;
  now: number;
}

export const actForm = (verb: Verb, typed: Typed, mistakes: ReadonlyMap<string, string> = new Map()): Html =>
  html`<form method="post">
    ${(fieldsOf[verb] ?? []).map((field) => control(field, typed, mistakes))}
    <input type="hidden" name="_charset_" />
    <button type="submit">${verbWords[verb].button}</button>
  </form>`;

const refusalAbove = (refusal: string, hasWords: boolean) =>
  html`<div class="mistakes" role="alert" tabindex="-1" autofocus>
    <p>まだ記録していません。${refusal}</p>
    ${hasWords ? html`<p>書かれた内容は下に残っています。</p>` : ''}
  </div>`;

/**
 * The page behind a link of a notice: it shows, and only its button acts. What can no longer be done has no form,
 * unless words were typed into it: those stay.
 */
export function actPage({
  action,
  stored,
  sequels,
  linkTo,
  typed = {},
  mistakes = new Map(),
  refusal,
  isDone = false,
  now,
  ...context
}: ActPage): Html {
  const { recipient, verb } = action;
  const { title, done } = verbWords[verb];
  const isMissed = verb === 'contact' && typed['outcome'] === 'missed';
  const hasWords = fieldsOf[verb] !== undefined;
  const obstacle = isDone ? null : obstacleTo(action, stored);
  const hasForm = !isDone && (obstacle === null || (refusal !== undefined && hasWords));
  const others = offersFor(recipient, stored).filter((each) => each !== verb);
  return page(context, {
    title,
    body: html`<h1>${isDone ? (isMissed ? triedDone : done) : title}</h1>
      ${trialNotice(context.trial)}
      <p class="quiet">${pathLabels[recipient]}の方のページです。</p>
      ${mistakesAbove('まだ記録していません。', mistakes)}
      ${refusal === undefined ? '' : refusalAbove(refusal, hasWords)}
      ${obstacle !== null && refusal === undefined ? html`<p class="told">${obstacle}</p>` : ''}
      ${['claim', 'contact'].includes(verb) ? contactSheet(stored) : ''}
      ${hasForm ? actForm(verb, typed, mistakes) : ''}
      ${
        others.length
          ? html`<h2>${isDone ? '次にできること' : 'ほかにできること'}</h2>
              <ul class="others">
                ${others.map((each) => html`<li><a class="way" href="${linkTo(each)}">${verbWords[each].title}</a></li>`)}
              </ul>`
          : ''
      }
      ${caseSheet(stored, sequels, now, context.siteUrl)}
      ${['claim', 'contact'].includes(verb) ? '' : contactSheet(stored)}`,
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
