import { html } from 'hono/html';
import { voteWords, words } from '#lib/contact-fields.ts';
import { entryOf } from '#lib/paths.ts';
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
      お返事が必要な方は、<a href="${siteUrl}/contact/?from=${path}">ご意見・お困りごと</a
      >からお知らせください。
    </p>`;

const wayBack = (path: string, { siteUrl }: PageContext) =>
  html`<p><a class="way" href="${siteUrl}${path}">元のページに戻る</a></p>`;

/** After a vote without JavaScript: thanks, what was missing, and the way back. */
export const votedPage = (vote: Vote, context: PageContext) =>
  page(context, {
    title: 'お答えくださり、ありがとうございます',
    body: html`<h1>お答えくださり、ありがとうございます。</h1>
      ${vote.solved ? '' : reasonForm(vote, context)} ${wayBack(vote.path, context)}`,
  });

/** @param path of the entry, as far as the form could be read */
export const noVotePage = ({ problem }: Refusal, path: string | undefined, context: PageContext) =>
  page(context, {
    title: 'まだお答えを受け取れていません',
    body: html`<h1>まだお答えを受け取れていません。</h1>
      <p>${problem.title}</p>
      ${wayBack(entryOf(path ?? '') ? String(path) : '/', context)} ${otherWays(context)}`,
  });
