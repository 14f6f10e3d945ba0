/** Tells other rooms which confirmations of visits by hand wait for a second person. */
import { FAMILY_HOMES } from '../../households/families/index.js';
import { awaitedDecisions } from '../../platform/db/awaited-decisions.js';
import { type Sql, sql } from '../../platform/db/sql.js';
import { CADRES } from '../cadres/index.js';

/** Visits of which somebody proposed the confirmation; `about` is the cadre. */
export const VISIT_CONFIRMATIONS_AWAITED: Sql = awaitedDecisions({
  id: sql`v.id`,
  since: sql`s.taken_at`,
  by: sql`s.taken_by`,
  region: sql`f.region_code`,
  family: sql`v.family_id`,
  about: sql`c.name`,
  from: sql`from visits v join ${FAMILY_HOMES} f on f.family_id = v.family_id join ${CADRES} c on c.id = v.cadre_id
    cross join lateral (
      select t.taken_at, t.taken_by from visit_confirmations t where t.visit_id = v.id order by t.taken_at desc, t.id desc limit 1
    ) s
    where v.verification = 'PROPOSED'`,
});
