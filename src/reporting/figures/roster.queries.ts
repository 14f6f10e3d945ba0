/** Which branches answer for a region, and which cadres of them were appointed when. */
import type { Pool } from '../../platform/db/pool.js';
import { type Sql, anyOf, selectRows, sql } from '../../platform/db/sql.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { BranchId, CadreId } from '../../kernel/ids.js';
import { type RegionReach, regionCondition } from '../../households/regions/index.js';
import type { Period } from './period.js';
import type { WorkOf } from './work-figures.queries.js';

export interface BranchRow {
  readonly id: BranchId;
  readonly code: string;
  readonly name: string;
}

/** Those with a region inside the reach, or around it; by name. */
export function findBranches(pool: Pool, reach: RegionReach): Promise<BranchRow[]> {
  const around =
    reach === 'ALL'
      ? []
      : reach.map((code) => sql`(${code}::text = b.region_code or ${code}::text ^@ (b.region_code || '.'))`);
  return selectRows<BranchRow>(
    pool,
    sql`select id, code, name from branches where id in (
        select b.branch_id from branch_regions b where ${regionCondition('b.region_code', reach)} or ${anyOf(around)})
      order by name, id`,
  );
}

export interface AppointedDays {
  /** Of the cadre or of the branch, as was asked. */
  readonly key: string;
  readonly cadreId: CadreId;
  readonly from: CivilDate;
  readonly through: CivilDate | null;
}

export function findAppointedDays(pool: Pool, of: WorkOf, { from, through }: Period): Promise<AppointedDays[]> {
  const [key, where]: [Sql, Sql] =
    'cadres' in of
      ? [sql`c.id::text`, sql`c.id = any(${[...of.cadres]}::uuid[])`]
      : [
          sql`c.branch_id::text`,
          sql`c.branch_id = any(${[...of.branches]}::uuid[]) and ${regionCondition('c.home_region_code', of.reach)}`,
        ];
  return selectRows<AppointedDays>(
    pool,
    sql`select ${key} as key, c.id as "cadreId", t.valid_from as "from", t.valid_through as "through"
      from cadre_appointments t join cadres c on c.id = t.cadre_id
      where ${where} and daterange(t.valid_from, t.valid_through, '[]') && daterange(${from}::date, ${through}::date, '[]')`,
  );
}
