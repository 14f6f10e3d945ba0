/** Finds the cadre who looks after a family today. */
import { CADRE_HOMES } from '../../fieldwork/cadres/index.js';
import { ASSIGNED_DAYS } from '../../fieldwork/portfolios/index.js';
import { dayIn, zoneDaysAt } from '../../households/regions/index.js';
import type { CadreId, FamilyId } from '../../kernel/ids.js';
import type { Pool } from '../../platform/db/pool.js';
import { selectRows, sql } from '../../platform/db/sql.js';

/** The cadre of the day where the cadre lives; null for a family that nobody looks after. */
export async function findOwnCadre(pool: Pool, familyId: FamilyId, now: Date): Promise<CadreId | null> {
  const day = dayIn('c.home_region_code', zoneDaysAt(now));
  const [row] = await selectRows<{ cadreId: CadreId }>(
    pool,
    sql`select a.cadre_id as "cadreId" from ${ASSIGNED_DAYS} a join ${CADRE_HOMES} c on c.cadre_id = a.cadre_id
      where a.family_id = ${familyId}::uuid and a.valid_from <= ${day} and (a.valid_through is null or a.valid_through >= ${day})
      order by a.valid_from desc limit 1`,
  );
  return row?.cadreId ?? null;
}
