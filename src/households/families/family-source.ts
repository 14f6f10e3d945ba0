/** Turns a viewer's scope and a list's filters into the one `from … where …` that every read of families stands on. */
import type { FamilyScope } from '../../platform/auth/index.js';
import { type Sql, sql } from '../../platform/db/sql.js';
import type { CadreId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { type RegionReach, type ZoneDays, dayIn, narrowReach, regionCondition } from '../regions/index.js';

export interface FamilyFilter {
  readonly region: RegionCode | null;
  /** In this cadre's portfolio today. */
  readonly cadreId: CadreId | null;
}

export const NO_FILTER: FamilyFilter = { region: null, cadreId: null };

/**
 * A portfolio counts on the days of its assignments while the cadre's appointment runs, by the calendar of the cadre's
 * home. It is read from the assignments, so its cost follows the portfolio and not the number of families.
 */
function portfolio(cadreId: CadreId, today: Sql): Sql {
  return sql`from (
      select ${today} as today from cadres c where c.id = ${cadreId}::uuid
    ) as calendar
    join portfolio_assignments a on a.cadre_id = ${cadreId}::uuid
      and a.valid_from <= calendar.today and (a.valid_through is null or a.valid_through >= calendar.today)
    join families f on f.id = a.family_id
    where exists (
      select from cadre_appointments t where t.cadre_id = ${cadreId}::uuid
        and t.valid_from <= calendar.today and (t.valid_through is null or t.valid_through >= calendar.today)
    )`;
}

const within = (reach: RegionReach): Sql => regionCondition('f.region_code', reach);

/** Families as `f`; conditions may be added with `and`. Null when the viewer can see none: then nothing is asked at all. */
export function familySource(scope: FamilyScope, filter: FamilyFilter, days: ZoneDays): Sql | null {
  if (scope.kind === 'none') return null;
  const mayReach = scope.kind === 'regions' ? scope.regions : 'ALL';
  const reach = narrowReach(mayReach, filter.region);
  if (reach !== 'ALL' && reach.length === 0) return null;
  if (scope.kind === 'portfolio') {
    if (filter.cadreId !== null && filter.cadreId !== scope.cadreId) return null;
    return sql`${portfolio(scope.cadreId, sql`${scope.on}::date`)} and ${within(reach)}`;
  }
  if (filter.cadreId === null) return sql`from families f where ${within(reach)}`;
  return sql`${portfolio(filter.cadreId, dayIn('c.home_region_code', days))} and ${within(reach)}`;
}
