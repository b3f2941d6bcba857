import { randomUUID } from 'node:crypto';
import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { accepts } from 'hono/accepts';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { messageFromForm, type Typed } from '#lib/message-from-form.ts';
import type { PromiseConfig } from '#lib/promise.ts';
import { isJson, isPlainForm, readForm, readJson } from './body.ts';
import { everyAnswer, headersOf } from './headers.ts';
import { intake, receiptUrlOf, toReceipt } from './intake.ts';
import type { Verdict } from './limits.ts';
import { noReceiptPage, receiptData, receiptPage } from './pages/receipt.ts';
import { unsentPage } from './pages/unsent.ts';
import { refuse, type Refusal } from './problem.ts';
import type { Settings } from './settings.ts';
import type { Store, Stored } from './store/store.ts';

export interface AppContext {
  settings: Settings;
  store: Store;
  promise: PromiseConfig;
  now: () => number;
  admit: (context: Context) => Promise<Verdict>;
  /** A new message lies on the disk. */
  onStored: (stored: Stored) => void;
  /** The storage failed under a request. */
  onFailure: (error: unknown) => void;
}

interface Env {
  Variables: { typed: Typed };
}

const jsonLimit = 32 * 1024;
const formLimit = 64 * 1024;

const answer = (context: Context, refusal: Refusal, headers: Record<string, string> = {}) =>
  context.body(JSON.stringify(refusal.problem), refusal.status, {
    'content-type': 'application/problem+json; charset=utf-8',
    ...headersOf(refusal),
    ...headers,
  });

/** The routes. Everything they decide is decided in `intake`, `body` and `problem`. */
export function createApp({
  settings,
  store,
  promise,
  now,
  admit,
  onStored,
  onFailure,
}: AppContext): Hono<Env> {
  const app = new Hono<Env>();
  const isAllowed = (origin: string | undefined) =>
    origin !== undefined && settings.allowedOrigins.has(origin);

  const show = (context: Context<Env>, refusal: Refusal) =>
    context.html(
      unsentPage(refusal, context.get('typed') ?? null, settings),
      refusal.status,
      headersOf(refusal),
    );

  app.use(
    ...everyAnswer,
    methodNotAllowed({
      app: app as unknown as Hono,
      onMethodNotAllowed: (context, methods) => answer(context, refuse(405), { allow: methods.join(', ') }),
    }),
  );

  const unpacked = (
    accepted: (contentType: string | undefined) => boolean,
    reply: (context: Context<Env>, refusal: Refusal) => Response | Promise<Response>,
  ): MiddlewareHandler<Env> => {
    return async (context, next) => {
      const isUnpacked = context.req.header('content-encoding') === undefined;
      return isUnpacked && accepted(context.req.header('content-type'))
        ? next()
        : reply(context, refuse(415));
    };
  };

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
    unpacked(isPlainForm, show),
    bodyLimit({ maxSize: formLimit, onError: (context) => show(context, refuse(413)) }),
    async (context) => {
      const { typed, isLegible } = readForm(await context.req.arrayBuffer());
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
      const raw = messageFromForm(typed, randomUUID());
      const result = await intake(raw, { store, promise, now, admit: () => admit(context) });
      if ('problem' in result) return show(context, result);
      onStored(result.stored);
      return context.redirect(receiptUrlOf(result.stored, settings.publicUrl), 303);
    },
  );

  app.get('/contact/sent/:token', async (context) => {
    const stored = await store.byToken(context.req.param('token'));
    const wanted = accepts(context, {
      header: 'Accept',
      supports: ['text/html', 'application/json'],
      default: 'text/html',
    });
    // The address of a receipt is its key: it must not travel on in a Referer.
    context.header('referrer-policy', 'strict-origin');
    if (wanted === 'application/json') {
      return stored ? context.json(receiptData(stored, settings.trial)) : answer(context, refuse(404));
    }
    return stored
      ? context.html(receiptPage(stored, promise, now(), settings))
      : context.html(noReceiptPage(settings), 404);
  });

  app.get('/api/healthz', async (context) => {
    await store.check();
    return context.json({ status: 'ok' });
  });

  app.notFound((context) => answer(context, refuse(404)));
  app.onError((error, context) => {
    // The client went away, or was too slow, before its message was whole.
    if (context.req.raw.signal.aborted) return answer(context, refuse(400));
    onFailure(error);
    const refusal = refuse(503, { retryAfterS: 5 });
    return context.req.path.endsWith('/form') ? show(context, refusal) : answer(context, refusal);
  });
  return app;
}
