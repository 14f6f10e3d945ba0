/** Tells other rooms which claims for transport wait for the branch. */
import { awaitedDecisions } from '../../platform/db/awaited-decisions.js';
import { type Sql, sql } from '../../platform/db/sql.js';
import { CADRES } from '../cadres/index.js';

/** Claims that cadres submitted; `about` is the cadre, who is also the one who asks. */
export const CLAIMS_AWAITED: Sql = awaitedDecisions({
  id: sql`r.id`,
  since: sql`coalesce(r.submitted_at, r.drafted_at)`,
  by: sql`c.name`,
  amount: sql`r.amount`,
  region: sql`c.home_region_code`,
  about: sql`c.name || ' ' || to_char(r.month, 'YYYY-MM')`,
  from: sql`from reimbursement_claims r join ${CADRES} c on c.id = r.cadre_id where r.state = 'SUBMITTED'`,
});
