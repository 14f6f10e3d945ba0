/**
 * Says what lies at an IP address: the public internet, a private network, this machine, or nothing that a partner
 * could have.
 */
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

export type AddressKind = 'public' | 'private' | 'this-machine' | 'nobody';

const KINDS: Readonly<Record<string, AddressKind>> = {
  unicast: 'public',
  loopback: 'this-machine',
  private: 'private',
  carrierGradeNat: 'private',
  uniqueLocal: 'private',
};

/**
 * All of IPv6 that is given out to anybody. The library takes for public what no range of its own names, among it
 * the old form of IPv4 in IPv6 (`::7f00:1`), which some systems still route.
 */
const GIVEN_OUT = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * The kind of an address in its plain notation, as resolvers and URLs give it. IPv4 in the clothes of IPv6 is nobody:
 * mapped, translated (NAT64) and tunnelled addresses lead to whatever a network makes of them.
 */
export function addressKind(text: string): AddressKind {
  if (isIP(text) === 0) return 'nobody';
  const address = ipaddr.parse(text);
  const kind = KINDS[address.range()] ?? 'nobody';
  return kind === 'public' && address instanceof ipaddr.IPv6 && !address.match(GIVEN_OUT) ? 'nobody' : kind;
}

/** Whether an address lies in one of the networks, each in CIDR notation. */
export function isWithin(text: string, networks: readonly string[]): boolean {
  if (isIP(text) === 0) return false;
  const address = ipaddr.parse(text);
  return networks.some((network) => {
    const [base, bits] = ipaddr.parseCIDR(network);
    return base.kind() === address.kind() && address.match(base, bits);
  });
}

/** Whether a text names a network, such as `10.20.0.0/16`, all of which is private. */
export function isPrivateNetwork(text: string): boolean {
  if (!ipaddr.isValidCIDR(text)) return false;
  const [base, bits] = ipaddr.parseCIDR(text);
  const ends =
    base instanceof ipaddr.IPv4
      ? [ipaddr.IPv4.networkAddressFromCIDR(text), ipaddr.IPv4.broadcastAddressFromCIDR(text)]
      : [ipaddr.IPv6.networkAddressFromCIDR(text), ipaddr.IPv6.broadcastAddressFromCIDR(text)];
  const [first, last] = ends.map((end) => end.range());
  return bits > 0 && first === last && KINDS[first ?? ''] === 'private';
}
