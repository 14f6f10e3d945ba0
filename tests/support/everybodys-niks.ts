/** Opens the NIK of everybody in a database, for tests that look for them or ask by them. */
import type { ParticipantId } from '../../src/kernel/ids.js';
import type { Nik } from '../../src/kernel/nik.js';
import type { Pool } from '../../src/platform/db/pool.js';
import type { Keyring } from '../../src/platform/encryption/index.js';
import { findNiks } from '../../src/households/families/participant-nik.js';

export async function everybodysNiks(
  pool: Pool,
  keyring: Pick<Keyring, 'open'>,
): Promise<ReadonlyMap<ParticipantId, Nik>> {
  const { rows } = await pool.query<{ id: ParticipantId }>('select id from participants');
  return findNiks(
    { connection: pool, keyring },
    rows.map(({ id }) => id),
  );
}
