import { monitorEventLoopDelay } from 'node:perf_hooks';
import { afterAll, describe, expect, it } from 'vitest';
import { site } from '#site.config.ts';
import { createLinks } from '#receiver/actions/links.ts';
import { createApp } from '#receiver/app.ts';
import { letterOf } from '#receiver/delivery/letter.ts';
import { slackMessage } from '#receiver/delivery/slack.ts';
import { readSettings } from '#receiver/settings.ts';
import type { Store, Stored } from '#receiver/store/store.ts';
import { claimOf, complaint, receivedAt } from '../fixtures/receiver/complaint.ts';
import { generated, mark, type Generated } from './generate.ts';
import { report, seed, seeded } from './report.ts';

const requests = 200_000;
const siteUrl = 'https://guide.example.jp';
/** The event loop stands still no longer than this. */
const goalMs = 250;

const total = { faults: 0, acknowledged: 0, worstMs: 0 };
afterAll(() => report({ test: 'G12 generated input (stall)', ...total, seed }));

const links = createLinks('more than thirty-two letters, and no secret', siteUrl);
const unused = () => Promise.reject(new Error('unused'));

/** The receiver's routes on a store that forgets: what a disk does is for other tests. */
function receiver() {
  const kept: Stored[] = [];
  const store = {
    put: async (message: Stored) => message,
    byId: async () => null,
    byNumber: async () => null,
  } satisfies Partial<Store>;
  const app = createApp({
    settings: readSettings({ PUBLIC_URL: siteUrl }),
    store: store as unknown as Store,
    promise: site.promise,
    now: () => receivedAt,
    clientOf: () => '127.0.0.1',
    admit: async () => 'welcome',
    links,
    has: () => true,
    wake: () => undefined,
    onStored: (stored) => void kept.push(stored),
    onFailure: (error) => {
      throw error;
    },
  });
  return {
    kept,
    post: ({ path, type, body }: Generated) =>
      app.request(path, { method: 'POST', headers: { 'content-type': type, origin: siteUrl }, body }),
  };
}

/** Sentences on what a notice does with words of the customer that it must not. */
async function wrongInNotice(stored: Stored): Promise<string[]> {
  const { notice } = await letterOf(claimOf('complaint', [stored]), receivedAt, {
    store: { list: unused, waiting: unused, unclosed: unused, health: unused },
    has: () => true,
    links,
    siteUrl,
    trial: false,
  });
  const slack = slackMessage(notice);
  return [
    /[\r\n]/.test(notice.subject) ? 'a subject of two lines' : '',
    notice.subject.includes(mark) ? 'words in the subject' : '',
    JSON.stringify(slack).includes(mark) ? 'words in Slack' : '',
    stored.content.message.isWellFormed() ? '' : 'letters that are none',
    /[^\P{Cc}\n\t]/u.test(stored.content.message) ? 'control letters' : '',
  ].filter(Boolean);
}

const statuses = new Set([201, 303, 400, 403, 413, 415, 422]);

/** What is amiss with the answer to one request. */
async function wrongInAnswer(request: Generated, response: Response): Promise<string[]> {
  const head = JSON.stringify([...response.headers]);
  const body = await response.text();
  const isPage = request.path.endsWith('/form');
  return [
    statuses.has(response.status) ? '' : `status ${response.status}`,
    head.includes(mark) ? 'words in the head' : '',
    !isPage && body.includes(mark) ? 'words in the answer' : '',
    // A page keeps what was typed, as text.
    isPage && [`<script>${mark}`, '<img src=x'].some((markup) => body.includes(markup))
      ? 'markup in the page'
      : '',
  ].filter(Boolean);
}

it(`${requests} requests that nobody wrote: none is an error of ours, none leaves its place`, async () => {
  const random = seeded(seed);
  const { kept, post } = receiver();
  const stall = monitorEventLoopDelay({ resolution: 20 });
  stall.enable();
  for (let index = 0; index < requests; index++) {
    const request = generated(random);
    const response = await post(request);
    const wrong = await wrongInAnswer(request, response);
    for (const stored of kept.splice(0)) {
      total.acknowledged++;
      if (stored.type === 'complaint') wrong.push(...(await wrongInNotice(stored)));
    }
    if (wrong.length > 0) expect({ seed, request, wrong }).toEqual({ seed, request, wrong: [] });
    // The loop must turn for a stall to be seen.
    if (index % 100 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  stall.disable();
  total.faults = requests;
  total.worstMs = Math.round(stall.max / 1e6);
  expect(total.acknowledged).toBeGreaterThan(requests / 4);
  expect(total.worstMs).toBeLessThan(10 * goalMs);
}, 300_000);

describe('controls', () => {
  const request: Generated = { path: '/api/messages/form', type: '', body: '' };
  it.each([
    ['a failure of ours', request, new Response('', { status: 500 }), 'status 500'],
    ['a header with words', request, new Response('', { headers: { 'x-a': mark } }), 'words in the head'],
    [
      'an echo',
      { ...request, path: '/api/messages' as const },
      new Response(mark, { status: 422 }),
      'words in the answer',
    ],
    ['markup', request, new Response(`<script>${mark}</script>`, { status: 422 }), 'markup in the page'],
  ])('%s goes red', async (_name, given, response, sentence) => {
    expect(await wrongInAnswer(given, response)).toContain(sentence);
  });

  it.each([
    ['an address that breaks out of its line', { page: `/\n${mark}` }, 'words in Slack'],
    ['half a letter', { message: '\uD83D' }, 'letters that are none'],
    ['a control letter', { message: '\u0007' }, 'control letters'],
  ])('%s goes red', async (_name, content, sentence) => {
    const stored = complaint();
    expect(await wrongInNotice({ ...stored, content: { ...stored.content, ...content } })).toContain(
      sentence,
    );
  });
});
