/** Answers what was collected, and which contact it followed. */
import { Arg, Authorized, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { totalsScope } from '../auth/index.js';
import { RegionCode } from '../graphql/vocabulary/index.js';
import { type RegionCode as Code, parseRegionCode } from '../kernel/region-code.js';
import { type Region, RegionType, type RegionsContext } from '../regions/index.js';
import { CONTACT_STRATEGIES, type AttributionPolicy, type CollectionStrategy } from './attribution.js';
import { findCollection } from './collection-summary.queries.js';
import { type CollectionGrouping, type CollectionSum, totalOf } from './collection-summary.js';
import {
  type AttributionPolicyType,
  CollectionGroupingEnum,
  CollectionStrategyEnum,
  CollectionSumType,
  CollectionSummaryType,
} from './collection.types.js';
import type { FiguresContext } from './figures.context.js';
import { PeriodInput, readPeriod } from './period.inputs.js';
import { byPolicy } from './period.js';

const toPolicyType = ({ effectiveFrom, basis, windowDays }: AttributionPolicy): AttributionPolicyType => ({
  effectiveFrom,
  basis,
  windows: CONTACT_STRATEGIES.map((strategy) => ({ strategy, days: windowDays[strategy] })),
});

@Authorized('collection:read')
@Resolver()
export class CollectionResolver {
  @Query(() => CollectionSummaryType, {
    description: 'Money that reached families in a period, by strategy and region. No person appears in it.',
  })
  async collectionSummary(
    @Arg('period', () => PeriodInput, { description: 'The days on which families paid, in Jakarta.' })
    asked: PeriodInput,
    @Arg('strategies', () => [CollectionStrategyEnum], { nullable: true, description: 'Only these; left out: all.' })
    strategies: readonly CollectionStrategy[] | undefined,
    @Arg('region', () => RegionCode, {
      nullable: true,
      description:
        'Where families lived when they paid, at any level, narrowed to what the viewer may see. Left out: all of that.',
    })
    region: Code | undefined,
    @Arg('groupBy', () => [CollectionGroupingEnum], {
      defaultValue: ['STRATEGY'],
      description: 'By what to tell the sums apart; an empty list gives one sum.',
    })
    groupBy: readonly CollectionGrouping[],
    @Ctx() { viewer, pool, figurePolicies: { attribution } }: FiguresContext,
  ): Promise<CollectionSummaryType> {
    const period = readPeriod(asked);
    const wish = { scope: totalsScope(viewer), region: region ?? null, period, groupBy, strategies: strategies ?? null };
    const groups = await findCollection(pool, { wish, policies: attribution });
    const policies = byPolicy(period, attribution).map(({ policy }) => toPolicyType(policy));
    return { groups, total: totalOf(groups), policies };
  }
}

/** Without a rule of its own: reached through the summary alone. */
@Resolver(() => CollectionSumType)
export class CollectionSumFieldsResolver {
  @FieldResolver(() => RegionType, { nullable: true, description: 'The region; null unless asked to group by it.' })
  region(@Root() { place }: CollectionSum, @Ctx() { regionByCode }: RegionsContext): Promise<Region | null> | null {
    const code = place === null ? null : parseRegionCode(place);
    return code === null ? null : regionByCode.load(code);
  }
}
