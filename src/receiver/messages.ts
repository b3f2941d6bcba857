import type { Context, Hono, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import { messageFromForm } from '#lib/message-from-form.ts';
import { entryOf } from '#lib/paths.ts';
import { answer, refusedWith, show } from './answer.ts';
import type { AppContext, Env } from './app.ts';
import { isJson, isPlainForm, readForm, readJson } from './body.ts';
import { intake } from './intake.ts';
import { unsentPage } from './pages/unsent.ts';
import { createPresses } from './presses.ts';
import { refuse, type Refusal } from './problem.ts';
import { receiptUrlOf, toReceipt } from './receipt-of.ts';

const jsonLimit = 32 * 1024;
const formLimit = 64 * 1024;

const unpacked = (
  accepted: (contentType: string | undefined) => boolean,
  reply: (context: Context<Env>, refusal: Refusal) => Response | Promise<Response>,
): MiddlewareHandler<Env> => {
  return async (context, next) => {
    const isUnpacked = context.req.header('content-encoding') === undefined;
    return isUnpacked && accepted(context.req.header('content-type')) ? next() : reply(context, refuse(415));
  };
};

/** The entry that the address of the form names: without a script the form itself can not read it. */
function cameFrom(referer: string | undefined): string | undefined {
  const from = URL.parse(referer ?? '')?.searchParams.get('from') ?? '';
  return entryOf(from) ? from.replace(/[#?].*$/, '') : undefined;
}

/** The two ways in: from the form's script, and from the plain form. */
export function addMessages(
  app: Hono<Env>,
  { settings, store, promise, now, admit, clientOf, onStored }: AppContext,
): void {
  const isAllowed = (origin: string | undefined) =>
    origin !== undefined && settings.allowedOrigins.has(origin);
  const idOf = createPresses(now);

  app.use(
    '/api/messages',
    cors({
      origin: (origin) => (isAllowed(origin) ? origin : null),
      allowMethods: ['POST'],
      allowHeaders: ['content-type'],
      exposeHeaders: ['idempotent-replayed', 'retry-after'],
      maxAge: 600,
    }),
  );
  app.post(
    '/api/messages',
    unpacked(isJson, answer),
    bodyLimit({ maxSize: jsonLimit, onError: (context) => answer(context, refuse(413)) }),
    async (context) => {
      const origin = context.req.header('origin');
      // Programs send no Origin; a browser on a foreign page does.
      if (origin !== undefined && !isAllowed(origin)) return answer(context, refuse(403));
      const body = readJson(await context.req.arrayBuffer());
      if ('problem' in body) return answer(context, body);
      const result = await intake(body.value, { store, promise, now, admit: () => admit(context) });
      if ('problem' in result) return answer(context, result);
      if (result.isReplay) context.header('idempotent-replayed', 'true');
      else onStored(result.stored);
      return context.json(toReceipt(result.stored, settings.publicUrl), result.isReplay ? 200 : 201);
    },
  );

  app.post(
    '/api/messages/form',
    refusedWith((refusal, context) => unsentPage(refusal, context.get('typed') ?? null, settings)),
    unpacked(isPlainForm, show),
    bodyLimit({ maxSize: formLimit, onError: (context) => show(context, refuse(413)) }),
    async (context) => {
      const { typed: fields, isLegible } = readForm(await context.req.arrayBuffer());
      const typed = { ...fields, path: fields['path'] || cameFrom(context.req.header('referer')) };
      context.set('typed', typed);
      if (!isAllowed(context.req.header('origin'))) {
        return show(
          context,
          refuse(403, { title: '安全のため、この画面からもう一度「送信する」を押してください。' }),
        );
      }
      if (!isLegible)
        return show(
          context,
          refuse(422, { title: '文字を読み取れませんでした。書き直してお送りください。' }),
        );
      const client = `${clientOf(context)} ${context.req.header('user-agent') ?? ''}`;
      const raw = messageFromForm(typed, idOf(client, typed));
      const result = await intake(raw, { store, promise, now, admit: () => admit(context) });
      if ('problem' in result) return show(context, result);
      if (!result.isReplay) onStored(result.stored);
      return context.redirect(receiptUrlOf(result.stored, settings.publicUrl), 303);
    },
  );
}
