/** Saves and reads partners' status endpoints. Our credentials there are encrypted and shown to nobody. */
import type { Pool } from '../../platform/db/pool.js';
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

export async function saveStatusEndpoint(
  deps: { pool: Pool; cipher: SecretCipher },
  { endpoint, at, by }: SavedEndpoint,
): Promise<void> {
  const { partnerId, baseUrl, tokenPath, statusPath, clientId, partnerIdHeader, channelId } = endpoint;
  const encryptedKey = await deps.cipher.encrypt(endpoint.privateKey, partnerId);
  const encryptedSecret =
    endpoint.clientSecret === null ? null : await deps.cipher.encrypt(endpoint.clientSecret, partnerId);
  await execute(
    deps.pool,
    sql`insert into status_endpoints (partner_id, base_url, token_path, status_path, client_id, partner_id_header, channel_id,
          encrypted_private_key, encrypted_client_secret, changed_at, changed_by)
        values (${partnerId}, ${baseUrl}, ${tokenPath}, ${statusPath}, ${clientId}, ${partnerIdHeader}, ${channelId},
          ${encryptedKey}, ${encryptedSecret}, ${at}, ${by})
        on conflict (partner_id) do update set base_url = excluded.base_url, token_path = excluded.token_path,
          status_path = excluded.status_path, client_id = excluded.client_id, partner_id_header = excluded.partner_id_header,
          channel_id = excluded.channel_id, encrypted_private_key = excluded.encrypted_private_key,
          encrypted_client_secret = excluded.encrypted_client_secret, changed_at = excluded.changed_at, changed_by = excluded.changed_by`,
  );
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
