/** What other rooms read of visits in SQL of their own: relations with the columns they promise. */
import { type Sql, sql } from '../../platform/db/sql.js';

/** Visits, planned and made, each with the point where it was recorded, or null. */
export const VISITS: Sql = sql`(select id, family_id, cadre_id, state, outcome, visited_at, latitude from visits)`;

/** What families promised at a visit, until which day. */
export const VISIT_PROMISES: Sql = sql`(select visit_id, family_id, amount, promised_for from promises_to_pay)`;
