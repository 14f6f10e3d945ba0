/** Tells other rooms which proposals of portfolios wait to be approved. */
import { REGION_NAMES } from '../../households/regions/index.js';
import { awaitedDecisions } from '../../platform/db/awaited-decisions.js';
import { type Sql, sql } from '../../platform/db/sql.js';

/** Proposals that are not approved and of which none followed; `about` is the region. */
export const PORTFOLIOS_AWAITED: Sql = awaitedDecisions({
  id: sql`p.id`,
  since: sql`p.made_at`,
  by: sql`p.made_by`,
  region: sql`p.region_code`,
  about: sql`coalesce((select r.name from ${REGION_NAMES} r where r.code = p.region_code), p.region_code)`,
  from: sql`from portfolio_proposals p where p.state = 'DRAFT'
    and not exists (select from portfolio_proposals n where n.region_code = p.region_code and (n.made_at, n.id) > (p.made_at, p.id))`,
});
