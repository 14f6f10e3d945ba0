/** Reads which branches are responsible for a region, and when their cadres were appointed. */
import { inForceWithin } from '../../platform/db/in-force.js';
import { APPOINTED_DAYS } from '../../fieldwork/appointments/index.js';
import { BRANCH_NAMES, BRANCH_REGIONS, CADRE_HOMES } from '../../fieldwork/cadres/index.js';
import type { Pool } from '../../platform/db/pool.js';
import { type Sql, anyOf, selectRows, sql } from '../../platform/db/sql.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { BranchId, CadreId } from '../../kernel/ids.js';
import { type RegionReach, regionCondition } from '../../households/regions/index.js';
import type { Period } from './period.js';
import type { WorkOf } from './work-summary.queries.js';

export interface BranchRow {
  readonly id: BranchId;
  readonly code: string;
  readonly name: string;
}

/** Reads the branches with a region inside the reach, or around it, in the order of names. */
export function findBranches(pool: Pool, reach: RegionReach): Promise<BranchRow[]> {
  const around =
    reach === 'ALL'
      ? []
      : reach.map((code) => sql`(${code}::text = b.region_code or ${code}::text ^@ (b.region_code || '.'))`);
  return selectRows<BranchRow>(
    pool,
    sql`select n.branch_id as id, n.code, n.name from ${BRANCH_NAMES} n where n.branch_id in (
        select b.branch_id from ${BRANCH_REGIONS} b where ${regionCondition('b.region_code', reach)} or ${anyOf(around)})
      order by n.name, n.branch_id`,
  );
}

export interface AppointedDays {
  /** The id of the cadre or of the branch, whichever was asked for. */
  readonly key: string;
  readonly cadreId: CadreId;
  readonly from: CivilDate;
  readonly through: CivilDate | null;
}

export function findAppointedDays(pool: Pool, of: WorkOf, period: Period): Promise<AppointedDays[]> {
  const [key, where]: [Sql, Sql] =
    'cadres' in of
      ? [sql`c.cadre_id::text`, sql`c.cadre_id = any(${[...of.cadres]}::uuid[])`]
      : [
          sql`c.branch_id::text`,
          sql`c.branch_id = any(${[...of.branches]}::uuid[]) and ${regionCondition('c.home_region_code', of.reach)}`,
        ];
  return selectRows<AppointedDays>(
    pool,
    sql`select ${key} as key, c.cadre_id as "cadreId", t.valid_from as "from", t.valid_through as "through"
      from ${APPOINTED_DAYS} t join ${CADRE_HOMES} c on c.cadre_id = t.cadre_id
      where ${where} and ${inForceWithin('t', period)}`,
  );
}
