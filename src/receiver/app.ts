import { Hono, type Context } from 'hono';
import { accepts } from 'hono/accepts';
import type { html } from 'hono/html';
import { methodNotAllowed } from 'hono/method-not-allowed';
import type { Typed } from '#lib/message-from-form.ts';
import type { PromiseConfig } from '#lib/promise.ts';
import { addActions } from './actions/actions.ts';
import { addHeard } from './actions/heard.ts';
import type { Links } from './actions/links.ts';
import { answer, refusedWith, reply } from './answer.ts';
import { everyAnswer } from './headers.ts';
import type { Verdict } from './limits.ts';
import { addMessages } from './messages.ts';
import { noReceiptPage, receiptData, receiptPage } from './pages/receipt.ts';
import { refusedPage } from './pages/refused.ts';
import { refuse, type Refusal } from './problem.ts';
import { addReminders } from './remind.ts';
import type { Settings } from './settings.ts';
import { recipients, type Recipient } from './recipients.ts';
import { isStorageError } from './store/database.ts';
import type { Store, Stored } from './store/store.ts';
import { addVotes } from './votes.ts';

export interface AppContext {
  settings: Settings;
  store: Store;
  promise: PromiseConfig;
  now: () => number;
  /** Address of whoever asks; behind our own proxies, the one that they name. */
  clientOf: (context: Context) => string;
  admit: (context: Context) => Promise<Verdict>;
  links: Links;
  /** Whether somebody is named for this part: a row for nobody would wait for ever. */
  has: (recipient: Recipient) => boolean;
  /** Somebody has something to be told. */
  wake: () => void;
  /** A new message lies on the disk. */
  onStored: (stored: Stored) => void;
  /** The storage failed under a request. */
  onFailure: (error: unknown) => void;
}

export interface Env {
  Variables: {
    typed: Typed;
    /** The form that was sent, with what was typed into it; of pages for our own people. */
    again: (typed: Typed) => ReturnType<typeof html>;
    /** The page for a person who is refused here. */
    refused: (refusal: Refusal) => ReturnType<typeof refusedPage>;
  };
}

const lateMs = 10 * 60_000;

/** The routes. Everything they decide is decided in `intake`, `body` and `problem`. */
export function createApp(receiver: AppContext): Hono<Env> {
  const { settings, store, promise, now, has, onFailure } = receiver;
  const app = new Hono<Env>();

  app.use(
    ...everyAnswer,
    refusedWith((refusal) => refusedPage(refusal, settings)),
    methodNotAllowed({
      app: app as unknown as Hono,
      onMethodNotAllowed: (context, methods) =>
        reply(context as unknown as Context<Env>, refuse(405), { allow: methods.join(', ') }),
    }),
  );

  addMessages(app, receiver);
  addReminders(app, receiver);
  addActions(app, receiver);
  addHeard(app, receiver);
  addVotes(app, receiver);

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

  /** For a monitor: 503 where a notice has been waiting for more than ten minutes. */
  app.get('/api/readyz', async (context) => {
    const { oldestUnsentAt, lastAcceptedAt } = await store.health(recipients.filter(has));
    const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString());
    const isLate = oldestUnsentAt !== null && oldestUnsentAt < now() - lateMs;
    return context.json(
      {
        status: isLate ? 'late' : 'ok',
        oldestUnsentAt: iso(oldestUnsentAt),
        lastAcceptedAt: Object.fromEntries(
          Object.entries(lastAcceptedAt).map(([recipient, at]) => [recipient, iso(at)]),
        ),
      },
      isLate ? 503 : 200,
    );
  });

  app.notFound((context) => reply(context, refuse(404)));
  app.onError((error, context) => {
    // The client went away, or was too slow, before its message was whole.
    if (context.req.raw.signal.aborted && !isStorageError(error)) return answer(context, refuse(400));
    onFailure(error);
    return reply(context, refuse(503, { retryAfterS: 5 }));
  });
  return app;
}
