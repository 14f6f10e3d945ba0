/** What other rooms read of instalment plans in SQL of their own. */
import { type Sql, sql } from '../../platform/db/sql.js';

/** Plans that have not ended; a family has one at most. */
export const OPEN_PLANS: Sql = sql`(select id, family_id, total, stages, first_month from instalment_plans where ended_at is null)`;
