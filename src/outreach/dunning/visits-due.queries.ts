/** Reads the visits that running plans ask for: a debt that has reached a VISIT step and is unpaid, until somebody goes. */
import { familySource } from '../../fieldwork/portfolios/index.js';
import { FAMILY_ACCOUNTS, NO_FILTER, type Visibility } from '../../households/families/index.js';
import { VISITS } from '../../fieldwork/visits/index.js';
import type { FamilyId } from '../../kernel/ids.js';
import type { Pool } from '../../platform/db/pool.js';
import { type Sql, selectRows, sql } from '../../platform/db/sql.js';

/**
 * Visits that plans ask for, by family, for other rooms: `family_id`, `plan_id`, `asked_at`. A payment or a visit ends
 * them.
 */
export const DUNNING_VISITS_DUE: Sql = sql`(select a.family_id, a.plan_id, a.acted_at as asked_at
  from dunning_actions a
  join dunning_steps s on s.id = a.step_id and s.channel = 'VISIT'
  join dunning_plans p on p.id = a.plan_id and p.stopped_at is null
  join ${FAMILY_ACCOUNTS} f on f.id = a.family_id and f.paid_through < a.cycle
  where not exists (select from ${VISITS} v where v.family_id = a.family_id and v.visited_at >= a.acted_at))`;

export interface VisitDue {
  readonly familyId: FamilyId;
  readonly askedAt: Date;
}

/** The most tasks of one answer: more than a cadre visits in a week. */
const TASKS_MAX = 200;

/** The visits due among the families that the viewer may see, the first asked for first. */
export async function findVisitsDue(pool: Pool, { scope, days }: Visibility): Promise<VisitDue[]> {
  const families = familySource(scope, NO_FILTER, days);
  if (families === null) return [];
  return selectRows<VisitDue>(
    pool,
    sql`select d.family_id as "familyId", min(d.asked_at) as "askedAt" from ${DUNNING_VISITS_DUE} d
      where d.family_id in (select f.id ${families})
      group by d.family_id order by min(d.asked_at), d.family_id limit ${TASKS_MAX}`,
  );
}
