/** Reads networks in CIDR notation, and tells whether an address lies in one of them. */
import { BlockList, isIP } from 'node:net';

const BITS = { 4: 32, 6: 128 } as const;

interface Network {
  readonly address: string;
  readonly family: 4 | 6;
  readonly prefix: number;
}

/** Reads a network such as `203.0.113.0/24` or `2001:db8::/32`, or a single address; null for anything else. */
export function parseNetwork(text: string): Network | null {
  const [address = '', bits, ...rest] = text.split('/');
  const family = isIP(address);
  if ((family !== 4 && family !== 6) || rest.length > 0 || address.includes('%')) return null;
  if (bits === undefined) return { address, family, prefix: BITS[family] };
  if (!/^\d{1,3}$/.test(bits) || Number(bits) > BITS[family]) return null;
  return { address, family, prefix: Number(bits) };
}

const listsByNetworks = new WeakMap<readonly string[], BlockList>();

/** Builds the list once per array of networks, which lives as long as the registry remembers the partner. */
function listOf(networks: readonly string[]): BlockList {
  const known = listsByNetworks.get(networks);
  if (known !== undefined) return known;
  const list = new BlockList();
  for (const network of networks.map(parseNetwork)) {
    if (network !== null) list.addSubnet(network.address, network.prefix, `ipv${network.family}`);
  }
  listsByNetworks.set(networks, list);
  return list;
}

/**
 * Tells whether an address lies in one of the networks; always true when there are none. A socket may show an IPv4
 * address as `::ffff:…`.
 */
export function isWithinNetworks(address: string, networks: readonly string[]): boolean {
  if (networks.length === 0) return true;
  const bare = /^::ffff:([\d.]+)$/i.exec(address)?.[1] ?? address;
  const family = isIP(bare);
  return family !== 0 && listOf(networks).check(bare, family === 4 ? 'ipv4' : 'ipv6');
}
