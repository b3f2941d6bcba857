import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bucketOf } from '#receiver/limits.ts';
import { newMessage, post, started, type Started } from '../../fixtures/receiver/started.ts';

describe('bucketOf', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::9', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
  ])('%s → %s', (address, bucket) => {
    expect(bucketOf(address)).toBe(bucket);
  });
});

describe('many messages from one client', () => {
  let receiver: Started;
  beforeAll(async () => {
    receiver = await started({ rate: { quarantineAfter: 2, refuseAfter: 4 } });
  });
  afterAll(() => receiver.stop());

  it('are marked, then asked to wait; a retry of a known one is free', async () => {
    const known = newMessage();
    const statuses = [(await post(receiver.url, known)).status];
    for (let i = 0; i < 5; i++) statuses.push((await post(receiver.url, newMessage())).status);
    expect(statuses).toEqual([201, 201, 201, 201, 429, 429]);
    const refused = await post(receiver.url, newMessage());
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(500);
    expect((await post(receiver.url, known)).status).toBe(200);
    const { events, messages } = receiver.rows();
    expect([messages.length, events.filter(({ type }) => type === 'quarantined').length]).toEqual([4, 2]);
  });
});
