/** Sets where a partner answers questions about payments, and the credentials with which we sign there. */
import { createPrivateKey } from 'node:crypto';
import type { Pool } from '../../platform/db/pool.js';
import { selectRows, sql } from '../../platform/db/sql.js';
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
  | { readonly kind: 'informing-partner' };

export interface SetStatusEndpointDeps {
  readonly pool: Pool;
  readonly cipher: SecretCipher;
  readonly now: Date;
}

/** Sets the endpoint. @throws CallerError that names the field which is malformed. */
export async function setStatusEndpoint(
  deps: SetStatusEndpointDeps,
  command: SetStatusEndpointCommand,
): Promise<SetStatusEndpointOutcome> {
  const { partnerCode, by, ...given } = checked(command);
  const [partner] = await selectRows<{ id: PartnerId; kind: string }>(
    deps.pool,
    sql`select id, kind from ${PARTNER_NAMES} p where code = ${partnerCode} and active`,
  );
  if (partner === undefined) return { kind: 'unknown-partner' };
  if (partner.kind !== 'authorising') return { kind: 'informing-partner' };
  await saveStatusEndpoint(deps, { endpoint: { ...given, partnerId: partner.id }, at: deps.now, by });
  return { kind: 'set', partnerCode };
}

const PATH = /^(?:\/[\w.~-]+)+$/;

/** Questions carry account numbers, so they leave this machine only through TLS. */
function isAllowedAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, search, hash, username } = new URL(text);
  const isLocal = protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(hostname);
  return (protocol === 'https:' || isLocal) && search === '' && hash === '' && username === '';
}

function isRsaKey(pem: string): boolean {
  try {
    return createPrivateKey(pem).asymmetricKeyType === 'rsa';
  } catch {
    return false;
  }
}

function checked(command: SetStatusEndpointCommand): SetStatusEndpointCommand {
  const baseUrl = command.baseUrl.replace(/\/+$/, '');
  if (!isAllowedAddress(baseUrl))
    throw badInput('input.baseUrl', 'an https address, or an http address of this machine');
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
