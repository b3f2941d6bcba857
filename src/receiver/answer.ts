import type { Context, MiddlewareHandler } from 'hono';
import { accepts } from 'hono/accepts';
import type { html } from 'hono/html';
import type { Env } from './app.ts';
import { isPlainForm } from './body.ts';
import { headersOf } from './headers.ts';
import type { Refusal } from './problem.ts';

type Headers = Record<string, string>;

/** A refusal for a program. */
export const answer = (context: Context, refusal: Refusal, headers: Headers = {}) =>
  context.body(JSON.stringify(refusal.problem), refusal.status, {
    'content-type': 'application/problem+json; charset=utf-8',
    ...headersOf(refusal),
    ...headers,
  });

/** A refusal for a person, as the page of the address that was asked. */
export const show = (context: Context<Env>, refusal: Refusal, headers: Headers = {}) =>
  context.html(context.get('refused')(refusal), refusal.status, { ...headersOf(refusal), ...headers });

/** A browser that sends a form or opens an address asks for a page; a script does not. */
const isForPerson = (context: Context): boolean =>
  isPlainForm(context.req.header('content-type')) ||
  accepts(context, {
    header: 'Accept',
    supports: ['text/html', 'application/json'],
    default: 'application/json',
  }) === 'text/html';

/** A refusal for whoever asked. */
export const reply = (context: Context<Env>, refusal: Refusal, headers: Headers = {}) =>
  isForPerson(context) ? show(context, refusal, headers) : answer(context, refusal, headers);

/** From here on a person who is refused sees this page. */
export const refusedWith =
  (page: (refusal: Refusal, context: Context<Env>) => ReturnType<typeof html>): MiddlewareHandler<Env> =>
  async (context, next) => {
    context.set('refused', (refusal) => page(refusal, context));
    await next();
  };
