/**
 * Sets where a partner answers questions about payments, and the credentials with which we sign there. One operator sets
 * the first endpoint, and other credentials at the same address; another address needs a second operator
 * (partners/destinations).
 */
import { createPrivateKey } from 'node:crypto';
import type { Pool } from '../../platform/db/pool.js';
import { selectRows, sql } from '../../platform/db/sql.js';
import type { OutgoingCalls } from '../../platform/outgoing/index.js';
import { badInput } from '../../kernel/caller-error.js';
import type { PartnerId } from '../../kernel/ids.js';
import { type SecretCipher, PARTNER_NAMES } from '../../money/partners/index.js';
import type { EndpointAddress } from './status-endpoint.js';
import { saveStatusEndpoint } from './status-endpoint.queries.js';

export interface SetStatusEndpointCommand extends EndpointAddress {
  readonly partnerCode: string;
  readonly privateKey: string;
  readonly clientSecret: string | null;
  readonly by: string;
}

export type SetStatusEndpointOutcome =
  | { readonly kind: 'set'; readonly partnerCode: string }
  | { readonly kind: 'unknown-partner' }
  /** The partner tells of money that has moved already, so its settlement file settles every doubt. */
  | { readonly kind: 'informing-partner' }
  /** Another address is proposed with our credentials there, and approved by somebody else. */
  | { readonly kind: 'needs-second-person' };

export interface SetStatusEndpointDeps {
  readonly pool: Pool;
  readonly cipher: SecretCipher;
  /** Knows which addresses may be called. */
  readonly outgoing: Pick<OutgoingCalls, 'expectedOf'>;
  readonly now: Date;
}

/** Sets the endpoint. @throws CallerError that names the field which is malformed. */
export async function setStatusEndpoint(
  deps: SetStatusEndpointDeps,
  command: SetStatusEndpointCommand,
): Promise<SetStatusEndpointOutcome> {
  const { partnerCode, by, ...given } = checkedEndpoint(command, deps.outgoing);
  const place = await findEndpointPlace(deps.pool, partnerCode);
  if (place.kind !== 'authorising') return { kind: place.kind };
  const saved = { endpoint: { ...given, partnerId: place.partnerId }, at: deps.now, by };
  return (await saveStatusEndpoint(deps, saved)) ? { kind: 'set', partnerCode } : { kind: 'needs-second-person' };
}

export type EndpointPlace =
  | { readonly kind: 'authorising'; readonly partnerId: PartnerId; readonly baseUrl: string | null }
  | { readonly kind: 'unknown-partner' | 'informing-partner' };

/** The partner with the address at which it is asked now; null while it has none. */
export async function findEndpointPlace(pool: Pool, partnerCode: string): Promise<EndpointPlace> {
  const [partner] = await selectRows<{ partnerId: PartnerId; kind: string; baseUrl: string | null }>(
    pool,
    sql`select p.id as "partnerId", p.kind, d.base_url as "baseUrl" from ${PARTNER_NAMES} p
      left join status_endpoints d on d.partner_id = p.id where p.code = ${partnerCode} and p.active`,
  );
  if (partner === undefined) return { kind: 'unknown-partner' };
  const { kind, partnerId, baseUrl } = partner;
  return kind === 'authorising' ? { kind, partnerId, baseUrl } : { kind: 'informing-partner' };
}

const PATH = /^(?:\/[\w.~-]+)+$/;

function isRsaKey(pem: string): boolean {
  try {
    return createPrivateKey(pem).asymmetricKeyType === 'rsa';
  } catch {
    return false;
  }
}

/** Checks an endpoint as an operator enters it. @throws CallerError that names the field which is malformed. */
export function checkedEndpoint(
  command: SetStatusEndpointCommand,
  { expectedOf }: Pick<OutgoingCalls, 'expectedOf'>,
): SetStatusEndpointCommand {
  const baseUrl = command.baseUrl.replace(/\/+$/, '');
  const expected = expectedOf(baseUrl);
  if (expected !== null) throw badInput('input.baseUrl', expected);
  const { search, hash } = new URL(baseUrl);
  if (search !== '' || hash !== '') throw badInput('input.baseUrl', 'an address without a query');
  for (const name of ['tokenPath', 'statusPath'] as const) {
    if (!PATH.test(command[name])) throw badInput(`input.${name}`, 'a path such as /openapi/v2.0/transfer-va/status');
  }
  for (const [name, shape] of [
    ['clientId', /^[\x21-\x7e]{1,64}$/],
    ['partnerIdHeader', /^[\x21-\x7e]{1,36}$/],
    ['channelId', /^[\x21-\x7e]{1,5}$/],
  ] as const) {
    if (!shape.test(command[name])) throw badInput(`input.${name}`, 'visible characters, as the partner gave them');
  }
  if (!isRsaKey(command.privateKey)) throw badInput('input.privateKey', 'an RSA private key in PEM');
  if (command.clientSecret !== null && !/^[\x20-\x7e]{1,512}$/.test(command.clientSecret))
    throw badInput('input.clientSecret', '1 to 512 characters');
  return { ...command, baseUrl };
}
