/** What families of a region owe, by place: reads the cells of arrears under a viewer's scope for sums. */
import type { FamilyScope } from '../../platform/auth/index.js';
import type { Pool } from '../../platform/db/pool.js';
import { constant, sql } from '../../platform/db/sql.js';
import { addMonths } from '../../kernel/billing-month.js';
import { firstDayOf, monthOf } from '../../kernel/civil-date.js';
import { type RegionCode, type RegionLevel, levelOf } from '../../kernel/region-code.js';
import { type RegionReach, type ZoneDays, ZONE_NAMES, narrowReach, regionCondition } from '../regions/index.js';
import { countInCells, countInFamilies } from './counted-families.queries.js';
import type { AlikeFamilies } from '../arrears/index.js';

export interface MappingParams {
  /** What the viewer may see sums of. */
  readonly scope: FamilyScope;
  /** Null: all of the scope. */
  readonly region: RegionCode | null;
  /** Whether sums are told apart by the regions one level below `region`, or without one by the viewer's own regions. */
  readonly byRegion: boolean;
  readonly days: ZoneDays;
}

export interface ArrearsMappingQueries {
  /** Counts, not families, are read for whole regencies, provinces and the country. */
  findAlikeFamilies(params: MappingParams): Promise<AlikeFamilies[]>;
}

const LENGTH_BELOW: Readonly<Record<RegionLevel, number>> = { PROVINCE: 5, REGENCY: 8, DISTRICT: 13, VILLAGE: 13 };

const REGENCY_LENGTH = 5;
const PROVINCE_LENGTH = 2;

/** Without a region: the provinces of the country, or the regions a viewer works in, at the widest level among them. */
const ownLength = (scope: FamilyScope): number =>
  scope.kind === 'regions' ? Math.min(...scope.regions.map(({ length }) => length)) : PROVINCE_LENGTH;

/** How many characters of a region's code tell the sums apart; none when they are not. */
const placeLength = ({ scope, byRegion, region }: MappingParams): number =>
  byRegion ? (region === null ? ownLength(scope) : LENGTH_BELOW[levelOf(region)]) : 0;

/** Nobody who has paid the month before the current one is in arrears: the latest such month of the three zones. */
const paidBefore = (days: ZoneDays): string =>
  ZONE_NAMES.map((zone) => firstDayOf(addMonths(monthOf(days[zone]), -1))).reduce((a, b) => (a > b ? a : b));

function reachOf({ scope, region }: MappingParams): RegionReach {
  if (scope.kind === 'none' || scope.kind === 'portfolio') return [];
  return narrowReach(scope.kind === 'all' ? 'ALL' : scope.regions, region);
}

/** Cells know regencies: enough when nothing smaller is asked for, neither as a limit nor to tell sums apart. */
const isAnsweredByCells = (reach: RegionReach, length: number): boolean =>
  length <= REGENCY_LENGTH && (reach === 'ALL' || reach.every((code) => code.length <= REGENCY_LENGTH));

export const createArrearsMappingQueries = (pool: Pool): ArrearsMappingQueries => ({
  findAlikeFamilies(params) {
    const reach = reachOf(params);
    if (reach !== 'ALL' && reach.length === 0) return Promise.resolve([]);
    const length = placeLength(params);
    const column = isAnsweredByCells(reach, length) ? 'f.regency_code' : 'f.region_code';
    const counted = {
      where: sql`f.paid_through < ${paidBefore(params.days)}::date and ${regionCondition(column, reach)}`,
      place: length === 0 ? sql`null::text` : constant(`left(${column}, ${length})`),
      days: params.days,
    };
    return isAnsweredByCells(reach, length) ? countInCells(pool, counted) : countInFamilies(pool, counted);
  },
});
