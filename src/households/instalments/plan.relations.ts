/** The relations of instalment plans that other rooms may use in their SQL. */
import { type Sql, sql } from '../../platform/db/sql.js';

/** All plans, with the moments from which and until which each was open; a family has one open plan at most. */
export const INSTALMENT_PLANS: Sql = sql`(select id, family_id, total, stages, first_month, running_premiums, active_after, registered_at,
  ended_at from instalment_plans)`;

/** The plans that have not ended; a family has one at most. */
export const OPEN_PLANS: Sql = sql`(select id, family_id, total, stages, first_month, running_premiums, active_after from instalment_plans where ended_at is null)`;
