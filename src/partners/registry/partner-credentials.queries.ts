/** Reads a partner with its live secrets, opened, by whatever name a call gives. */
import type { Pool } from '../../platform/db/pool.js';
import { invariant } from '../../kernel/invariant.js';
import { type FindPartner, PROTOCOL_TRAITS, type PartnerClaim, type PartnerCredentials } from './partner.js';
import { type PartnerRow, toPartner } from './partner-row.js';
import { accessIn } from './partner-settings.js';
import { parsePublicKey } from './public-key.js';
import type { SecretSeal } from './sealed-secret.js';

const CONDITION: Readonly<Record<PartnerClaim['by'], string>> = {
  id: 'p.id = $1::uuid',
  code: 'p.code = $1',
  'snap-client-id': "p.settings->>'clientId' = $1",
  'snap-partner-id': "p.settings->>'partnerId' = $1",
};

const select = (by: PartnerClaim['by']): string => `
  select p.id, p.code, p.name, p.channel, p.protocol, p.settings,
    array(select s.sealed_secret from partner_secrets s
          where s.partner_id = p.id and s.retired_at is null order by s.created_at desc, s.id desc) as sealed
  from partners p where p.active and ${CONDITION[by]}`;

/** Straight from the database; the registry remembers it for a moment. */
export function findPartnerIn({ pool, seal }: { pool: Pool; seal: SecretSeal }): FindPartner {
  return async (claim) => {
    if (claim.value.includes('\0')) return null; // PostgreSQL's text has no such character
    const query = { name: `partners-by-${claim.by}`, text: select(claim.by), values: [claim.value] };
    const { rows } = await pool.query<PartnerRow & { sealed: string[] }>(query);
    return rows[0] === undefined ? null : open(rows[0], seal);
  };
}

async function open(row: PartnerRow & { sealed: readonly string[] }, seal: SecretSeal): Promise<PartnerCredentials> {
  const partner = toPartner(row);
  const secrets = await Promise.all(row.sealed.map((sealed) => seal.open(sealed, row.id)));
  const publicKeys = (partner.snap?.publicKeys ?? []).map((pem) => {
    const key = parsePublicKey(pem);
    invariant(key !== null, `a stored public key is readable: partner ${row.code}`);
    return key;
  });
  return { ...partner, secrets, publicKeys, apiKey: await openApiKey(row, secrets, seal) };
}

/** What signs us in to the partner's API, in the way its protocol has it. */
async function openApiKey(row: PartnerRow, secrets: readonly string[], seal: SecretSeal): Promise<string | null> {
  const { askedBack } = PROTOCOL_TRAITS[toPartner(row).protocol];
  if (askedBack === 'with-its-secret') return secrets[0] ?? null;
  const { sealedApiKey } = accessIn(row.settings);
  return sealedApiKey === null ? null : seal.open(sealedApiKey, row.id);
}
