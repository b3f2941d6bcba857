import { html } from 'hono/html';
import { clockTime, isoDate, japaneseMoment } from '#lib/dates.ts';
import { dueAfter, passedSentence, promisedUntil, promiseAfter, type PromiseConfig } from '#lib/promise.ts';
import { site } from '#site.config.ts';
import { pathLabels, paths, type Path } from '../recipients.ts';
import type { State } from '../state.ts';
import type { Stored } from '../store/store.ts';

type Html = ReturnType<typeof html>;

/** `dueAt`: by when the first contact is due. `now`: the moment of reading. */
export interface Reading {
  stored: Stored;
  state: State;
  dueAt: number;
  promise: PromiseConfig;
  now: Date;
}

/** The time, with its day where that is not the day of the receipt. */
function momentIn({ receivedAt }: Stored, at: number): string {
  const date = new Date(at);
  const received = new Date(receivedAt);
  return isoDate(date) === isoDate(received) ? clockTime(date) : japaneseMoment(date, received);
}

const passed = (until: Date, now: Date): Html =>
  html`${passedSentence(until, now)}
    <a class="way" href="${site.company.phone.href}">${site.company.phone.display}</a>`;

/** What holds at the moment of reading: the page stays for ever, a promise does not. */
function promiseOf({ stored, dueAt, promise, now }: Reading): Html | string {
  const { contact } = stored.content;
  const due = new Date(dueAt);
  const until = promisedUntil(contact, due, promise);
  if (until === null || now < until) {
    return promiseAfter(contact, due, now, promise).replace('受付ページ', 'このページ');
  }
  const received = new Date(stored.receivedAt);
  if (until <= received && now < dueAfter(received, promise)) {
    return '送信されてからこちらに届くまでに時間がかかりました。すぐにご連絡いたします。';
  }
  return passed(until, now);
}

/** A contact that was agreed on: still to come, or over without another one. */
function nextContact({ state: { nextContactAt, closedAt }, now }: Reading): Html | string {
  if (nextContactAt === null || closedAt !== null) return '';
  const at = new Date(nextContactAt);
  return html`<br />${
      now < at ? `次は、お約束の${japaneseMoment(at, now)}にご連絡いたします。` : passed(at, now)
    }`;
}

/** What became of the promise: made, kept, or answered here because there is nobody to call. */
function contactOf(reading: Reading): Html | string {
  const { state, now, stored, dueAt, promise } = reading;
  const { contactedAt, answer, isUnreachable } = state;
  if (contactedAt !== null)
    return html`${japaneseMoment(new Date(contactedAt), now)} にご連絡いたしました。${nextContact(reading)}`;
  if (answer !== null) return 'このページでお答えいたしました。';
  const hasTried = isUnreachable && promisedUntil(stored.content.contact, new Date(dueAt), promise) !== null;
  if (hasTried) return 'いただいたご連絡先では、ご連絡がつきませんでした。このページに回答を載せます。';
  const missed =
    state.triedAt === null
      ? ''
      : html`${japaneseMoment(new Date(state.triedAt), now)} にご連絡いたしましたが、つながりませんでした。<br />`;
  return html`${missed}${promiseOf(reading)}`;
}

/** On its way, arrived, or confirmed by the person's own press. */
function arrival(path: Path, { stored, state: { acceptedAt, ackedAt } }: Reading): string {
  const [confirmed, arrived] = [ackedAt[path], acceptedAt[path]];
  if (confirmed !== null) return `確認しました ${momentIn(stored, confirmed)}`;
  return arrived === null ? 'お届け中です' : `届きました ${momentIn(stored, arrived)}`;
}

/** Who has been told, who has read it, who has called, and when it was over. */
export function progressOf(reading: Reading): Html {
  const { stored, state, now } = reading;
  const { acceptedAt, ackedAt, closedAt } = state;
  const isUnread = paths.some((path) => acceptedAt[path] !== null && ackedAt[path] === null);
  return html`<dt>ご連絡</dt>
    <dd>${contactOf(reading)}</dd>
    <dt>お届け先</dt>
    <dd>
      ${paths.map(
        (path, index) =>
          html`${index > 0 ? '・' : ''}<span class="path"
              >${pathLabels[path]}: ${arrival(path, reading)}</span
            >`,
      )}
      ${
        isUnread
          ? html`<br /><span class="quiet">「届きました」は、読んだという意味ではありません。</span>`
          : ''
      }
      ${
        closedAt === null
          ? html`<br /><a class="way" href="/contact/sent/${stored.token}">いまの様子を見る</a>`
          : ''
      }
    </dd>
    ${
      closedAt === null
        ? ''
        : html`<dt>対応</dt>
            <dd>${japaneseMoment(new Date(closedAt), now)} に終わりました。</dd>`
    }`;
}
