/** Tells other rooms which resolutions of suspense wait for a second person, and how much money waits at all. */
import { awaitedDecisions } from '../../../platform/db/awaited-decisions.js';
import { type Sql, sql } from '../../../platform/db/sql.js';

const LEFT = sql`greatest(p.amount - coalesce((select sum(e.amount) from ledger_entries e where e.payment_id = p.id), 0), 0)::bigint`;

/** Proposals that nobody decided; `about` is the resolution. */
export const SUSPENSE_PROPOSALS_AWAITED: Sql = awaitedDecisions({
  id: sql`s.id`,
  since: sql`s.proposed_at`,
  by: sql`s.proposed_by`,
  amount: LEFT,
  region: sql`p.region_code`,
  family: sql`coalesce(s.family_id, p.family_id)`,
  about: sql`s.resolution`,
  from: sql`from suspense_proposals s join payments p on p.id = s.payment_id where s.state = 'proposed'`,
});

/** What is left of each payment in suspense that is not resolved: `amount`, `since`, `region_code`. */
export const SUSPENSE_LEFT: Sql = sql`(select left_over.amount, p.posted_at as since, p.region_code
  from payments p cross join lateral (select ${LEFT} as amount) left_over
  where p.outcome = 'into-suspense' and left_over.amount > 0)`;
