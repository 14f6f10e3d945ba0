/** Tells other rooms which freezes of cadres' cards wait for an officer, who looks into what a citizen complained of. */
import { awaitedDecisions } from '../../platform/db/awaited-decisions.js';
import { type Sql, sql } from '../../platform/db/sql.js';
import { UNCONFIRMED_FREEZES } from '../appointments/index.js';
import { CADRES } from '../cadres/index.js';

/** Complaints whose freeze nobody confirmed and that has not lifted itself at this moment; `about` is the cadre. */
export const freezesAwaited = (now: Date): Sql =>
  awaitedDecisions({
    id: sql`c.id`,
    since: sql`z.frozen_at`,
    due: sql`z.confirm_by`,
    by: sql`null`,
    region: sql`c.region_code`,
    family: sql`c.family_id`,
    about: sql`a.name`,
    from: sql`from ${UNCONFIRMED_FREEZES} z join complaints c on c.id = z.complaint_id join ${CADRES} a on a.id = z.cadre_id
      where z.confirm_by > ${now}::timestamptz`,
  });
