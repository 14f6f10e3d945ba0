/** Saves and reads partners' status endpoints. Our credentials there are encrypted and shown to nobody. */
import type { Connection, Pool } from '../../platform/db/pool.js';
import { execute, selectRows, sql } from '../../platform/db/sql.js';
import type { PartnerId } from '../../kernel/ids.js';
import { type SecretCipher, PARTNER_NAMES } from '../../money/partners/index.js';
import type { EndpointAddress, StatusEndpoint } from './status-endpoint.js';

const ADDRESS = sql`d.base_url as "baseUrl", d.token_path as "tokenPath", d.status_path as "statusPath", d.client_id as "clientId",
  d.partner_id_header as "partnerIdHeader", d.channel_id as "channelId"`;

export interface SavedEndpoint {
  readonly endpoint: StatusEndpoint;
  readonly at: Date;
  readonly by: string;
}

/** Saves an endpoint; false when the partner has one at another address, of which nothing is changed. */
export async function saveStatusEndpoint(
  deps: { pool: Pool; cipher: SecretCipher },
  { endpoint, at, by }: SavedEndpoint,
): Promise<boolean> {
  const { partnerId, baseUrl, tokenPath, statusPath, clientId, partnerIdHeader, channelId } = endpoint;
  const { encryptedKey, encryptedSecret } = await sealedKeys(deps, endpoint);
  const saved = await execute(
    deps.pool,
    sql`insert into status_endpoints (partner_id, base_url, token_path, status_path, client_id, partner_id_header, channel_id,
          encrypted_private_key, encrypted_client_secret, changed_at, changed_by)
        values (${partnerId}, ${baseUrl}, ${tokenPath}, ${statusPath}, ${clientId}, ${partnerIdHeader}, ${channelId},
          ${encryptedKey}, ${encryptedSecret}, ${at}, ${by})
        on conflict (partner_id) do update set base_url = excluded.base_url, token_path = excluded.token_path,
          status_path = excluded.status_path, client_id = excluded.client_id, partner_id_header = excluded.partner_id_header,
          channel_id = excluded.channel_id, encrypted_private_key = excluded.encrypted_private_key,
          encrypted_client_secret = excluded.encrypted_client_secret, changed_at = excluded.changed_at, changed_by = excluded.changed_by
        where status_endpoints.base_url = excluded.base_url`,
  );
  return saved > 0;
}

async function sealedKeys(
  { cipher }: { readonly cipher: SecretCipher },
  { partnerId, privateKey, clientSecret }: StatusEndpoint,
) {
  return {
    encryptedKey: await cipher.encrypt(privateKey, partnerId),
    encryptedSecret: clientSecret === null ? null : await cipher.encrypt(clientSecret, partnerId),
  };
}

/** Moves an endpoint to another address, with other credentials; false when another address is in force than `from`. */
export async function moveEndpoint(
  deps: { readonly cipher: SecretCipher },
  connection: Connection,
  { endpoint, from, at, by }: SavedEndpoint & { readonly from: string },
): Promise<boolean> {
  const { partnerId, baseUrl, tokenPath, statusPath, clientId, partnerIdHeader, channelId } = endpoint;
  const { encryptedKey, encryptedSecret } = await sealedKeys(deps, endpoint);
  const moved = await execute(
    connection,
    sql`update status_endpoints d set base_url = ${baseUrl}, token_path = ${tokenPath}, status_path = ${statusPath},
          client_id = ${clientId}, partner_id_header = ${partnerIdHeader}, channel_id = ${channelId},
          encrypted_private_key = ${encryptedKey}, encrypted_client_secret = ${encryptedSecret}, changed_at = ${at}, changed_by = ${by}
        from ${PARTNER_NAMES} p where p.id = d.partner_id and p.active and d.partner_id = ${partnerId} and d.base_url = ${from}`,
  );
  return moved > 0;
}

interface StatusEndpointColumns extends EndpointAddress {
  readonly encryptedKey: string;
  readonly encryptedSecret: string | null;
}

/** Reads the endpoint; null when the partner has none or is no longer active. */
export async function findStatusEndpoint(
  { pool, cipher }: { pool: Pool; cipher: SecretCipher },
  partnerId: PartnerId,
): Promise<StatusEndpoint | null> {
  const [row] = await selectRows<StatusEndpointColumns>(
    pool,
    sql`select ${ADDRESS}, d.encrypted_private_key as "encryptedKey", d.encrypted_client_secret as "encryptedSecret"
        from status_endpoints d join ${PARTNER_NAMES} p on p.id = d.partner_id where d.partner_id = ${partnerId} and p.active`,
  );
  if (row === undefined) return null;
  const { encryptedKey, encryptedSecret, ...address } = row;
  return {
    ...address,
    partnerId,
    privateKey: await cipher.decrypt(encryptedKey, partnerId),
    clientSecret: encryptedSecret === null ? null : await cipher.decrypt(encryptedSecret, partnerId),
  };
}
