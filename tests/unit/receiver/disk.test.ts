import { afterEach, describe, expect, it } from 'vitest';
import { diskUse, spaceOf } from '#receiver/disk.ts';
import { newMessage, post, started, type Started } from '../../fixtures/receiver/started.ts';

const mb = 1024 ** 2;
const disk = (usedShare: number, totalBytes = 1_000 * mb) => ({
  totalBytes,
  freeBytes: Math.round(totalBytes * (1 - usedShare)),
});

it.each([
  [0.79, 'enough'],
  [0.8, 'low'],
  [0.89, 'low'],
  [0.9, 'full'],
  [1, 'full'],
] as const)('%d of a small disk in use: %s', (used, space) => {
  expect(spaceOf(disk(used))).toBe(space);
});

it('the last tenth of a large disk is no shortage', () => {
  expect(spaceOf(disk(0.95, 100_000 * mb))).toBe('enough');
});

it('reads the disk of this machine', async () => {
  const { freeBytes, totalBytes } = await diskUse('.');
  expect(freeBytes).toBeLessThanOrEqual(totalBytes);
});

describe('a receiver whose disk fills up', () => {
  let receiver: Started | undefined;
  afterEach(() => receiver?.stop());

  it('takes no new message but answers for those it has; both people are told once a day', async () => {
    let used = 0.85;
    receiver = await started({ effects: { diskUse: async () => disk(used) } });
    const message = newMessage();
    expect((await post(receiver.url, message)).status).toBe(201);
    const { rows } = receiver;
    const told = () =>
      rows()
        .notices.filter(({ kind }) => kind === 'disk')
        .map(({ recipient }) => recipient)
        .sort();
    await expect.poll(told, { timeout: 5_000 }).toEqual(['executive', 'supervisor']);

    used = 0.9;
    const refused = await post(receiver.url, newMessage());
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '300']);
    expect((await post(receiver.url, message)).status).toBe(200);
    expect(rows().messages).toHaveLength(1);
  });
});
