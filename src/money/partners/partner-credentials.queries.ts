/** Reads a partner with its decrypted live secrets, by whichever name a call gives. */
import type { Pool } from '../../platform/db/pool.js';
import { invariant } from '../../kernel/invariant.js';
import type { FindPartner, PartnerClaim, PartnerCredentials } from './partner.js';
import { type PartnerRow, toPartner } from './partner-row.js';
import { accessIn } from './partner-settings.js';
import type { Protocols } from './protocol.js';
import { parsePublicKey } from './public-key.js';
import type { SecretCipher } from './secret-cipher.js';

const CONDITION: Readonly<Record<PartnerClaim['by'], string>> = {
  id: 'p.id = $1::uuid',
  code: 'p.code = $1',
  'snap-client-id': "p.settings->>'clientId' = $1",
  'snap-partner-id': "p.settings->>'partnerId' = $1",
};

const select = (by: PartnerClaim['by']): string => `
  select p.id, p.code, p.name, p.channel, p.protocol, p.settings,
    array(select s.encrypted_secret from partner_secrets s
          where s.partner_id = p.id and s.retired_at is null order by s.created_at desc, s.id desc) as encrypted
  from partners p where p.active and ${CONDITION[by]}`;

export interface FindingDeps {
  readonly pool: Pool;
  readonly cipher: SecretCipher;
  readonly protocols: Protocols;
}

/** Finds a partner in the database; the registry caches the answer for a few seconds. */
export function findPartnerIn(deps: FindingDeps): FindPartner {
  return async (claim) => {
    if (claim.value.includes('\0')) return null; // PostgreSQL's text has no such character.
    const query = { name: `partners-by-${claim.by}`, text: select(claim.by), values: [claim.value] };
    const { rows } = await deps.pool.query<PartnerRow & { encrypted: string[] }>(query);
    return rows[0] === undefined ? null : open(rows[0], deps);
  };
}

async function open(
  row: PartnerRow & { encrypted: readonly string[] },
  { cipher, protocols }: FindingDeps,
): Promise<PartnerCredentials> {
  const partner = toPartner(row, protocols);
  const secrets = await Promise.all(row.encrypted.map((encrypted) => cipher.decrypt(encrypted, row.id)));
  const publicKeys = (partner.snap?.publicKeys ?? []).map((pem) => {
    const key = parsePublicKey(pem);
    invariant(key !== null, `a stored public key is readable: partner ${row.code}`);
    return key;
  });
  /**
   * Decrypts the key to the partner's API: the partner's secret or a key of its own, as the protocol says. Null when
   * there is none.
   */
  const openApiKey = async (): Promise<string | null> => {
    if (protocols.of(row.protocol).askedBack === 'with-its-secret') return secrets[0] ?? null;
    const { sealedApiKey } = accessIn(row.settings);
    return sealedApiKey === null ? null : cipher.decrypt(sealedApiKey, row.id);
  };
  return { ...partner, secrets, publicKeys, apiKey: await openApiKey() };
}
