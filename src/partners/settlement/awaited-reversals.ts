/** Tells other rooms which reversals wait for a second person, and which breaks are open. */
import { PARTNER_NAMES } from '../../money/partners/index.js';
import { awaitedDecisions } from '../../platform/db/awaited-decisions.js';
import { type Sql, sql } from '../../platform/db/sql.js';

/** Breaks of which somebody proposed to take the payment back; `about` is the partner and its reference. */
export const BREAK_REVERSALS_AWAITED: Sql = awaitedDecisions({
  id: sql`b.id`,
  since: sql`coalesce(b.reversal_proposed_at, b.opened_at)`,
  by: sql`b.reversal_proposed_by`,
  amount: sql`coalesce(b.amount_here, b.amount_in_file)`,
  about: sql`r.code || ' ' || b.reference`,
  from: sql`from settlement_breaks b join ${PARTNER_NAMES} r on r.id = b.partner_id where b.state = 'reversal-proposed'`,
});

/** Breaks that are not closed: what is amiss, since when, and the payment or the number that it is about. */
export const OPEN_BREAKS: Sql = sql`(select abs(coalesce(b.amount_in_file, 0) - coalesce(b.amount_here, 0)) as amount, b.opened_at as since,
  b.payment_id, b.account_text from settlement_breaks b where b.state <> 'closed')`;
