/** What other rooms read of partners in SQL of their own: relations with the columns they promise, and statements. */
import { type Sql, sql } from '../../platform/db/sql.js';

/** Partners by code and name, with how they confirm and where their payers pay; those that are retired are not active. */
export const PARTNER_NAMES: Sql = sql`(select id, code, name, kind, channel, active from partners)`;

/** Which account a partner asked about, under which reference, and what it was shown; null when nothing was owed. */
export const INQUIRIES: Sql = sql`(select partner_id, reference, account_text, shown_amount, asked_at from inquiries)`;

/** Locks an active partner until the transaction ends: of decisions on one partner, one is taken at a time. */
export const lockActivePartner = (code: string): Sql =>
  sql`select id from partners where code = ${code} and active for no key update`;
