/** Turns a viewer's scope and a list's filters into the `from … where …` of every statement that reads families. */
import type { FamilyScope } from '../../platform/auth/index.js';
import { type Sql, sql } from '../../platform/db/sql.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { CadreId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { type RegionReach, type ZoneDays, narrowReach, regionCondition, reachesNothing } from '../regions/index.js';

export interface FamilyFilter {
  readonly region: RegionCode | null;
  /** The cadre in whose portfolio the families are today; null for all families. */
  readonly cadreId: CadreId | null;
}

export const NO_FILTER: FamilyFilter = { region: null, cadreId: null };

/**
 * A relation with the `family_id` of each family in a cadre's portfolio, on a day, or today by the calendar of the
 * cadre's home. A room above keeps portfolios, so callers that read under a scope provide it.
 */
export type PortfolioOf = (cadreId: CadreId, on: CivilDate | ZoneDays) => Sql;

const within = (reach: RegionReach): Sql => regionCondition('f.region_code', reach);

const held = (portfolio: Sql, reach: RegionReach): Sql =>
  sql`from ${portfolio} held join families f on f.id = held.family_id where ${within(reach)}`;

/** Makes the source of families as `f`; conditions may be added by `and`. It is null when the viewer may see none. */
export type FamilySource = (scope: FamilyScope, filter: FamilyFilter, days: ZoneDays) => Sql | null;

export const familySourceWith =
  (portfolioOf: PortfolioOf): FamilySource =>
  (scope, filter, days) => {
    if (scope.kind === 'none') return null;
    const mayReach = scope.kind === 'regions' ? scope.regions : 'ALL';
    const reach = narrowReach(mayReach, filter.region);
    if (reachesNothing(reach)) return null;
    if (scope.kind === 'portfolio') {
      if (filter.cadreId !== null && filter.cadreId !== scope.cadreId) return null;
      return held(portfolioOf(scope.cadreId, scope.on), reach);
    }
    if (filter.cadreId === null) return sql`from families f where ${within(reach)}`;
    return held(portfolioOf(filter.cadreId, days), reach);
  };
