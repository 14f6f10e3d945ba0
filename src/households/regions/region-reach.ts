/**
 * Turns what a viewer may see into regions and into conditions in SQL; no other file does. Whatever is missing shows
 * nothing: a scope of no region, a list of none, and a column without a region, which only the whole country reaches.
 */
import type { FamilyScope } from '../../platform/auth/index.js';
import { type Sql, anyOf, constant, sql } from '../../platform/db/sql.js';
import { type RegionCode, isWithin, parentOf } from '../../kernel/region-code.js';

/** Regions with everything inside them; an empty list reaches nothing. */
export type RegionReach = 'ALL' | readonly RegionCode[];

/** Whether the region lies in the reach with everything inside it. */
export const isReached = (region: RegionCode, reach: RegionReach): boolean =>
  reach === 'ALL' || reach.some((code) => isWithin(region, code));

/** The part of `reach` that lies in `asked`; all of it when nothing was asked for. */
export function narrowReach(reach: RegionReach, asked: RegionCode | null): RegionReach {
  if (asked === null) return reach;
  if (reach === 'ALL' || isReached(asked, reach)) return [asked];
  return reach.filter((code) => isWithin(code, asked));
}

/**
 * The regions that a scope reaches, narrowed by a filter. A portfolio is no region: whoever sees single families sees no
 * sums of regions.
 */
export function reachOf(scope: FamilyScope, asked: RegionCode | null): RegionReach {
  if (scope.kind === 'all') return narrowReach('ALL', asked);
  return scope.kind === 'regions' ? narrowReach(scope.regions, asked) : [];
}

/** Whether the reach holds no region at all. */
export const reachesNothing = (reach: RegionReach): boolean => reach !== 'ALL' && reach.length === 0;

/** The most regions that get ranges of their own; for more, one text serves any number without an index. */
const RANGES_MAX = 16;

/**
 * The condition that `column` holds a code inside the reach. A slash follows the dot in the order of "C", so everything
 * inside `64.72` lies between `64.72` and `64.72/`: a range that an index answers.
 */
export function regionCondition(column: string, reach: RegionReach): Sql {
  if (reach === 'ALL') return sql`true`;
  const code = constant(column);
  if (reach.length > RANGES_MAX) {
    return sql`exists (select from unnest(${[...reach]}::text[]) as reach (code)
      where ${code} >= reach.code and ${code} < reach.code || '/')`;
  }
  const ranges = reach.map((region) => sql`${code} >= ${region} and ${code} < ${region}::text || '/'`);
  return sql`(${anyOf(ranges)})`;
}

/** The condition that `column` holds a code inside the reach; null where nothing is reached, and nothing need be asked. */
export const conditionWithin = (column: string, reach: RegionReach): Sql | null =>
  reachesNothing(reach) ? null : regionCondition(column, reach);

/** The condition of a filter, which is no scope: that `column` holds a code inside the region asked for, if one was. */
export const askedCondition = (column: string, asked: RegionCode | null): Sql =>
  asked === null ? sql`true` : regionCondition(column, [asked]);

/**
 * The condition that all the codes of the list in `column` lie in the reach. A list that is missing or empty lies in no
 * region: only whoever works in the whole country reaches it.
 */
export function regionsCondition(column: string, reach: RegionReach): Sql {
  if (reach === 'ALL') return sql`true`;
  const codes = constant(column);
  return sql`(cardinality(${codes}) > 0 and not exists (
    select from unnest(${codes}) each_region (code) where ${regionCondition('each_region.code', reach)} is not true))`;
}

/** The region itself and every region that contains it. */
export function selfAndAbove(region: RegionCode): RegionCode[] {
  const parent = parentOf(region);
  return parent === null ? [region] : [region, ...selfAndAbove(parent)];
}

/** The regions of a reach and every region that contains them; none contains the whole country. */
export const regionsAround = (reach: RegionReach): RegionCode[] =>
  reach === 'ALL' ? [] : [...new Set(reach.flatMap((region) => selfAndAbove(region)))];

/** The condition that `column` holds a code inside or around the reach, whose rules apply somewhere in the reach. */
export const touchesReach = (column: string, reach: RegionReach): Sql =>
  sql`(${regionCondition(column, reach)} or ${constant(column)} = any(${regionsAround(reach)}::text[]))`;
