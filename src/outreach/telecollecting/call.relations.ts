/** The SQL of calls that other rooms may use. */
import { type Sql, sql } from '../../platform/db/sql.js';

/** Calls with their outcome, the amount and last day that the family promised, who called, and when to call back. */
export const CALLS: Sql = sql`(select id, family_id, cadre_id, outcome, called_at, promised_amount, promised_for, caller, call_back_at from calls)`;
