/** Turns a viewer's scope and a list's filters into the one `from … where …` that every read of families stands on. */
import type { FamilyScope } from '../../platform/auth/index.js';
import { type Sql, sql } from '../../platform/db/sql.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { CadreId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { type RegionReach, type ZoneDays, narrowReach, regionCondition } from '../regions/index.js';

export interface FamilyFilter {
  readonly region: RegionCode | null;
  /** In this cadre's portfolio today. */
  readonly cadreId: CadreId | null;
}

export const NO_FILTER: FamilyFilter = { region: null, cadreId: null };

/**
 * The `family_id` of each family that a cadre holds, as a relation: on a day, or today by the calendar of the cadre's home.
 * Who holds whom is the word of a room above, so whoever reads under a scope brings it.
 */
export type PortfolioOf = (cadreId: CadreId, on: CivilDate | ZoneDays) => Sql;

const within = (reach: RegionReach): Sql => regionCondition('f.region_code', reach);

const held = (portfolio: Sql, reach: RegionReach): Sql =>
  sql`from ${portfolio} held join families f on f.id = held.family_id where ${within(reach)}`;

/** Families as `f`; conditions may be added with `and`. Null when the viewer can see none: then nothing is asked at all. */
export type FamilySource = (scope: FamilyScope, filter: FamilyFilter, days: ZoneDays) => Sql | null;

export const familySourceWith =
  (portfolioOf: PortfolioOf): FamilySource =>
  (scope, filter, days) => {
    if (scope.kind === 'none') return null;
    const mayReach = scope.kind === 'regions' ? scope.regions : 'ALL';
    const reach = narrowReach(mayReach, filter.region);
    if (reach !== 'ALL' && reach.length === 0) return null;
    if (scope.kind === 'portfolio') {
      if (filter.cadreId !== null && filter.cadreId !== scope.cadreId) return null;
      return held(portfolioOf(scope.cadreId, scope.on), reach);
    }
    if (filter.cadreId === null) return sql`from families f where ${within(reach)}`;
    return held(portfolioOf(filter.cadreId, days), reach);
  };
