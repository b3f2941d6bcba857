import { isIPv6 } from 'node:net';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Settings } from './settings.ts';

/** `doubtful` is stored and reported, marked; a wait is answered with 429, a full disk with 503. */
export type Verdict = 'welcome' | 'doubtful' | 'no-room' | { retryAfterS: number };

const windowS = 600;

/** One bucket for an IPv4 address, or for the /64 that one IPv6 line has to itself. */
export function bucketOf(address: string): string {
  if (!isIPv6(address)) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped?.[1]) return mapped[1];
  const [head = '', tail] = address.split('::');
  const groups = head ? head.split(':') : [];
  const rest = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? 0 : 8 - groups.length - rest.length;
  return [...groups, ...Array<string>(zeros).fill('0'), ...rest].slice(0, 4).join(':');
}

export function createLimiter({ quarantineAfter, refuseAfter }: Settings['rate']) {
  const limiter = new RateLimiterMemory({ points: refuseAfter, duration: windowS });
  return async (address: string): Promise<Verdict> => {
    try {
      const { consumedPoints } = await limiter.consume(bucketOf(address));
      return consumedPoints > quarantineAfter ? 'doubtful' : 'welcome';
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      return { retryAfterS: Math.ceil(refused.msBeforeNext / 1_000) };
    }
  };
}
