/**
 * Moves a partner's API to another address, always with a key that is given with it: the key in force was made for the
 * address in force, and is forgotten with it.
 */
import { badInput } from '../../kernel/caller-error.js';
import type { IdSource, PartnerId } from '../../kernel/ids.js';
import { invariant } from '../../kernel/invariant.js';
import { type Connection, type Pool, inTransaction } from '../../platform/db/pool.js';
import { execute, selectRows, sql } from '../../platform/db/sql.js';
import { type Destinations, checkedApiUrl, isApiKey } from './check-access.js';
import type { PartnerRow } from './partner-row.js';
import { accessIn, withAccess } from './partner-settings.js';
import type { Protocols } from './protocol.js';
import type { PartnerDeps } from './save-secret.js';
import type { SecretCipher } from './secret-cipher.js';

export interface MoveDeps {
  readonly pool: Pool;
  readonly cipher: SecretCipher;
  readonly newId: IdSource;
  readonly protocols: Protocols;
  readonly outgoing: Destinations;
}

export interface MoveRequest {
  readonly code: string;
  readonly apiUrl: string;
  readonly apiKey: string;
}

export type ReadMove =
  | { readonly kind: 'elsewhere'; readonly partnerId: PartnerId; readonly from: string; readonly to: string }
  | { readonly kind: 'same-address'; readonly to: string }
  | { readonly kind: 'nothing-to-replace'; readonly to: string }
  | { readonly kind: 'unknown-partner' };

interface StoredPartner extends PartnerRow {
  readonly settings: Readonly<Record<string, unknown>>;
}

const COLUMNS = sql`select id, code, name, channel, protocol, settings from partners`;

/** Reads what a request would move. @throws CallerError that names the field which is malformed. */
export async function readMove(
  { pool, outgoing }: Pick<MoveDeps, 'pool' | 'outgoing'>,
  { code, apiUrl, apiKey }: MoveRequest,
): Promise<ReadMove> {
  const to = checkedApiUrl({ field: 'input.apiUrl', text: apiUrl }, outgoing);
  if (!isApiKey(apiKey)) throw badInput('input.apiKey', '8 to 512 characters without blanks');
  const [row] = await selectRows<StoredPartner>(pool, sql`${COLUMNS} where code = ${code} and active`);
  if (row === undefined) return { kind: 'unknown-partner' };
  const { apiUrl: from } = accessIn(row.settings);
  if (from === null) return { kind: 'nothing-to-replace', to };
  return from === to ? { kind: 'same-address', to } : { kind: 'elsewhere', partnerId: row.id, from, to };
}

export interface Move {
  readonly partnerId: PartnerId;
  readonly from: string;
  readonly to: string;
  readonly key: string;
  readonly at: Date;
}

/** Moves the API; false when another address is in force than `from`, or the partner is not active. */
export async function moveApi(
  { cipher, newId, protocols }: Pick<MoveDeps, 'cipher' | 'newId' | 'protocols'>,
  connection: Connection,
  { partnerId, from, to, key, at }: Move,
): Promise<boolean> {
  const [row] = await selectRows<StoredPartner>(
    connection,
    sql`${COLUMNS} where id = ${partnerId} and active for no key update`,
  );
  if (row === undefined) return false;
  const access = accessIn(row.settings);
  if (access.apiUrl !== from) return false;
  const isSecret = protocols.of(row.protocol).askedBack === 'with-its-secret';
  const sealed = await cipher.encrypt(key, partnerId);
  const settings = withAccess(row.settings, { ...access, apiUrl: to, sealedApiKey: isSecret ? null : sealed });
  await execute(
    connection,
    sql`update partners set settings = ${JSON.stringify(settings)}::jsonb where id = ${partnerId}`,
  );
  if (!isSecret) return true;
  // Every other secret is retired: the newest that is live goes to the address, and none of before may ever do so.
  await execute(
    connection,
    sql`update partner_secrets set retired_at = ${at} where partner_id = ${partnerId} and retired_at is null`,
  );
  await execute(
    connection,
    sql`insert into partner_secrets (id, partner_id, encrypted_secret, created_at)
      values (${newId()}, ${partnerId}, ${sealed}, ${at})`,
  );
  return true;
}

/**
 * Moves the API of a sandbox's partner to a stand-in on this machine, at once and without a second person: the stand-in
 * has another port after every start, and a key that stays on this machine is carried nowhere.
 */
export async function moveToStandIn(
  deps: PartnerDeps & { readonly pool: Pool },
  { code, apiUrl, apiKey }: MoveRequest,
): Promise<void> {
  invariant(new URL(apiUrl).hostname === '127.0.0.1', 'a stand-in is on this machine');
  const move = await readMove(deps, { code, apiUrl, apiKey });
  if (move.kind !== 'elsewhere') return;
  const { partnerId, from, to } = move;
  await inTransaction(deps.pool, (connection) =>
    moveApi(deps, connection, { partnerId, from, to, key: apiKey, at: deps.clock.now() }),
  );
  deps.changed();
}
