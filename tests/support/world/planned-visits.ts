/** Plans a cadre's visits to families for a day, at which their numbers may be read. */
import type { Pool } from '../../../src/platform/db/pool.js';
import type { CadreId, FamilyId } from '../../../src/kernel/ids.js';

interface PlannedVisits {
  readonly cadre: { readonly id: CadreId };
  readonly families: readonly { readonly id: FamilyId }[];
  /** 2026-03-05, the day on which `askThrough` asks, when absent. */
  readonly day?: string;
}

export async function planVisits(pool: Pool, { cadre, families, day = '2026-03-05' }: PlannedVisits): Promise<void> {
  await pool.query(
    `insert into visits (id, cadre_id, family_id, state, planned_for, recorded_at)
     select gen_random_uuid(), $1, family, 'PLANNED', $2, $2::date - 1 from unnest($3::uuid[]) family`,
    [cadre.id, day, families.map(({ id }) => id)],
  );
}
