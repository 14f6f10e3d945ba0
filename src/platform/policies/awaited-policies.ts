/** Tells other rooms which rows of policies wait for a second operator. */
import { awaitedDecisions } from '../db/awaited-decisions.js';
import { type Sql, sql } from '../db/sql.js';

/** Rows that were neither approved nor withdrawn; `about` is the policy. */
export const POLICIES_AWAITED: Sql = awaitedDecisions({
  id: sql`p.id`,
  since: sql`p.proposed_at`,
  by: sql`p.proposed_by`,
  about: sql`p.policy`,
  from: sql`from policy_proposals p where not exists (select from policy_decisions d where d.proposal_id = p.id)`,
});
