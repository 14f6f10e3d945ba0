/**
 * Decides which addresses may be called, of those that are kept as data: operators enter them, and phones name their
 * own. Without a list anybody who may enter one could have the server call whatever it can reach. Pure.
 */
import { isIP } from 'node:net';
import { addressKind, isWithin } from './address-kind.js';

export interface OutgoingRules {
  /** The hosts that may be called; `*.` in front stands for every host below. */
  readonly hosts: readonly string[];
  /** The private networks, in CIDR notation, in which such a host may lie, such as a bank's leased line. */
  readonly networks: readonly string[];
  /** The ports of listed hosts: that of https alone, or any. */
  readonly ports: 'usual' | 'any';
  /** Whether this machine may be called, on any port and without encryption: only in a sandbox. */
  readonly mayCallThisMachine: boolean;
}

export type DestinationProblem = 'no-address' | 'has-a-user' | 'not-https' | 'another-port' | 'host-not-listed';

/** The host without the brackets that a URL puts around IPv6. */
const bare = ({ hostname }: URL): string => hostname.replace(/^\[(.*)\]$/, '$1');

/** Whether a URL names this machine in so many words. */
const namesThisMachine = (url: URL): boolean =>
  url.hostname === 'localhost' || addressKind(bare(url)) === 'this-machine';

const isListed = (host: string, hosts: readonly string[]): boolean =>
  hosts.some((listed) => (listed.startsWith('*.') ? host.endsWith(listed.slice(1)) : host === listed));

/**
 * What stands against calling an address; null when nothing does. Every notation of an address by number is the same
 * here: a URL holds none but the plain one.
 */
export function destinationProblem(text: string, rules: OutgoingRules): DestinationProblem | null {
  if (!URL.canParse(text)) return 'no-address';
  const url = new URL(text);
  const { protocol, username, password } = url;
  if (protocol !== 'https:' && protocol !== 'http:') return 'not-https';
  if (username !== '' || password !== '') return 'has-a-user';
  if (rules.mayCallThisMachine && namesThisMachine(url)) return null;
  if (protocol !== 'https:') return 'not-https';
  if (isIP(bare(url)) !== 0 || !isListed(url.hostname, rules.hosts)) return 'host-not-listed';
  return rules.ports === 'usual' && url.port !== '' ? 'another-port' : null;
}

/** Whether a host that may be called may lie at the address to which its name resolved. */
export function mayLieAt(host: string, address: string, rules: OutgoingRules): boolean {
  const kind = addressKind(address);
  if (host === 'localhost') return rules.mayCallThisMachine && kind === 'this-machine';
  return kind === 'public' || isWithin(address, rules.networks);
}

/** The words that complete "expected …" for whoever enters an address. */
export function expectedOf(problem: DestinationProblem, { hosts, mayCallThisMachine }: OutgoingRules): string {
  const orThisMachine = mayCallThisMachine ? ', or an address of this machine' : '';
  switch (problem) {
    case 'no-address':
    case 'not-https':
      return `an https address such as https://api.partner.example${orThisMachine}`;
    case 'has-a-user':
      return 'an address without a user and a password';
    case 'another-port':
      return 'an address at the port of https';
    case 'host-not-listed':
      return `an address at a host that may be called (${hosts.join(', ') || 'none is configured'})${orThisMachine}`;
  }
}
