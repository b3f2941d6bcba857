import { html } from 'hono/html';
import type { Typed } from '#lib/message-from-form.ts';
import type { Refusal } from '../problem.ts';
import { anchorOf, form } from './form.ts';
import { otherWays, page, type PageContext } from './page.ts';

const fields = ['type', 'message', 'name', 'phone', 'email', 'note', 'reach'];

/** The answer to a plain form that could not be stored: why, the phone, and the form with everything still in it. */
export const unsentPage = ({ problem }: Refusal, typed: Typed | null, context: PageContext) => {
  const errors = (problem.errors ?? []).map(({ pointer, message }) => ({
    field: pointer.split('/').at(-1) ?? '',
    message,
  }));
  const mistakes = new Map(
    errors.filter(({ field }) => fields.includes(field)).map(({ field, message }) => [field, message]),
  );
  const isAtField = (field: string) => typed !== null && mistakes.has(field);
  const reasons = errors.length ? errors : [{ field: '', message: problem.title }];

  return page(context, {
    title: 'まだ送信できていません',
    body: html`<h1>まだ送信できていません。</h1>
      <div class="mistakes" role="alert" tabindex="-1" autofocus>
        ${reasons.map(
          ({ field, message }) =>
            html`<p>${isAtField(field) ? html`<a href="#${anchorOf(field)}">${message}</a>` : message}</p>`,
        )}
      </div>
      <p>
        ${
          typed
            ? '書かれた内容は、下の欄にそのまま残っています。'
            : '前の画面に戻ると、書かれた内容が残っています。短くするか、2回に分けてお送りください。'
        }
      </p>
      ${otherWays(context)} ${typed ? form(typed, mistakes, context) : ''}`,
  });
};
