/** What other modules read of partners in their own SQL: relations whose columns stay as they are, and statements. */
import { type Sql, sql } from '../../platform/db/sql.js';

/**
 * Partners by code and name, with their kind of notices and the channel of their payers. A retired partner is not
 * active.
 */
export const PARTNER_NAMES: Sql = sql`(select id, code, name, kind, channel, active from partners)`;

/**
 * The inquiries of partners: the account, the reference, and the amount that was shown, which is null when nothing was
 * owed.
 */
export const INQUIRIES: Sql = sql`(select partner_id, reference, account_text, shown_amount, asked_at from inquiries)`;

/** Locks an active partner until the transaction ends, so that decisions on one partner are taken one at a time. */
export const lockActivePartner = (code: string): Sql =>
  sql`select id from partners where code = ${code} and active for no key update`;
