/** Reads what families of a region owe, by place, from the rollups of arrears under a viewer's scope for sums. */
import type { FamilyScope } from '../../platform/auth/index.js';
import type { Pool } from '../../platform/db/pool.js';
import { constant, sql } from '../../platform/db/sql.js';
import { addMonths } from '../../kernel/billing-month.js';
import { firstDayOf, monthOf } from '../../kernel/civil-date.js';
import type { RegionCode } from '../../kernel/region-code.js';
import {
  DISTRICT_LENGTH,
  REGENCY_LENGTH,
  type RegionReach,
  type ZoneDays,
  ZONE_NAMES,
  placeLength,
  regionCondition,
  reachOf,
  reachesNothing,
} from '../regions/index.js';
import { countRegistered } from './counted-families.queries.js';
import type { AlikeFamilies } from '../bills/index.js';

export interface MappingParams {
  /** The families of which the viewer may see sums. */
  readonly scope: FamilyScope;
  /** The region asked for; null for all of the scope. */
  readonly region: RegionCode | null;
  /** REGION groups sums by the regions one level below `region`, or without one by the viewer's own regions. */
  readonly byPlace: 'REGION' | 'DISTRICT' | null;
  readonly days: ZoneDays;
}

export interface ArrearsMappingQueries {
  /** Reads counts instead of families for whole regencies, provinces and the country. */
  findAlikeFamilies(params: MappingParams): Promise<AlikeFamilies[]>;
}

/** The month before the current one, the latest of the three zones: who has paid it is not in arrears. */
const paidBefore = (days: ZoneDays): string =>
  ZONE_NAMES.map((zone) => firstDayOf(addMonths(monthOf(days[zone]), -1))).reduce((a, b) => (a > b ? a : b));

/** Whether rollups, which are by regency, suffice: nothing smaller is asked for, neither as a filter nor as a group. */
const isAnsweredByRollups = (reach: RegionReach, length: number): boolean =>
  length <= REGENCY_LENGTH && (reach === 'ALL' || reach.every((code) => code.length <= REGENCY_LENGTH));

/** The length of the codes by which sums are grouped; 0 for one sum. */
function lengthOf({ byPlace, region, scope }: MappingParams): number {
  if (byPlace === null) return 0;
  return byPlace === 'DISTRICT' ? DISTRICT_LENGTH : placeLength(region, scope);
}

/**
 * Whether all that is summed lies within regencies: districts are counted family by family, which is too much for whole
 * provinces.
 */
export const isWithinRegencies = ({ scope, region }: Pick<MappingParams, 'scope' | 'region'>): boolean => {
  const reach = reachOf(scope, region);
  return reach !== 'ALL' && reach.every((code) => code.length >= REGENCY_LENGTH);
};

export const createArrearsMappingQueries = (pool: Pool): ArrearsMappingQueries => ({
  findAlikeFamilies(params) {
    const reach = reachOf(params.scope, params.region);
    if (reachesNothing(reach)) return Promise.resolve([]);
    const length = lengthOf(params);
    const column = isAnsweredByRollups(reach, length) ? 'f.regency_code' : 'f.region_code';
    const counted = {
      where: sql`f.paid_through < ${paidBefore(params.days)}::date and ${regionCondition(column, reach)}`,
      place: length === 0 ? sql`null::text` : constant(`left(${column}, ${length})`),
      days: params.days,
    };
    // Families whose cover never began have no arrears, so they are counted with the day that they wait for.
    return countRegistered(pool, { ...counted, column });
  },
});
