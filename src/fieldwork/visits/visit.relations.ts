/** The SQL of visits that other rooms may use: relations with fixed columns. */
import { type Sql, sql } from '../../platform/db/sql.js';

/** Visits, planned and completed, each with the latitude where it was recorded, or null. */
export const VISITS: Sql = sql`(select id, family_id, cadre_id, state, outcome, planned_for, visited_at, latitude from visits)`;

/** When visits reached the server, which may be long after they were made. */
export const RECORDED_VISITS: Sql = sql`(select cadre_id, recorded_at from visits where state = 'COMPLETED')`;

/** SQL for whether the visit in `v` is verified, by its own columns; visits from before the rule count by their position. */
export const VERIFICATION: Sql = sql`coalesce(v.verification,
  case when v.state <> 'COMPLETED' then null when v.latitude is null then 'UNVERIFIED' else 'VERIFIED' end)`;

/** Completed visits, each with whether it is verified, and since when it counts: since it was told of, or confirmed by hand. */
export const COMPLETED_VISITS: Sql = sql`(select v.id, v.family_id, v.cadre_id, v.visited_at, ${VERIFICATION} as verification,
    greatest(v.recorded_at, (select max(c.taken_at) from visit_confirmations c where c.visit_id = v.id and c.step = 'CONFIRMED'))
      as counts_since
  from visits v where v.state = 'COMPLETED')`;

/** The amount and the last day of each promise that a family made at a visit. */
export const VISIT_PROMISES: Sql = sql`(select visit_id, family_id, amount, promised_for from promises_to_pay)`;
