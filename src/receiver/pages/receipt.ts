import { html } from 'hono/html';
import { words } from '#lib/contact-fields.ts';
import { clockTime, japaneseDate, japaneseMoment } from '#lib/dates.ts';
import { dueAfter, passedSentence, promisedUntil, promiseAfter, type PromiseConfig } from '#lib/promise.ts';
import { site } from '#site.config.ts';
import { isSilent } from '../remind.ts';
import { paths, stateOf, type State } from '../state.ts';
import { dueAtOf } from '../store/projection.ts';
import type { Stored } from '../store/store.ts';
import { otherWays, page, trialNotice, type PageContext } from './page.ts';

const arrival = (at: number | null) =>
  at === null ? 'お届け中です' : `届きました ${clockTime(new Date(at))}`;

const isUnderWay = ({ acceptedAt }: State): boolean => paths.some((path) => acceptedAt[path] === null);

/** What holds at the moment of reading: the page stays for ever, a promise does not. */
function promiseOf(
  { content: { contact }, receivedAt }: Stored,
  dueAt: number,
  promise: PromiseConfig,
  now: Date,
) {
  const due = new Date(dueAt);
  const until = promisedUntil(contact, due, promise);
  if (until === null || now < until) {
    return promiseAfter(contact, due, now, promise).replace('受付ページ', 'このページ');
  }
  const received = new Date(receivedAt);
  if (until <= received && now < dueAfter(received, promise)) {
    return '送信されてからこちらに届くまでに時間がかかりました。すぐにご連絡いたします。';
  }
  const { display, href } = site.company.phone;
  return html`${passedSentence(until, now)} <a class="way" href="${href}">${display}</a>`;
}

/** What became of the promise: made, kept, or answered here because there is nobody to call. */
function contactOf(stored: Stored, state: State, dueAt: number, promise: PromiseConfig, now: Date) {
  const { contactedAt, answer } = state;
  if (contactedAt !== null) return `${japaneseMoment(new Date(contactedAt), now)} にご連絡いたしました。`;
  return answer === null ? promiseOf(stored, dueAt, promise, now) : 'このページでお答えいたしました。';
}

/** For somebody to whom nobody has spoken although the time is over: it rings everybody once more. */
const reminder = (stored: Stored, { remindedAt }: State, now: Date) =>
  html`<form method="post" action="/api/receipts/${stored.token}/remind">
    <button type="submit">まだ連絡がありません</button>
    <p class="quiet">
      押すと、上司と役員にもう一度知らせます。${
        remindedAt === null
          ? ''
          : html`<br /><strong>${japaneseMoment(new Date(remindedAt), now)} に知らせました。</strong>`
      }
    </p>
  </form>`;

const answerOf = ({ answer }: State) =>
  answer === null
    ? ''
    : html`<section aria-labelledby="answer">
        <h2 id="answer">回答</h2>
        <p class="words">${answer}</p>
      </section>`;

const aboutComplaint = (stored: Stored, state: State, dueAt: number, promise: PromiseConfig, now: Date) =>
  html`<dt>ご連絡</dt>
    <dd>${contactOf(stored, state, dueAt, promise, now)}</dd>
    <dt>お届け先</dt>
    <dd>
      <span class="path">上司: ${arrival(state.acceptedAt.supervisor)}</span>・<span class="path"
        >役員: ${arrival(state.acceptedAt.executive)}</span
      >
      <br /><span class="quiet">「届きました」は、読んだという意味ではありません。</span>
      ${
        isUnderWay(state)
          ? html`<br /><a class="way" href="/contact/sent/${stored.token}">いまの様子を見る</a>`
          : ''
      }
    </dd>`;

/** The receipt: number, promise and where the notices are. Never the text itself: the link may be passed on. */
export function receiptPage(stored: Stored, promise: PromiseConfig, now: number, context: PageContext) {
  const state = stateOf(stored.events);
  const dueAt = dueAtOf(stored, state);
  const received = new Date(stored.receivedAt);
  const read = new Date(now);

  return page(context, {
    title: dueAt === null ? 'ご意見を受け付けました' : '受け付けました',
    body: html`<h1>お知らせくださり、ありがとうございます。</h1>
      ${dueAt === null ? '' : html`<p>ご迷惑をおかけし、申し訳ございません。</p>`}
      ${trialNotice(context.trial)} ${answerOf(state)}
      <dl class="sheet">
        <dt>受付番号</dt>
        <dd class="number">${stored.number}</dd>
        <dt>受付日時</dt>
        <dd>
          <time datetime="${received.toISOString()}">${japaneseDate(received)} ${clockTime(received)}</time>
        </dd>
        ${
          dueAt === null
            ? html`<dt>お返事</dt>
                <dd>${words.feedback}</dd>`
            : aboutComplaint(stored, state, dueAt, promise, read)
        }
      </dl>
      ${isSilent(stored, promise, now) ? reminder(stored, state, read) : ''}
      <p>
        このページのアドレスを控えておくと、あとからご覧いただけます。書かれた内容は、このページには表示しません。
      </p>
      ${otherWays(context)}
      <p><a class="way" href="${context.siteUrl}/">ガイドの最初のページへ</a></p>`,
  });
}

/** The same for a program. */
export function receiptData(stored: Stored, trial: boolean) {
  const state = stateOf(stored.events);
  const { acceptedAt, contactedAt, answer } = state;
  const dueAt = dueAtOf(stored, state);
  const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString());
  return {
    schema: 'receipt-state/1',
    receipt: stored.number,
    type: stored.type,
    receivedAt: iso(stored.receivedAt),
    firstContactDueAt: iso(dueAt),
    contactedAt: iso(contactedAt),
    answer,
    deliveries: dueAt === null ? [] : paths.map((path) => ({ path, acceptedAt: iso(acceptedAt[path]) })),
    trial,
  };
}

export const noReceiptPage = (context: PageContext) =>
  page(context, {
    title: '受付が見つかりません',
    body: html`<h1>この受付ページが見つかりません。</h1>
      <p>
        アドレスが途中で切れていないかご確認ください。受付番号をお電話でお知らせくだされば、こちらでお調べいたします。
      </p>
      ${otherWays(context)}`,
  });
