import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Typed } from '#lib/message-from-form.ts';
import { dueAfter } from '#lib/promise.ts';
import { answer } from '../answer.ts';
import type { AppContext, Env } from '../app.ts';
import { isPlainForm, readForm } from '../body.ts';
import { noticesAfter } from '../notices/after.ts';
import { refuse } from '../problem.ts';
import { IllegalEvent } from '../state.ts';
import type { Stored } from '../store/store.ts';
import { eventOf, isNoted } from './event-of.ts';
import { fieldsOf, mistakesIn } from './fields.ts';
import { localMinute } from './local-time.ts';
import type { Action } from './links.ts';
import { obstacleTo } from './offers.ts';
import { actPage, deadLinkPage } from './pages.ts';

export const formLimit = 64 * 1024;

/** The links of a notice must not travel on. */
export const secret = (context: Context<Env>): void => context.header('referrer-policy', 'no-referrer');

/** Pages behind the links of notices. GET shows, POST acts: programs that read mail open every link. */
export function addActions(
  app: Hono<Env>,
  { settings, store, links, promise, now, has, wake }: AppContext,
): void {
  const opened = async (context: Context<Env>) => {
    secret(context);
    const action = links.readAction(context.req.param('token') ?? '', now());
    if (typeof action === 'string') {
      const isExpired = action === 'expired';
      return context.html(deadLinkPage(settings, isExpired), isExpired ? 410 : 403);
    }
    const stored = await store.byId(action.messageId);
    return stored ? { action, stored } : context.html(deadLinkPage(settings, false), 403);
  };
  const linkTo = (action: Action) => (verb: Action['verb']) => links.action({ ...action, verb }, now());

  app.get('/api/act/:token', async (context) => {
    const found = await opened(context);
    if (found instanceof Response) return found;
    const { action, stored } = found;
    const typed = { contactedAt: localMinute(now()) };
    return context.html(actPage({ ...settings, action, stored, linkTo: linkTo(action), typed, now: now() }));
  });

  app.post(
    '/api/act/:token',
    bodyLimit({ maxSize: formLimit, onError: (context) => answer(context, refuse(413)) }),
    async (context) => {
      const found = await opened(context);
      if (found instanceof Response) return found;
      if (!isPlainForm(context.req.header('content-type'))) return answer(context, refuse(415));
      const { action, stored } = found;
      const { typed } = readForm(await context.req.arrayBuffer());
      const show = (after: Stored, more: object) =>
        actPage({ ...settings, action, stored: after, linkTo: linkTo(action), typed, now: now(), ...more });

      const mistakes = mistakesIn(fieldsOf[action.verb] ?? [], typed, now());
      if (mistakes.size > 0) return context.html(show(stored, { mistakes }), 422);
      try {
        return context.html(show(await act(action, stored, typed), { isDone: true }));
      } catch (error) {
        if (!(error instanceof IllegalEvent)) throw error;
        return context.html(show(stored, { refusal: error.message }), 422);
      }
    },
  );

  async function act(action: Action, stored: Stored, typed: Typed): Promise<Stored> {
    const at = now();
    const event = eventOf(action, typed, stored, at, dueAfter(new Date(at), promise).getTime());
    if (isNoted(event, stored)) return stored;
    const obstacle = obstacleTo(action, stored);
    if (obstacle !== null) throw new IllegalEvent(obstacle);
    const after = await store.append(stored.id, event, noticesAfter(event, stored.id, has));
    wake();
    return after;
  }
}
