import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clientOf, proxiesIn } from '#receiver/client-address.ts';
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

describe('clientOf', () => {
  const proxies = proxiesIn('10.0.0.0/8, 192.0.2.9,2001:db8:f::/48');
  if (!proxies) throw new Error('no proxies');
  it.each([
    ['no proxy: the header is ignored', '198.51.100.1', '203.0.113.5', '198.51.100.1'],
    ['through our proxy', '10.0.0.1', '203.0.113.5', '203.0.113.5'],
    ['through two of ours', '10.0.0.1', '203.0.113.5, 192.0.2.9', '203.0.113.5'],
    ['forged to the left', '10.0.0.1', '1.2.3.4, 203.0.113.5', '203.0.113.5'],
    ['forged with an address of ours', '10.0.0.1', '10.9.9.9, 203.0.113.5', '203.0.113.5'],
    ['our proxy said nothing', '10.0.0.1', undefined, '10.0.0.1'],
    ['our proxy said nonsense', '10.0.0.1', '203.0.113.5, unknown', '10.0.0.1'],
    ['with a port', '10.0.0.1', '203.0.113.5:51000', '203.0.113.5'],
    ['IPv6, with a port', '2001:db8:f::1', '[2001:db8:1:2::9]:51000', '2001:db8:1:2::9'],
    ['an IPv4 proxy on an IPv6 socket', '::ffff:10.0.0.1', '203.0.113.5', '203.0.113.5'],
    ['all of them ours', '10.0.0.1', '10.0.0.2', '10.0.0.2'],
  ])('%s', (_name, remote, forwardedFor, wanted) => {
    expect(clientOf(remote, forwardedFor, proxies)).toBe(wanted);
  });
});

describe('behind a proxy', () => {
  const statuses = async (environment: Record<string, string>) => {
    const { url, stop } = await started({ rate: { quarantineAfter: 2, refuseAfter: 2 }, environment });
    const sent: number[] = [];
    for (const client of [
      '203.0.113.5',
      '203.0.113.6',
      '2001:db8:1:2::1',
      '2001:db8:1:2::2',
      '2001:db8:1:2::3',
    ]) {
      const headers = { 'content-type': 'application/json', 'x-forwarded-for': client };
      sent.push((await post(url, newMessage(), { headers })).status);
    }
    await stop();
    return sent;
  };

  it('each customer has an allowance of their own, an IPv6 line one for its /64', async () => {
    expect(await statuses({ TRUSTED_PROXIES: '127.0.0.0/8,::1' })).toEqual([201, 201, 201, 201, 429]);
  });

  it('a header that no trusted proxy wrote opens no new allowance', async () => {
    expect(await statuses({})).toEqual([201, 201, 429, 429, 429]);
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
