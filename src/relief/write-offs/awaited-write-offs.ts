/** Tells other rooms which write-offs wait for a second person. */
import { awaitedDecisions } from '../../platform/db/awaited-decisions.js';
import { type Sql, sql } from '../../platform/db/sql.js';

/** Write-offs that nobody decided; `about` is the campaign. What is forgiven is known when it is approved. */
export const WRITE_OFFS_AWAITED: Sql = awaitedDecisions({
  id: sql`w.id`,
  since: sql`w.proposed_at`,
  by: sql`w.proposed_by`,
  region: sql`w.region_code`,
  family: sql`w.family_id`,
  about: sql`c.name`,
  from: sql`from write_offs w join write_off_campaigns c on c.id = w.campaign_id where w.state = 'PROPOSED'`,
});
