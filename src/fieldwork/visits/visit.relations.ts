/** The SQL of visits that other rooms may use: relations with fixed columns. */
import { type Sql, sql } from '../../platform/db/sql.js';

/** Visits, planned and completed, each with the latitude where it was recorded, or null. */
export const VISITS: Sql = sql`(select id, family_id, cadre_id, state, outcome, visited_at, latitude from visits)`;

/** The amount and the last day of each promise that a family made at a visit. */
export const VISIT_PROMISES: Sql = sql`(select visit_id, family_id, amount, promised_for from promises_to_pay)`;
