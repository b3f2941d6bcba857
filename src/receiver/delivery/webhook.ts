import { lookup } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { BlockList, isIP, isIPv6, type LookupFunction } from 'node:net';
import { Webhook } from 'standardwebhooks';
import type { Transport } from './transport.ts';

const connectMs = 3_000;
const totalMs = 8_000;

const privateAddresses = new BlockList();
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const) {
  privateAddresses.addSubnet(net, prefix, 'ipv4');
}
for (const [net, prefix] of [
  ['::', 127],
  // A translator would lead to any IPv4 address, private ones too.
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const) {
  privateAddresses.addSubnet(net, prefix, 'ipv6');
}

export const isPrivate = (address: string): boolean =>
  isIP(address) !== 0 && privateAddresses.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');

/** Checked at the very look-up that connects, so that a name can not change its mind in between. */
const publicLookup: LookupFunction = (host, options, done) => {
  lookup(host, { ...options, all: true }, (error, addresses) => {
    const refused = addresses?.some(({ address }) => isPrivate(address));
    done(error ?? (refused ? new Error('webhook host has a private address') : null), addresses ?? []);
  });
};

/**
 * A webhook with Standard Webhooks headers; the same notice keeps its `webhook-id` over all attempts.
 * The customer's words stay here: the body holds the fact only. 2xx is acceptance; redirects are not followed.
 * @param allowPrivate for a sink on this machine
 */
export function webhookTransport(url: URL, secret: string, { allowPrivate = false } = {}): Transport {
  const signer = new Webhook(Buffer.from(secret).toString('base64'));
  const { request } = url.protocol === 'http:' ? http : https;

  return ({ subject, body }, { number, messageId, at }) => {
    const payload = JSON.stringify({ type: 'complaint.received', data: { receipt: number, subject, body } });
    const timestamp = new Date(at);
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(payload),
      'webhook-id': messageId,
      'webhook-timestamp': Math.floor(at / 1_000),
      'webhook-signature': signer.sign(messageId, timestamp, payload),
    };
    return new Promise<void>((resolve, reject) => {
      if (!allowPrivate && isPrivate(url.hostname.replace(/^\[|\]$/g, ''))) {
        reject(new Error('webhook host is a private address'));
        return;
      }
      const call = request(
        url,
        {
          method: 'POST',
          headers,
          agent: false,
          signal: AbortSignal.timeout(totalMs),
          ...(!allowPrivate && { lookup: publicLookup }),
        },
        (response) => {
          response.resume();
          const status = response.statusCode ?? 0;
          if (status >= 200 && status < 300) resolve();
          else reject(new Error(`webhook answered ${status}`));
          response.on('error', reject);
        },
      );
      call.once('socket', (socket) => {
        const slow = setTimeout(() => call.destroy(new Error('webhook did not connect')), connectMs);
        for (const event of ['connect', 'close']) socket.once(event, () => clearTimeout(slow));
      });
      call.on('error', reject);
      call.end(payload);
    });
  };
}
