/** What other rooms read of calls in SQL of their own. */
import { type Sql, sql } from '../../platform/db/sql.js';

/** Calls with what came of them, and what the family promised, until which day. */
export const CALLS: Sql = sql`(select id, family_id, cadre_id, outcome, called_at, promised_amount, promised_for from calls)`;
