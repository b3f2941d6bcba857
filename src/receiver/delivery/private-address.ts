import { lookup } from 'node:dns';
import { BlockList, isIP, isIPv6, type LookupFunction } from 'node:net';
import { Refused } from './transport.ts';

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
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const) {
  privateAddresses.addSubnet(net, prefix, 'ipv6');
}

export const isPrivate = (address: string): boolean =>
  isIP(address) !== 0 && privateAddresses.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');

/** Checked at the very look-up that connects, so that a name can not change its mind in between. */
export const publicLookup: LookupFunction = (host, options, done) => {
  lookup(host, { ...options, all: true }, (error, addresses = []) => {
    const isRefused = addresses.some(({ address }) => isPrivate(address));
    done(error ?? (isRefused ? privateRefusal() : null), addresses);
  });
};

export const privateRefusal = () =>
  new Refused('webhook leads to a private address', { isPermanent: true, code: 'PRIVATE_ADDRESS' });
