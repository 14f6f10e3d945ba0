/** Tells other rooms which changes of families and their people wait for a second person. */
import { awaitedDecisions } from '../../platform/db/awaited-decisions.js';
import { type Sql, sql } from '../../platform/db/sql.js';

/** Changes that nobody decided; `about` is the kind. */
export const MEMBERSHIP_CHANGES_AWAITED: Sql = awaitedDecisions({
  id: sql`c.id`,
  since: sql`c.requested_at`,
  by: sql`c.requested_by`,
  region: sql`c.region_code`,
  family: sql`c.family_id`,
  about: sql`c.kind`,
  from: sql`from membership_changes c where not exists (select from membership_decisions d where d.change_id = c.id)`,
});
