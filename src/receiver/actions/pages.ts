import { html } from 'hono/html';
import { clockTime, japaneseDate } from '#lib/dates.ts';
import type { Typed } from '#lib/message-from-form.ts';
import { page, trialNotice, type PageContext } from '../pages/page.ts';
import { pathLabels, paths, stateOf, type Recipient, type State } from '../state.ts';
import { dueAtOf, isComplaint } from '../store/projection.ts';
import type { Stored } from '../store/store.ts';
import { fieldsOf, type Field } from './fields.ts';
import type { Action, Verb } from './links.ts';
import { verbWords } from './words.ts';

type Html = ReturnType<typeof html>;

const moment = (at: number): string => `${japaneseDate(new Date(at))} ${clockTime(new Date(at))}`;

const row = (label: string, value: string | Html | null | undefined): Html | '' =>
  value
    ? html`<dt>${label}</dt>
        <dd>${value}</dd>`
    : '';

/** What a person at the other end of a notice needs to see: number, time, whom to call, the words. */
function facts(stored: Stored, state: State): Html {
  const { content } = stored;
  const { name, phone, email, note } = content.contact;
  const dueAt = dueAtOf(stored, state);
  return html`<dl class="sheet">
      ${row('受付番号', stored.number)} ${row('受付', moment(state.t0 ?? stored.receivedAt))}
      ${row('最初の連絡の期限', dueAt === null ? null : moment(dueAt))}
      ${row('最初の連絡', state.contactedAt === null ? 'まだです' : moment(state.contactedAt))}
      ${row('電話をかける人', state.claimedBy && pathLabels[state.claimedBy])} ${row('お名前', name)}
      ${row('電話', phone)} ${row('メール', email)} ${row('ご希望の時間など', note)}
      ${row(
        '確認した人',
        paths
          .filter((path) => state.ackedAt[path] !== null)
          .map((path) => pathLabels[path])
          .join('・') || 'まだいません',
      )}
      ${row('閉じた日', state.closedAt === null ? null : moment(state.closedAt))}
    </dl>
    <h2>お客様の言葉</h2>
    <p class="words">${content.message}</p>
    <h2>いますること</h2>
    <p>お詫び → 最後まで聴く → 事実を確認 → お気持ちに寄り添う。言い訳も原因の説明もしません。</p>`;
}

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
    return html`<fieldset>
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
      ? html`<textarea id="${name}" name="${name}" ${described(name, mistakes)}>${value}</textarea>`
      : html`<input
          id="${name}"
          name="${name}"
          type="${kind === 'time' ? 'datetime-local' : 'text'}"
          value="${value}"
          ${described(name, mistakes)}
        />`;
  return html`<label for="${name}">${shown}</label> ${input} ${mistake}`;
}

/** What this person can do with this message now. */
function offered({ recipient }: Pick<Action, 'recipient'>, stored: Stored, state: State): Verb[] {
  if (state.closedAt !== null) return [];
  if (!isComplaint(stored, state)) return ['promote'];
  if (state.isQuarantined) return ['release'];
  const isExecutive = recipient === 'executive';
  return [
    'ack',
    ...(state.contactedAt === null ? (['claim'] as const) : []),
    'contact',
    'record',
    'join',
    ...(isExecutive ? (['unreachable'] as const) : []),
    ...(isExecutive && state.isUnreachable ? (['answer'] as const) : []),
    ...(isExecutive && state.isWrittenUp ? (['close'] as const) : []),
  ];
}

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
  ...context
}: ActPage): Html {
  const state = stateOf(stored.events);
  const { title, button, done } = verbWords[action.verb];
  const others = offered(action, stored, state).filter((verb) => isDone || verb !== action.verb);
  const problems = [...(refusal ? [refusal] : []), ...mistakes.values()];
  return page(context, {
    title,
    body: html`<h1>${isDone ? done : title}</h1>
      ${trialNotice(context.trial)} ${greeting(action.recipient)}
      ${
        problems.length
          ? html`<div class="mistakes" role="alert" tabindex="-1" autofocus>
              <p>まだ記録していません。書かれた内容は下に残っています。</p>
              ${problems.map((problem) => html`<p>${problem}</p>`)}
            </div>`
          : ''
      }
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
              <ul>
                ${others.map((verb) => html`<li><a class="way" href="${linkTo(verb)}">${verbWords[verb].title}</a></li>`)}
              </ul>`
          : ''
      }
      ${facts(stored, state)}`,
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
