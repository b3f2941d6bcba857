import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Typed } from '#lib/message-from-form.ts';
import { dueAfter, promisedUntil } from '#lib/promise.ts';
import { refusedWith, show } from '../answer.ts';
import type { AppContext, Env } from '../app.ts';
import { isPlainForm, readForm } from '../body.ts';
import { noticesAfter } from '../notices/after.ts';
import { refuse } from '../problem.ts';
import { IllegalEvent } from '../rules.ts';
import type { Stored } from '../store/store.ts';
import { eventOf, isNoted } from './event-of.ts';
import { fieldsOf, mistakesIn } from './fields.ts';
import { localMinute } from './local-time.ts';
import type { Action } from './links.ts';
import { obstacleTo } from './offers.ts';
import { actForm, actPage, deadLinkPage } from './pages.ts';
import { unnotedPage } from './unnoted.ts';

export const formLimit = 64 * 1024;

/** The links of a notice must not travel on. */
export const secret = (context: Context<Env>): void => context.header('referrer-policy', 'no-referrer');

/** Pages behind the links of notices. GET shows, POST acts: programs that read mail open every link. */
export function addActions(
  app: Hono<Env>,
  { settings, store, links, promise, now, has, wake }: AppContext,
): void {
  app.use('/api/act/*', refusedWith(unnotedPage(settings)));

  const opened = async (context: Context<Env>) => {
    secret(context);
    const read = links.readAction(context.req.param('token') ?? '', now());
    if (typeof read === 'string') {
      const isExpired = read === 'expired';
      return context.html(deadLinkPage(settings, isExpired), isExpired ? 410 : 403);
    }
    const { action, expiresAt } = read;
    context.set('again', (typed) => actForm(action.verb, typed));
    const stored = await store.byId(action.messageId);
    if (!stored) return context.html(deadLinkPage(settings, false), 403);
    const sequels = await store.sequelsOf(stored.number);
    const linkTo = (verb: Action['verb']) => links.actionUntil({ ...action, verb }, expiresAt);
    return { action, stored, sequels, linkTo };
  };

  app.get('/api/act/:token', async (context) => {
    const found = await opened(context);
    if (found instanceof Response) return found;
    const typed = { contactedAt: localMinute(now()) };
    return context.html(actPage({ ...settings, ...found, typed, now: now() }));
  });

  app.post(
    '/api/act/:token',
    bodyLimit({ maxSize: formLimit, onError: (context) => show(context, refuse(413)) }),
    async (context) => {
      if (!isPlainForm(context.req.header('content-type'))) return show(context, refuse(415));
      const { typed } = readForm(await context.req.arrayBuffer());
      context.set('typed', typed);
      const found = await opened(context);
      if (found instanceof Response) return found;
      const { action, stored } = found;
      const shown = (more: object) => actPage({ ...settings, ...found, typed, now: now(), ...more });

      const mistakes = mistakesIn(fieldsOf[action.verb] ?? [], typed, now());
      if (mistakes.size > 0) return context.html(shown({ mistakes }), 422);
      try {
        return context.html(shown({ stored: await act(action, stored, typed), isDone: true }));
      } catch (error) {
        if (!(error instanceof IllegalEvent)) throw error;
        return context.html(shown({ refusal: error.message }), 422);
      }
    },
  );

  /** @throws IllegalEvent with the sentence why not. */
  async function act(action: Action, stored: Stored, typed: Typed): Promise<Stored> {
    const at = now();
    const event = eventOf(action, typed, stored, at, promotedDueAt(stored, at));
    const isSaid = (known: Stored) => isNoted(event, known);
    const obstacle = isSaid(stored) ? null : obstacleTo(action, stored);
    if (obstacle !== null) throw new IllegalEvent(obstacle);
    const told = stored.content.isDrill ? [] : noticesAfter(event, stored.id, has);
    const after = await store.append(stored.id, event, told, isSaid);
    wake();
    return after;
  }

  /** By when the first contact is due if feedback is read as a complaint now. */
  function promotedDueAt({ content: { contact } }: Stored, at: number): number {
    const due = dueAfter(new Date(at), promise);
    return (promisedUntil(contact, due, promise) ?? due).getTime();
  }
}
