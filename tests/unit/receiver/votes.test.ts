import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '#receiver/store/sqlite.ts';
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
      expect.stringContaining('お答えを受け取れませんでした。'),
    ]);
    expect((await voteForm({ path })).status).toBe(422);
    expect(await counted()).toEqual(before);
  });

  it('has a limit of its own: a message still comes through', async () => {
    const statuses = await Promise.all(Array.from({ length: 70 }, () => vote({ path, solved: true })));
    expect(statuses.some(({ status }) => status === 429)).toBe(true);
    expect((await post(receiver.url, newMessage())).status).toBe(201);
  });
});
