/** Tells other rooms which batches wait for their donor, and which returns of a donor's money wait for a second person. */
import { awaitedDecisions } from '../../platform/db/awaited-decisions.js';
import { type Sql, sql } from '../../platform/db/sql.js';

/** Batches that their donor has not decided; `about` is the programme, and the amount what may be spent. */
export const BENEFICIARIES_AWAITED: Sql = awaitedDecisions({
  id: sql`b.id`,
  since: sql`b.proposed_at`,
  by: sql`b.proposed_by`,
  amount: sql`b.budget`,
  regions: sql`p.region_codes`,
  donor: sql`p.donor_id`,
  about: sql`p.name`,
  from: sql`from sponsorship_batches b join sponsorship_programmes p on p.id = b.programme_id where b.state = 'PROPOSED'`,
});

/** Returns that nobody decided; `about` is the donor. */
export const FUND_RETURNS_AWAITED: Sql = awaitedDecisions({
  id: sql`r.id`,
  since: sql`r.requested_at`,
  by: sql`r.requested_by`,
  amount: sql`r.amount`,
  regions: sql`d.region_codes`,
  donor: sql`r.donor_id`,
  about: sql`d.name`,
  from: sql`from donor_fund_returns r join donors d on d.id = r.donor_id where r.state = 'REQUESTED'`,
});
