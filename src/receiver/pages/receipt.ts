import { html } from 'hono/html';
import { words } from '#lib/contact-fields.ts';
import { clockTime, japaneseDate, japaneseMoment } from '#lib/dates.ts';
import type { PromiseConfig } from '#lib/promise.ts';
import { isSilent } from '../remind.ts';
import { paths } from '../recipients.ts';
import { stateOf, type State } from '../state.ts';
import { dueAtOf } from '../store/projection.ts';
import type { Stored } from '../store/store.ts';
import { otherWays, page, trialNotice, type PageContext } from './page.ts';
import { progressOf } from './receipt-progress.ts';

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

/** A wrong number is corrected by a second message: one that names a receipt is told to both people as its sequel. */
const sequel = ({ number }: Stored, { siteUrl }: PageContext) =>
  html`<p>
    書き足しやご連絡先の訂正は、受付番号を添えて<a href="${siteUrl}/contact/?receipt=${number}"
      >もう一度お送りください</a
    >。同じ件の続きとしてお届けします。
  </p>`;

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
            : progressOf({ stored, state, dueAt, promise, now: read })
        }
      </dl>
      ${isSilent(stored, promise, now) ? reminder(stored, state, read) : ''}
      <p>
        このページのアドレスを控えておくと、あとからご覧いただけます。書かれた内容は、このページには表示しません。
      </p>
      ${dueAt === null ? '' : sequel(stored, context)} ${otherWays(context)}
      <p><a class="way" href="${context.siteUrl}/">ガイドの最初のページへ</a></p>`,
  });
}

/** The same for a program. */
export function receiptData(stored: Stored, trial: boolean) {
  const state = stateOf(stored.events);
  const { acceptedAt, ackedAt, contactedAt, nextContactAt, answer, closedAt } = state;
  const dueAt = dueAtOf(stored, state);
  const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString());
  return {
    schema: 'receipt-state/1',
    receipt: stored.number,
    type: stored.type,
    receivedAt: iso(stored.receivedAt),
    firstContactDueAt: iso(dueAt),
    contactedAt: iso(contactedAt),
    nextContactAt: iso(nextContactAt),
    answer,
    closedAt: iso(closedAt),
    deliveries:
      dueAt === null
        ? []
        : paths.map((path) => ({ path, acceptedAt: iso(acceptedAt[path]), ackedAt: iso(ackedAt[path]) })),
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
