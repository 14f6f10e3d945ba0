/** The SQL of calls that other rooms may use. */
import { type Sql, sql } from '../../platform/db/sql.js';

/** Calls of queues that were assigned to an operator and are not closed, each with the end of its lease. */
export const OPEN_CALLS: Sql = sql`(select operator, family_id, lease_until from call_assignments where closed_at is null)`;

/** Calls with their outcome, the amount and last day that the family promised, who called, and when to call back. */
export const CALLS: Sql = sql`(select id, family_id, cadre_id, outcome, called_at, promised_amount, promised_for, caller, call_back_at from calls)`;
