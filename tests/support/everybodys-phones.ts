/** Opens the telephone number of everybody in a database who has one, for tests that look for them. */
import { findPhones } from '../../src/households/families/index.js';
import type { ParticipantId } from '../../src/kernel/ids.js';
import type { PhoneNumber } from '../../src/kernel/phone-number.js';
import type { Pool } from '../../src/platform/db/pool.js';
import type { Keyring } from '../../src/platform/encryption/index.js';

export async function everybodysPhones(
  pool: Pool,
  keyring: Pick<Keyring, 'open'>,
): Promise<ReadonlyMap<ParticipantId, PhoneNumber>> {
  const { rows } = await pool.query<{ id: ParticipantId }>('select id from participants');
  const found = await findPhones(
    { connection: pool, keyring },
    rows.map(({ id }) => id),
  );
  return new Map([...found].flatMap(([id, phone]) => (phone === null ? [] : [[id, phone]])));
}
