import { html } from 'hono/html';
import type { Refusal } from '../problem.ts';
import { otherWays, page, type PageContext } from './page.ts';

/** What a person sees who opened an address that is none, or whose press could not be taken. */
export function refusedPage({ status, problem }: Refusal, context: PageContext) {
  const isNowhere = status === 404 || status === 405;
  const title = isNowhere ? 'お探しのページが見つかりません' : 'まだ受け取れていません';
  return page(context, {
    title,
    body: html`<h1>${title}。</h1>
      <p>${isNowhere ? 'アドレスが途中で切れていないかご確認ください。' : problem.title}</p>
      ${otherWays(context)}
      <p><a class="way" href="${context.siteUrl}/">ガイドの最初のページへ</a></p>`,
  });
}
