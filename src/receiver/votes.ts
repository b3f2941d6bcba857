import type { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import { vote as schema } from '#schemas/vote.ts';
import { refusedWith, reply } from './answer.ts';
import type { AppContext, Env } from './app.ts';
import { isJson, isPlainForm, readForm, readJson } from './body.ts';
import { createLimiter } from './limits.ts';
import { noVotePage, votedPage } from './pages/vote.ts';
import { refuse } from './problem.ts';

const votesLimit = 2 * 1024;

/** A budget of its own: votes must never make a complaint wait. */
const rate = { quarantineAfter: 60, refuseAfter: 60 };

const choices: Record<string, boolean> = { yes: true, no: false };

/** 「このページで解決しましたか」: a count by page. JSON is answered with 204, the plain form with a page. */
export function addVotes(app: Hono<Env>, { settings, store, now, clientOf }: AppContext): void {
  const admit = createLimiter(rate);
  const isAllowed = (origin: string | undefined) =>
    origin !== undefined && settings.allowedOrigins.has(origin);

  app.use(
    '/api/votes',
    refusedWith((refusal, context) => noVotePage(refusal, context.get('typed')?.['path'], settings)),
    cors({
      origin: (origin) => (isAllowed(origin) ? origin : null),
      allowMethods: ['POST'],
      allowHeaders: ['content-type'],
      maxAge: 600,
    }),
  );
  app.post(
    '/api/votes',
    bodyLimit({ maxSize: votesLimit, onError: (context) => reply(context, refuse(413)) }),
    async (context) => {
      const type = context.req.header('content-type');
      const isForm = isPlainForm(type);
      if (!isForm && !isJson(type)) return reply(context, refuse(415));
      const origin = context.req.header('origin');
      const bytes = await context.req.arrayBuffer();
      const { typed } = isForm ? readForm(bytes) : { typed: null };
      if (typed) context.set('typed', typed);
      if (!isAllowed(origin) && (isForm || origin !== undefined)) return reply(context, refuse(403));
      const body = typed
        ? { value: { path: typed['path'], solved: choices[typed['solved'] ?? ''] } }
        : readJson(bytes);
      if ('problem' in body) return reply(context, body);
      const vote = schema.safeParse(body.value);
      if (!vote.success) return reply(context, refuse(422, { title: 'お答えを読み取れませんでした。' }));
      const verdict = await admit(clientOf(context));
      if (typeof verdict === 'object')
        return reply(context, refuse(429, { retryAfterS: verdict.retryAfterS }));
      await store.vote(vote.data.path, vote.data.solved, now());
      return isForm ? context.html(votedPage(vote.data, settings)) : context.body(null, 204);
    },
  );
}
