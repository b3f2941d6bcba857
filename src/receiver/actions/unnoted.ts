import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Env } from '../app.ts';
import { page, type PageContext } from '../pages/page.ts';
import type { Refusal } from '../problem.ts';

const reasons: Partial<Record<Refusal['status'], string>> = {
  413: '内容が長すぎます。前の画面に戻り、短くしてからもう一度押してください。',
  415: 'この形式では受け取れません。お知らせのリンクを開き直してください。',
  503: 'いま保存できません。しばらくしてから、もう一度押してください。',
};

/** For our own people: what was not noted and why, with the form and all that was typed, as far as it was read. */
export const unnotedPage = (settings: PageContext) => (refusal: Refusal, context: Context<Env>) => {
  const again = context.get('again')?.(context.get('typed') ?? {});
  return page(settings, {
    title: 'まだ記録していません',
    body: html`<h1>まだ記録していません。</h1>
      <div class="mistakes" role="alert" tabindex="-1" autofocus>
        <p>${reasons[refusal.status] ?? refusal.problem.title}</p>
        ${again ? html`<p>書かれた内容は下に残っています。</p>` : ''}
      </div>
      ${again ?? ''}`,
  });
};
