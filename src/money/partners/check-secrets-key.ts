/** Finds out at the start whether the key opens what is sealed in the database, before a partner's call fails by it. */
import type { PartnerId } from '../../kernel/ids.js';
import type { Pool } from '../../platform/db/pool.js';
import { wrongKey } from '../../platform/encryption/index.js';
import type { SecretCipher } from './secret-cipher.js';

const NEWEST = `
  select partner_id as "partnerId", encrypted_secret as sealed
  from partner_secrets where retired_at is null order by created_at desc, id desc limit 1`;

/** @throws Error that names the key and where the right one may be. A database without secrets fits any key. */
export async function refuseWrongKey({ pool, cipher }: { pool: Pool; cipher: SecretCipher }): Promise<void> {
  const { rows } = await pool.query<{ partnerId: PartnerId; sealed: string }>(NEWEST);
  const [newest] = rows;
  if (newest === undefined) return;
  try {
    await cipher.decrypt(newest.sealed, newest.partnerId);
  } catch (cause) {
    throw wrongKey(cause);
  }
}
