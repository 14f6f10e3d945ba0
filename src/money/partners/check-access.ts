/**
 * Checks the secret and the access of a partner, as an operator enters them, against what the partner's protocol needs.
 */
import { badInput } from '../../kernel/caller-error.js';
import type { OutgoingCalls } from '../../platform/outgoing/index.js';
import { parseNetwork } from './network.js';
import type { PartnerAccess } from './partner.js';
import type { ProtocolTraits } from './protocol.js';

export interface AccessRequest extends PartnerAccess {
  /** The key to the partner's API, where that is not the partner's secret. */
  readonly apiKey: string | null;
}

/** Knows which addresses may be called. */
export type Destinations = Pick<OutgoingCalls, 'expectedOf'>;

const NOTHING: AccessRequest = { clientId: null, apiUrl: null, networks: [], apiKey: null };
const NETWORKS_MAX = 64;
const KEY = /^[\x21-\x7e]{8,512}$/;

/** Whether a text can be a key to an API. */
export const isApiKey = (text: string): boolean => KEY.test(text);

/**
 * Checks the secret. @throws CallerError when a secret is missing though the partner has to issue it, or given though
 * it is made here.
 */
export function checkedSecret({ secret: { madeBy } }: ProtocolTraits, secret: string | null): string | null {
  if (madeBy === 'we') {
    if (secret !== null) throw badInput('secret', 'nothing: it is made here for this protocol');
    return null;
  }
  if (secret === null || !KEY.test(secret))
    throw badInput('secret', 'the secret that the partner issued: 8 to 512 characters without blanks');
  return secret;
}

/**
 * Checks the access. @throws CallerError that names the field which is missing, malformed, or not used by the protocol.
 */
export function checkedAccess(
  { askedBack, clientIdHeader, needsNetworks }: ProtocolTraits,
  request: AccessRequest | null,
  destinations: Destinations,
): AccessRequest {
  const { clientId, apiUrl, apiKey, networks } = request ?? NOTHING;
  refuseUnlessNeeded('access.clientId', clientId, clientIdHeader !== null);
  if (clientId !== null && !/^[\x21-\x7e]{1,128}$/.test(clientId))
    throw badInput('access.clientId', '1 to 128 characters without blanks');
  refuseUnlessNeeded('access.apiUrl', apiUrl, askedBack !== 'never');
  refuseUnlessNeeded('access.apiKey', apiKey, askedBack === 'with-a-key');
  if (apiKey !== null && !isApiKey(apiKey)) throw badInput('access.apiKey', '8 to 512 characters without blanks');
  if (networks.length > NETWORKS_MAX || networks.some((network) => parseNetwork(network) === null))
    throw badInput('access.networks', `at most ${NETWORKS_MAX} addresses or networks such as 203.0.113.0/24`);
  if (needsNetworks && networks.length === 0)
    throw badInput('access.networks', 'the networks its calls come from: nothing of them is signed');
  return {
    clientId,
    apiUrl: apiUrl === null ? null : checkedApiUrl({ field: 'access.apiUrl', text: apiUrl }, destinations),
    apiKey,
    networks: [...networks],
  };
}

function refuseUnlessNeeded(field: string, value: string | null, isNeeded: boolean): void {
  if (isNeeded && value === null) throw badInput(field, 'a value: this protocol needs it');
  if (!isNeeded && value !== null) throw badInput(field, 'nothing: this protocol has no use for it');
}

/**
 * Checks an address and returns it without a slash at its end. Keys are sent there, so that it is one that may be
 * called.
 */
export function checkedApiUrl(
  { field, text }: { readonly field: string; readonly text: string },
  { expectedOf }: Destinations,
): string {
  const expected = expectedOf(text);
  if (expected !== null) throw badInput(field, expected);
  const url = new URL(text);
  if (url.search !== '' || url.hash !== '' || text.length > 200)
    throw badInput(field, 'an address without a query, of at most 200 characters');
  return url.href.replace(/\/+$/, '');
}
