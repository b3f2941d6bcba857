import type { Context } from 'hono';
import type { Env } from './app.ts';
import { headersOf } from './headers.ts';
import type { PageContext } from './pages/page.ts';
import { unsentPage } from './pages/unsent.ts';
import type { Refusal } from './problem.ts';

/** A refusal for a program. */
export const answer = (context: Context, refusal: Refusal, headers: Record<string, string> = {}) =>
  context.body(JSON.stringify(refusal.problem), refusal.status, {
    'content-type': 'application/problem+json; charset=utf-8',
    ...headersOf(refusal),
    ...headers,
  });

/** A refusal for a person, with what was typed as far as it was read. */
export const shown = (page: PageContext) => (context: Context<Env>, refusal: Refusal) =>
  context.html(unsentPage(refusal, context.get('typed') ?? null, page), refusal.status, headersOf(refusal));
