import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '#receiver/store/sqlite.ts';
import type { Store } from '#receiver/store/store.ts';
import { newMessage, post, started, type Started } from '../../fixtures/receiver/started.ts';

let receiver: Started;
beforeAll(async () => {
  receiver = await started();
});
afterAll(() => receiver.stop());

const path = '/faqs/no-sound/';
const vote = (body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${receiver.url}/api/votes`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
const voteForm = (fields: Record<string, string>, origin = receiver.url) =>
  fetch(`${receiver.url}/api/votes`, {
    method: 'POST',
    headers: { origin },
    body: new URLSearchParams(fields),
  });

async function counted() {
  const store = openStore(receiver.dataDir);
  const votes = await store.votes();
  await store.close();
  return votes.map(({ path, solved, unsolved }) => ({ path, solved, unsolved }));
}

/** Status and kind of an answer with its text, to compare. */
const seen = async (answer: Response) => [
  answer.status,
  `${answer.headers.get('content-type')} ${await answer.text()}`,
];
const isProblem = expect.stringMatching(/^application\/problem\+json/);
/** The page that says nothing was counted, with the way back. */
const isPage = (back: string) =>
  expect.stringMatching(
    new RegExp(
      `^text/html.*まだお答えを受け取れていません。.*href="${receiver.url}${back}">元のページに戻る`,
      's',
    ),
  );

describe('POST /api/votes', () => {
  it('counts by page: JSON with 204, the plain form with a page of thanks', async () => {
    expect((await vote({ path, solved: true })).status).toBe(204);
    expect((await vote({ path, solved: false })).status).toBe(204);
    const page = await voteForm({ path, solved: 'no' });
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=UTF-8']);
    const text = await page.text();
    expect(text).toContain('お答えくださり、ありがとうございます。');
    expect(text).toContain(`href="${receiver.url}${path}"`);
    expect(await counted()).toEqual([{ path, solved: 1, unsolved: 2 }]);
  });

  it.each([
    [{ path: 'https://evil.example/', solved: true }],
    [{ path: '//evil.example/', solved: true }],
    [{ path: '/faqs/"><script>/', solved: true }],
    [{ path, solved: 'yes' }],
    [{ solved: true }],
    [null],
  ])('does not count %j', async (body) => {
    const before = await counted();
    expect((await vote(body)).status).toBe(422);
    expect(await counted()).toEqual(before);
  });

  it('counts nothing from a foreign page or in another shape', async () => {
    const before = await counted();
    expect((await vote({ path, solved: true }, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await vote({ path, solved: true }, { 'content-type': 'text/plain' })).status).toBe(415);
    const refused = await voteForm({ path, solved: 'yes' }, 'https://evil.example');
    expect([refused.status, await refused.text()]).toEqual([
      403,
      expect.stringContaining('まだお答えを受け取れていません。'),
    ]);
    expect((await voteForm({ path })).status).toBe(422);
    expect(await counted()).toEqual(before);
  });

  it('that is too large is a page for a person, and a problem for a program', async () => {
    const fields = { path, solved: 'yes', more: 'あ'.repeat(1_000) };
    expect(await seen(await voteForm(fields))).toEqual([413, isPage('/')]);
    expect(await seen(await vote(fields))).toEqual([413, isProblem]);
  });

  it('opened as an address, is a page with the way to the guide', async () => {
    const answer = await fetch(`${receiver.url}/api/votes`, { headers: { accept: 'text/html,*/*;q=0.8' } });
    expect([answer.status, answer.headers.get('allow'), await answer.text()]).toEqual([
      405,
      'POST',
      expect.stringContaining(`href="${receiver.url}/"`),
    ]);
  });

  it('has a limit of its own: a message still comes through', async () => {
    const statuses = await Promise.all(Array.from({ length: 70 }, () => vote({ path, solved: true })));
    expect(statuses.some(({ status }) => status === 429)).toBe(true);
    expect((await post(receiver.url, newMessage())).status).toBe(201);
  });
});

it('a vote that the storage does not take is a page for a person, and a problem for a program', async () => {
  const full = (dataDir: string): Store => ({
    ...openStore(dataDir),
    vote: () => Promise.reject(new Error('disk full')),
  });
  const broken = await started({ effects: { openStore: full } });
  const back = new RegExp(`^text/html.*href="${broken.url}${path}">元のページに戻る`, 's');
  try {
    const address = `${broken.url}/api/votes`;
    const body = new URLSearchParams({ path, solved: 'yes' });
    const page = await fetch(address, { method: 'POST', headers: { origin: broken.url }, body });
    expect(await seen(page)).toEqual([503, expect.stringMatching(back)]);
    const json = { method: 'POST', headers: { 'content-type': 'application/json' } };
    const problem = await fetch(address, { ...json, body: JSON.stringify({ path, solved: true }) });
    expect(await seen(problem)).toEqual([503, isProblem]);
  } finally {
    await broken.stop();
  }
});
