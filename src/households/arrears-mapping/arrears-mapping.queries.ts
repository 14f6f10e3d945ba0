/** Reads what families of a region owe, by place, from the rollups of arrears under a viewer's scope for sums. */
import type { FamilyScope } from '../../platform/auth/index.js';
import type { Pool } from '../../platform/db/pool.js';
import { constant, sql } from '../../platform/db/sql.js';
import { addMonths } from '../../kernel/billing-month.js';
import { firstDayOf, monthOf } from '../../kernel/civil-date.js';
import { type RegionCode, type RegionLevel, levelOf } from '../../kernel/region-code.js';
import { type RegionReach, type ZoneDays, ZONE_NAMES, narrowReach, regionCondition } from '../regions/index.js';
import { countInRollups, countInFamilies } from './counted-families.queries.js';
import type { AlikeFamilies } from '../arrears/index.js';

export interface MappingParams {
  /** The families of which the viewer may see sums. */
  readonly scope: FamilyScope;
  /** The region asked for; null for all of the scope. */
  readonly region: RegionCode | null;
  /** Whether sums are grouped by the regions one level below `region`, or without one by the viewer's own regions. */
  readonly byRegion: boolean;
  readonly days: ZoneDays;
}

export interface ArrearsMappingQueries {
  /** Reads counts instead of families for whole regencies, provinces and the country. */
  findAlikeFamilies(params: MappingParams): Promise<AlikeFamilies[]>;
}

const LENGTH_BELOW: Readonly<Record<RegionLevel, number>> = { PROVINCE: 5, REGENCY: 8, DISTRICT: 13, VILLAGE: 13 };

const REGENCY_LENGTH = 5;
const PROVINCE_LENGTH = 2;

/** The length of codes without a region: of provinces, or of the regions a viewer works in, at the widest level. */
const ownLength = (scope: FamilyScope): number =>
  scope.kind === 'regions' ? Math.min(...scope.regions.map(({ length }) => length)) : PROVINCE_LENGTH;

/** The number of characters of a region's code by which sums are grouped; 0 when they are not. */
const placeLength = ({ scope, byRegion, region }: MappingParams): number =>
  byRegion ? (region === null ? ownLength(scope) : LENGTH_BELOW[levelOf(region)]) : 0;

/** The month before the current one, the latest of the three zones: who has paid it is not in arrears. */
const paidBefore = (days: ZoneDays): string =>
  ZONE_NAMES.map((zone) => firstDayOf(addMonths(monthOf(days[zone]), -1))).reduce((a, b) => (a > b ? a : b));

function reachOf({ scope, region }: MappingParams): RegionReach {
  if (scope.kind === 'none' || scope.kind === 'portfolio') return [];
  return narrowReach(scope.kind === 'all' ? 'ALL' : scope.regions, region);
}

/** Whether rollups, which are by regency, suffice: nothing smaller is asked for, neither as a filter nor as a group. */
const isAnsweredByRollups = (reach: RegionReach, length: number): boolean =>
  length <= REGENCY_LENGTH && (reach === 'ALL' || reach.every((code) => code.length <= REGENCY_LENGTH));

export const createArrearsMappingQueries = (pool: Pool): ArrearsMappingQueries => ({
  findAlikeFamilies(params) {
    const reach = reachOf(params);
    if (reach !== 'ALL' && reach.length === 0) return Promise.resolve([]);
    const length = placeLength(params);
    const column = isAnsweredByRollups(reach, length) ? 'f.regency_code' : 'f.region_code';
    const counted = {
      where: sql`f.paid_through < ${paidBefore(params.days)}::date and ${regionCondition(column, reach)}`,
      place: length === 0 ? sql`null::text` : constant(`left(${column}, ${length})`),
      days: params.days,
    };
    return isAnsweredByRollups(reach, length) ? countInRollups(pool, counted) : countInFamilies(pool, counted);
  },
});
