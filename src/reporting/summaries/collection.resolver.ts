/** Answers how much was collected in a period, and which contacts the payments followed. */
import { Args, Authorized, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { totalsScope } from '../../platform/auth/index.js';
import { askedFields, readNumber, readPeriod } from '../../platform/graphql/index.js';
import { parseRegionCode } from '../../kernel/region-code.js';
import { type Region, RegionType, type RegionsContext } from '../../households/regions/index.js';
import { type AttributionPolicy, CONTACT_STRATEGIES } from './attribution.js';
import { findCollection } from './collection-summary.queries.js';
import { type CollectionSum, inOrder, totalOf } from './collection-summary.js';
import {
  type AttributionPolicyType,
  CollectionArguments,
  CollectionSumType,
  CollectionSummaryType,
} from './collection.types.js';
import type { ReportingContext } from './reporting.context.js';
import { PERIOD_DAYS_MAX, byPolicy, daysOf } from './period.js';

const toPolicyType = ({ effectiveFrom, basis, windowDays }: AttributionPolicy): AttributionPolicyType => ({
  validFrom: effectiveFrom,
  basis,
  windows: CONTACT_STRATEGIES.map((strategy) => ({ strategy, days: windowDays[strategy] })),
});

/** From how many days on a sum may take longer: a quarter of a year is answered as fast as anything else. */
const QUARTER = 92;
/** The most groups of one answer. */
const GROUPS_MAX = 1_000;

@Authorized('collection:read')
@Resolver()
export class CollectionResolver {
  @Query(() => CollectionSummaryType, {
    description:
      'Money that reached families in a period, by strategy, region, channel, month, day and hour. No person appears in it.',
  })
  async collectionSummary(
    @Args(() => CollectionArguments) { strategies, region, groupBy, orderBy, first, ...asked }: CollectionArguments,
    @Ctx() { viewer, pool, longSums, reportingPolicies: { attribution } }: ReportingContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CollectionSummaryType> {
    const period = readPeriod('period', asked.period, PERIOD_DAYS_MAX);
    const scope = totalsScope(viewer);
    const countsReactivated = ['groups', 'total'].some((part) => askedFields(info, [part]).has('familiesReactivated'));
    const params = {
      scope,
      region: region ?? null,
      period,
      groupBy,
      strategies: strategies ?? null,
      countsReactivated,
    };
    const count = readNumber('first', first, [1, GROUPS_MAX]);
    const groups = await findCollection(daysOf(period) > QUARTER ? longSums : pool, { params, policies: attribution });
    const policies = byPolicy(period, attribution).map(({ policy }) => toPolicyType(policy));
    const shown = inOrder(groups, orderBy).slice(0, count);
    return { groups: shown, groupsLeftOut: groups.length - shown.length, total: totalOf(groups), policies };
  }
}

/** This resolver has no access rule of its own: only the summary leads to it. */
@Resolver(() => CollectionSumType)
export class CollectionSumFieldsResolver {
  @FieldResolver(() => RegionType, { nullable: true, description: 'The region; null unless sums are grouped by it.' })
  region(@Root() { place }: CollectionSum, @Ctx() { regionByCode }: RegionsContext): Promise<Region | null> | null {
    const code = place === null ? null : parseRegionCode(place);
    return code === null ? null : regionByCode.load(code);
  }
}
