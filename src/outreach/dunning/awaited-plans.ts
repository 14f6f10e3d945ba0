/** Tells other rooms which dunning plans wait for a second person to switch them on. */
import { awaitedDecisions } from '../../platform/db/awaited-decisions.js';
import { type Sql, sql } from '../../platform/db/sql.js';

export const DUNNING_PLANS_AWAITED: Sql = awaitedDecisions({
  id: sql`p.id`,
  since: sql`p.drafted_at`,
  by: sql`p.drafted_by`,
  region: sql`p.region_code`,
  about: sql`p.name`,
  from: sql`from dunning_plans p where p.switched_on_at is null and p.stopped_at is null`,
});
