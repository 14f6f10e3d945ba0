/** What families of a region owe, by place: reads alike families under a viewer's scope for sums. */
import type { FamilyScope } from '../auth/index.js';
import type { Pool } from '../db/pool.js';
import { type Sql, constant, sql } from '../db/sql.js';
import { addMonths } from '../kernel/billing-month.js';
import { firstDayOf, monthOf } from '../kernel/civil-date.js';
import { type RegionCode, type RegionLevel, levelOf } from '../kernel/region-code.js';
import { type ZoneDays, ZONE_NAMES, narrowReach, regionCondition } from '../regions/index.js';
import { findAlikeFamilies } from './alike-families.queries.js';
import type { AlikeFamilies } from './summarise-arrears.js';

export interface MappingWish {
  /** What the viewer may see sums of. */
  readonly scope: FamilyScope;
  /** Null: all of the scope. */
  readonly region: RegionCode | null;
  /** Whether sums are told apart by the regions one level below `region`, or without one by the viewer's own regions. */
  readonly byRegion: boolean;
  readonly days: ZoneDays;
}

export interface ArrearsMappingQueries {
  findAlikeFamilies(wish: MappingWish): Promise<AlikeFamilies[]>;
}

const LENGTH_BELOW: Readonly<Record<RegionLevel, number>> = { PROVINCE: 5, REGENCY: 8, DISTRICT: 13, VILLAGE: 13 };

const PROVINCE_LENGTH = 2;

/** Without a region: the provinces of the country, or the regions a viewer works in, at the widest level among them. */
const ownLength = (scope: FamilyScope): number =>
  scope.kind === 'regions' ? Math.min(...scope.regions.map(({ length }) => length)) : PROVINCE_LENGTH;

function placeOf({ scope, byRegion, region }: MappingWish): Sql {
  if (!byRegion) return sql`null::text`;
  const length = region === null ? ownLength(scope) : LENGTH_BELOW[levelOf(region)];
  return constant(`left(f.region_code, ${length})`);
}

/** Nobody who has paid the month before the current one is in arrears: the latest such month of the three zones. */
const paidBefore = (days: ZoneDays): string =>
  ZONE_NAMES.map((zone) => firstDayOf(addMonths(monthOf(days[zone]), -1))).reduce((a, b) => (a > b ? a : b));

function sourceOf({ scope, region, days }: MappingWish): Sql | null {
  if (scope.kind === 'none' || scope.kind === 'portfolio') return null;
  const reach = narrowReach(scope.kind === 'all' ? 'ALL' : scope.regions, region);
  if (reach !== 'ALL' && reach.length === 0) return null;
  return sql`from families f where f.paid_through < ${paidBefore(days)}::date and ${regionCondition('f.region_code', reach)}`;
}

export const createArrearsMappingQueries = (pool: Pool): ArrearsMappingQueries => ({
  findAlikeFamilies(wish) {
    const source = sourceOf(wish);
    return source === null
      ? Promise.resolve([])
      : findAlikeFamilies(pool, { source, place: placeOf(wish), days: wish.days });
  },
});
