import type { Hono } from 'hono';
import { promisedUntil, type PromiseConfig } from '#lib/promise.ts';
import { reply } from './answer.ts';
import type { AppContext, Env } from './app.ts';
import { receiptUrlOf } from './receipt-of.ts';
import { noticesAfter } from './notices/after.ts';
import { refuse } from './problem.ts';
import type { Event } from './events.ts';
import { isSettled, stateOf } from './state.ts';
import { dueAtOf } from './store/projection.ts';
import type { Stored } from './store/store.ts';

/** Pressed again sooner, it has been heard already. */
const pauseMs = 10 * 60_000;

/**
 * Whether somebody may say that we did not call: the time has passed, the first or the one that was agreed on. Also of
 * what is held or dismissed: whoever wrote it may know better than we do.
 */
export function isSilent(stored: Stored, promise: PromiseConfig, now: number): boolean {
  const state = stateOf(stored.events);
  const due = dueAtOf(stored, state);
  if (due === null || state.closedAt !== null) return false;
  if (isSettled(state)) return state.nextContactAt !== null && now > state.nextContactAt;
  const until = promisedUntil(stored.content.contact, new Date(due), promise);
  return until !== null && now > until.getTime();
}

/** 「まだ連絡がありません」: rings both people and the third contact. */
export function addReminders(app: Hono<Env>, { settings, store, promise, now, has, wake }: AppContext): void {
  app.post('/api/receipts/:token/remind', async (context) => {
    const stored = await store.byToken(context.req.param('token'));
    if (!stored) return reply(context, refuse(404));
    const at = now();
    const { remindedAt } = stateOf(stored.events);
    const isHeard = remindedAt !== null && at - remindedAt < pauseMs;
    if (isSilent(stored, promise, at) && !isHeard) {
      const event: Event = { type: 'reminded_by_customer', at };
      await store.append(stored.id, event, noticesAfter(event, stored.id, has));
      wake();
    }
    return context.redirect(receiptUrlOf(stored, settings.publicUrl), 303);
  });
}
