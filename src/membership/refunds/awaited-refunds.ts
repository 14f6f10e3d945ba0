/** Tells other rooms which refunds of families that ended wait for a second person. */
import { awaitedDecisions } from '../../platform/db/awaited-decisions.js';
import { type Sql, sql } from '../../platform/db/sql.js';

export const FAMILY_REFUNDS_AWAITED: Sql = awaitedDecisions({
  id: sql`r.id`,
  since: sql`r.requested_at`,
  by: sql`r.requested_by`,
  amount: sql`r.amount`,
  region: sql`r.region_code`,
  family: sql`r.family_id`,
  from: sql`from family_refunds r where r.state = 'REQUESTED'`,
});
