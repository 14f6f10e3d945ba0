/** The relations of instalment plans that other rooms may use in their SQL. */
import { type Sql, sql } from '../../platform/db/sql.js';

/** All plans, with the moments from which and until which each was open; a family has one open plan at most. */
export const INSTALMENT_PLANS: Sql = sql`(select id, family_id, total, stages, first_month, running_premiums, active_after, registered_at,
  ended_at from instalment_plans)`;

/** Which stages of plans payments paid, and what the plan had then. */
export const STAGES_PAID: Sql = sql`(select payment_id, plan_id, first_stage, paid_after from instalment_payments)`;

/** The plans that have not ended; a family has one at most. */
export const OPEN_PLANS: Sql = sql`(select id, family_id, total, stages, first_month, running_premiums, active_after from instalment_plans where ended_at is null)`;
