/** The SQL of calls that other rooms may use. */
import { type Sql, sql } from '../../platform/db/sql.js';

/** Calls with their outcome, and the amount and last day that the family promised. */
export const CALLS: Sql = sql`(select id, family_id, cadre_id, outcome, called_at, promised_amount, promised_for from calls)`;
