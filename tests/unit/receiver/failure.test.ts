import { afterEach, describe, expect, it } from 'vitest';
import { openStore } from '#receiver/store/sqlite.ts';
import type { Store } from '#receiver/store/store.ts';
import { newMessage, post, postForm, started, type Started } from '../../fixtures/receiver/started.ts';

let receiver: Started | undefined;
afterEach(() => receiver?.stop());

const failing =
  (errcode: number) =>
  (dataDir: string): Store => ({
    ...openStore(dataDir),
    put: () =>
      Promise.reject(Object.assign(new Error('disk I/O error'), { code: 'ERR_SQLITE_ERROR', errcode })),
  });

describe('when the storage fails', () => {
  it.each([
    ['a disk that lies about writing ends the process', 1_034, 1],
    ['a full disk may be emptied again', 13, 0],
  ])('%s; both answer 503 and hold nothing back', async (_name, errcode, ends) => {
    const fatal: unknown[] = [];
    receiver = await started({
      effects: { openStore: failing(errcode), fatal: (error) => fatal.push(error) },
    });
    const answer = await post(receiver.url, newMessage({ message: '誰にも見せない本文' }));
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
    expect(fatal).toHaveLength(ends);
    expect(receiver.lines.join()).not.toContain('誰にも見せない本文');
  });

  it('a disk that breaks when the client has gone ends the process all the same', async () => {
    const fatal: unknown[] = [];
    const gone = new AbortController();
    receiver = await started({
      effects: {
        openStore: (dataDir) => ({
          ...failing(1_034)(dataDir),
          async put() {
            gone.abort();
            await expect.poll(() => isGone).toBe(true);
            // An answer to somebody else comes after the server has seen the first one go.
            await fetch(`${receiver?.url}/api/healthz`);
            throw Object.assign(new Error('disk I/O error'), { code: 'ERR_SQLITE_ERROR', errcode: 1_034 });
          },
        }),
        fatal: (error) => fatal.push(error),
      },
    });
    let isGone = false;
    await post(receiver.url, newMessage(), { signal: gone.signal }).catch(() => (isGone = true));
    await expect.poll(() => fatal).toHaveLength(1);
  });

  it('the plain form gets a page with its text', async () => {
    receiver = await started({ effects: { openStore: failing(13) } });
    const answer = await postForm(receiver.url, { message: '音が出ません。' });
    expect([answer.status, await answer.text()]).toEqual([
      503,
      expect.stringContaining('音が出ません。</textarea'),
    ]);
  });
});
