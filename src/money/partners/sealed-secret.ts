/**
 * Encrypts secrets anew when SECRETS_KEY has a successor: page by page while everybody works, each only when it is as it
 * was read.
 */
import type { PartnerId } from '../../kernel/ids.js';
import type { Pool } from '../../platform/db/pool.js';
import type { SecretCipher } from './secret-cipher.js';

/** Where secrets stand that SECRETS_KEY itself encrypts. All of it is SQL. */
export interface SealedSecret {
  readonly table: string;
  /** The encrypted text of a row. */
  readonly value: string;
  /** The owner that it was encrypted for. */
  readonly owner: string;
  /** What replaces it by the text `$2`. */
  readonly replacement: string;
}

export const PARTNER_SECRETS: readonly SealedSecret[] = [
  {
    table: 'partner_secrets',
    value: 'encrypted_secret',
    owner: 'partner_id',
    replacement: 'encrypted_secret = $2',
  },
  {
    table: 'partners',
    value: "settings->'access'->>'sealedApiKey'",
    owner: 'id',
    replacement: "settings = jsonb_set(settings, '{access,sealedApiKey}', to_jsonb($2::text))",
  },
];

const PAGE = 500;

interface Found {
  readonly place: string;
  readonly sealed: string;
  readonly owner: PartnerId;
}

export interface Renewal {
  readonly pool: Pool;
  readonly cipher: SecretCipher;
}

/** Encrypts the secrets of one place with the current key; returns how many were under the key before. */
export async function renewSecrets({ pool, cipher }: Renewal, secret: SealedSecret): Promise<number> {
  const { table, value, owner, replacement } = secret;
  let renewed = 0;
  for (let after: string | undefined = '(0,0)'; after !== undefined;) {
    const { rows }: { rows: Found[] } = await pool.query<Found>(
      `select ctid::text as place, ${value} as sealed, ${owner} as owner from ${table}
       where ctid > $1::tid and ${value} is not null order by ctid limit ${PAGE}`,
      [after],
    );
    for (const row of rows) {
      const anew = await cipher.renew(row.sealed, row.owner);
      if (anew === null) continue;
      await pool.query(`update ${table} set ${replacement} where ${value} = $1`, [row.sealed, anew]);
      renewed += 1;
    }
    after = rows.at(-1)?.place;
  }
  return renewed;
}
