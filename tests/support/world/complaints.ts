/** Files complaints of families, which stay open. */
import type { Pool } from '../../../src/platform/db/pool.js';
import type { BuiltFamily } from './families.js';

export async function fileComplaints(pool: Pool, families: readonly BuiltFamily[]): Promise<void> {
  await pool.query(
    `insert into complaints (id, category, level, channel, state, family_id, region_code, description, filed_by, filed_at, received_at, close_due_at)
     select gen_random_uuid(), 'CARD_NOT_ACTIVE', 'YELLOW', 'BRANCH', 'FILED', f.id, f.region_code, 'Percobaan', 'test',
       '2026-01-02', '2026-01-02', '2099-01-01' from families f where f.id = any($1::uuid[])`,
    [families.map(({ id }) => id)],
  );
}
