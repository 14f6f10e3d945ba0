/** Tells other rooms which changes of families and their people wait for a second person. */
import { startOfDay } from '../../kernel/civil-date.js';
import { WIB } from '../../kernel/time-zone.js';
import { awaitedDecisions } from '../../platform/db/awaited-decisions.js';
import { type Sql, sql } from '../../platform/db/sql.js';
import type { ChangePolicy } from './change-policy.js';

/** By when correction `c` must be decided, by the policy of the day on which it was requested; null for other changes. */
function correctionDue(policies: readonly ChangePolicy[]): Sql {
  const since = policies.map(({ effectiveFrom }) => startOfDay(effectiveFrom, WIB));
  const hours = policies.map(({ correctionHours }) => correctionHours);
  return sql`case when c.kind = 'CORRECTION' then c.requested_at + (
    select make_interval(hours => term.hours) from unnest(${since}::timestamptz[], ${hours}::int[]) term (since, hours)
    where term.since <= c.requested_at order by term.since desc limit 1) end`;
}

/** Changes that nobody decided; `about` is the kind. */
export const membershipChangesAwaited = (policies: readonly ChangePolicy[]): Sql =>
  awaitedDecisions({
    id: sql`c.id`,
    since: sql`c.requested_at`,
    due: correctionDue(policies),
    by: sql`c.requested_by`,
    region: sql`c.region_code`,
    family: sql`c.family_id`,
    about: sql`c.kind`,
    from: sql`from membership_changes c where not exists (select from membership_decisions d where d.change_id = c.id)`,
  });
