/** Sets where a partner answers questions about payments, and the credentials with which we sign there. */
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
  | { readonly kind: 'informing-partner' };

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
  const { partnerCode, by, ...given } = checked(command, deps.outgoing);
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

function isRsaKey(pem: string): boolean {
  try {
    return createPrivateKey(pem).asymmetricKeyType === 'rsa';
  } catch {
    return false;
  }
}

function checked(
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
