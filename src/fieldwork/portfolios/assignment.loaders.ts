/** Loads who held a family and when, with one statement for all that ask. */
import DataLoader from 'dataloader';
import type { Pool } from '../../platform/db/pool.js';
import { selectRows, sql } from '../../platform/db/sql.js';
import type { FamilyId } from '../../kernel/ids.js';
import type { Assignment } from './portfolio.js';

/**
 * The assignments of a family, the newest first, at most 50. The caller has checked that the viewer may see the
 * families.
 */
export type AssignmentsByFamily = DataLoader<FamilyId, readonly Assignment[]>;

const findAssignments = (pool: Pool, families: readonly FamilyId[]): Promise<Assignment[]> =>
  selectRows<Assignment>(
    pool,
    sql`select a.family_id as "familyId", a.cadre_id as "cadreId", a.valid_from as "validFrom", a.valid_through as "validThrough",
        a.reason, a.assigned_at as "assignedAt"
      from unnest(${[...families]}::uuid[]) as wanted (id)
      cross join lateral (
        select * from portfolio_assignments where family_id = wanted.id order by valid_from desc limit 50
      ) as a order by a.valid_from desc`,
  );

export const assignmentsByFamily = (pool: Pool): AssignmentsByFamily =>
  new DataLoader(async (families) => {
    const found = Map.groupBy(await findAssignments(pool, families), ({ familyId }) => familyId);
    return families.map((id) => found.get(id) ?? []);
  });
