/**
 * Says for each purpose where the server may call: partners at the hosts of the configuration, the providers of
 * messages where the configuration names them, push services at those that are listed.
 */
import { PROTOCOLS } from '../api/webhooks/index.js';
import type { Config } from '../platform/config/index.js';
import { type OutgoingCalls, type OutgoingRules, outgoingCalls } from '../platform/outgoing/index.js';

type Deployment = Pick<Config, 'environment' | 'outgoing' | 'push'>;

function rulesOf({ environment, outgoing }: Deployment, rules: Pick<OutgoingRules, 'hosts' | 'ports'>): OutgoingRules {
  return { ...rules, networks: outgoing.networks, mayCallThisMachine: environment !== 'production' };
}

export const callsToPartners = (config: Deployment): OutgoingCalls =>
  outgoingCalls(rulesOf(config, { hosts: config.outgoing.partnerHosts ?? PUBLISHED_HOSTS, ports: 'any' }));

/** The hosts of companies at which everybody asks; that of a bank is its own, so that the configuration names it. */
const PUBLISHED_HOSTS = PROTOCOLS.flatMap(({ traits }) => traits.apiHosts);

/** Calls to the one host of an address that the configuration names. */
export const callsTo = (config: Deployment, url: string): OutgoingCalls =>
  outgoingCalls(rulesOf(config, { hosts: [new URL(url).hostname], ports: 'any' }));

export const callsToPushServices = (config: Deployment): OutgoingCalls =>
  outgoingCalls(rulesOf(config, { hosts: config.push.services, ports: 'usual' }));
