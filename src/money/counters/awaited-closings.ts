/** Tells other rooms which days of counters wait to be closed by somebody else than opened them. */
import { dayIn, type ZoneDays } from '../../households/regions/index.js';
import { awaitedDecisions } from '../../platform/db/awaited-decisions.js';
import { type Sql, sql } from '../../platform/db/sql.js';
import { PARTNER_NAMES } from '../partners/index.js';

/** Days that are over, by the calendar of the counter's region, and not closed; `about` is the counter and the day. */
export const closingsAwaited = (days: ZoneDays): Sql =>
  awaitedDecisions({
    id: sql`d.id`,
    since: sql`d.opened_at`,
    by: sql`d.opened_by`,
    region: sql`c.region_code`,
    about: sql`p.name || ' ' || d.day`,
    from: sql`from counter_days d join counters c on c.partner_id = d.partner_id join ${PARTNER_NAMES} p on p.id = d.partner_id
      where d.closed_at is null and d.day < ${dayIn('c.region_code', days)}`,
  });
