import { BlockList, isIP, isIPv6 } from 'node:net';

const family = (address: string) => (isIPv6(address) ? 'ipv6' : 'ipv4');

/** The proxies in a list of addresses and CIDR blocks; null where one of them is neither. */
export function proxiesIn(list: string): BlockList | null {
  const proxies = new BlockList();
  for (const entry of list.split(/[\s,]+/).filter(Boolean)) {
    const [address = '', prefix, ...rest] = entry.split('/');
    const bits = isIPv6(address) ? 128 : 32;
    if (!isIP(address) || rest.length > 0) return null;
    if (prefix === undefined) proxies.addAddress(address, family(address));
    else if (/^\d{1,3}$/.test(prefix) && Number(prefix) <= bits)
      proxies.addSubnet(address, Number(prefix), family(address));
    else return null;
  }
  return proxies;
}

/** Some proxies add the port. */
const withoutPort = (hop: string): string =>
  /^\[(.+)\](?::\d+)?$/.exec(hop)?.[1] ?? /^([\d.]+):\d+$/.exec(hop)?.[1] ?? hop;

/**
 * Who sent this. `X-Forwarded-For` counts only as far as our own proxies wrote it: read from the right, the first
 * address that is none of them. Everything left of it is the client's own invention.
 */
export function clientOf(remote: string, forwardedFor: string | undefined, proxies: BlockList): string {
  const hops = (forwardedFor ?? '').split(',').map((hop) => withoutPort(hop.trim()));
  let client = remote;
  while (isIP(client) && proxies.check(client, family(client))) {
    const hop = hops.pop();
    if (hop === undefined || !isIP(hop)) break;
    client = hop;
  }
  return client;
}
