import { randomUUID } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { html } from 'hono/html';
import type { Typed } from '#lib/message-from-form.ts';
import { refusedWith, show } from '../answer.ts';
import type { AppContext, Env } from '../app.ts';
import { isPlainForm, readForm } from '../body.ts';
import { heardMessage } from '../intake.ts';
import { recipients } from '../recipients.ts';
import { page, trialNotice, type PageContext } from '../pages/page.ts';
import { refuse } from '../problem.ts';
import { formLimit, secret } from './actions.ts';
import { mistakesIn, type Field } from './fields.ts';
import { localMinute, timeOf } from './local-time.ts';
import { control, mistakesAbove } from './controls.ts';
import { deadLinkPage } from './pages.ts';
import { unnotedPage } from './unnoted.ts';

const fields: Field[] = [
  { name: 'message', label: 'お客様がおっしゃったこと', hint: '一言で結構です。', kind: 'text' },
  { name: 'by', label: '聞いた人', kind: 'line', limit: 120 },
  { name: 'heardAt', label: '聞いた時刻', kind: 'time', isPast: true },
  { name: 'name', label: 'お客様の会社名・お名前', kind: 'line', limit: 120, isOptional: true },
  { name: 'phone', label: 'お客様の電話番号', kind: 'line', limit: 40, isOptional: true },
];

const heardForm = (typed: Typed, mistakes: ReadonlyMap<string, string> = new Map()) =>
  html`<form method="post">
    ${fields.map((field) => control(field, typed, mistakes))}
    <input type="hidden" name="id" value="${typed['id'] ?? randomUUID()}" />
    <input type="hidden" name="_charset_" />
    <button type="submit">上司と役員に知らせる</button>
  </form>`;

const heardPage = (
  context: PageContext,
  typed: Typed,
  mistakes: ReadonlyMap<string, string> = new Map(),
  number?: string,
) =>
  page(context, {
    title: 'お客様から聞いた',
    body: html`<h1>${number ? '上司と役員に知らせました。' : 'お客様から聞いた'}</h1>
      ${trialNotice(context.trial)}
      ${
        number
          ? html`<p>
              受付番号は <span class="number">${number}</span> です。2時間の期限は、聞いた時刻から数えます。
            </p>`
          : html`<p>電話や打ち合わせで聞いた苦情を、一言で知らせます。上司と役員に同時に届きます。</p>`
      }
      ${mistakesAbove('まだ知らせていません。', mistakes)} ${number ? '' : heardForm(typed, mistakes)}`,
  });

/** For staff: most complaints arrive by phone or in a meeting. Behind a signed link, never on the public site. */
export function addHeard(
  app: Hono<Env>,
  { settings, store, links, promise, now, has, onStored }: AppContext,
): void {
  app.use('/api/heard/*', refusedWith(unnotedPage(settings)));

  const opened = async (context: Context<Env>) => {
    secret(context);
    const read = links.readHeard(context.req.param('token') ?? '', now());
    const isExpired = read === 'expired';
    return typeof read === 'string'
      ? context.html(deadLinkPage(settings, isExpired), isExpired ? 410 : 403)
      : read;
  };

  app.get('/api/heard/:token', async (context) => {
    const found = await opened(context);
    return found instanceof Response
      ? found
      : context.html(heardPage(settings, { heardAt: localMinute(now()) }));
  });

  app.post(
    '/api/heard/:token',
    bodyLimit({ maxSize: formLimit, onError: (context) => show(context, refuse(413)) }),
    async (context) => {
      const found = await opened(context);
      if (found instanceof Response) return found;
      if (!isPlainForm(context.req.header('content-type'))) return show(context, refuse(415));
      const { typed } = readForm(await context.req.arrayBuffer());
      context.set('typed', typed);
      context.set('again', heardForm);
      const mistakes = mistakesIn(fields, typed, now());
      if (mistakes.size > 0) return context.html(heardPage(settings, typed, mistakes), 422);
      const heardAt = timeOf(typed['heardAt'] ?? '') ?? now();
      const { stored, isReplay } = await heardMessage(typed, heardAt, {
        store,
        promise,
        now,
        drilled: found.isDrill ? recipients.filter(has) : null,
      });
      if (!isReplay) onStored(stored);
      return context.html(heardPage(settings, typed, new Map(), stored.number));
    },
  );
}
