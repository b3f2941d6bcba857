import { html } from 'hono/html';
import { voteWords, words } from '#lib/contact-fields.ts';
import type { Vote } from '#schemas/vote.ts';
import { site } from '#site.config.ts';
import type { Refusal } from '../problem.ts';
import { otherWays, page, type PageContext } from './page.ts';

const reasonForm = ({ path }: Vote, { siteUrl }: PageContext) =>
  html`<form method="post" action="/api/messages/form" accept-charset="utf-8">
      <label for="message">${voteWords.reason}</label>
      <p id="message-note" class="quiet">${words.noPersonalData}</p>
      <textarea id="message" name="message" required aria-describedby="message-note"></textarea>
      <input type="hidden" name="type" value="feedback" />
      <input type="hidden" name="path" value="${path}" />
      <input type="hidden" name="privacyNotice" value="${site.privacy.version}" />
      <input type="hidden" name="_charset_" />
      <p class="quiet">
        ${voteWords.purpose}くわしくは<a href="${siteUrl}/privacy/">個人情報の取扱い</a>をご覧ください。
      </p>
      <button type="submit">${words.submit}</button>
    </form>
    <p>
      お返事が必要な方は<a class="way" href="${siteUrl}/contact/?from=${path}">お問い合わせ</a
      >へお願いいたします。
    </p>`;

/** After a vote without JavaScript: thanks, what was missing, and the way back. */
export const votedPage = (vote: Vote, context: PageContext) =>
  page(context, {
    title: 'お答えくださり、ありがとうございます',
    body: html`<h1>お答えくださり、ありがとうございます。</h1>
      ${vote.solved ? '' : reasonForm(vote, context)}
      <p><a class="way" href="${context.siteUrl}${vote.path}">元のページに戻る</a></p>`,
  });

export const noVotePage = ({ problem }: Refusal, context: PageContext) =>
  page(context, {
    title: 'お答えを受け取れませんでした',
    body: html`<h1>お答えを受け取れませんでした。</h1>
      <p>${problem.title}前の画面に戻って、もう一度お試しください。</p>
      ${otherWays(context)}`,
  });
