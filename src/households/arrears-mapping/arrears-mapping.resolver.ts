/** Answers the mapping: which regions owe how much, since how long. */
import { Arg, Authorized, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { totalsScope } from '../../platform/auth/index.js';
import { RegionCodeScalar } from '../../platform/graphql/index.js';
import { type RegionCode, parseRegionCode } from '../../kernel/region-code.js';
import { NO_RUPIAH, plus } from '../../kernel/rupiah.js';
import { type Region, RegionType, type RegionsContext, zoneDaysAt } from '../regions/index.js';
import { ArrearsGroupingEnum, ArrearsMappingType, ArrearsSumType } from './arrears-mapping.types.js';
import { type ArrearsGrouping, type ArrearsSum, summariseArrears } from '../arrears/index.js';
import type { ArrearsMappingContext } from './arrears-mapping.context.js';

const EMPTY: Omit<ArrearsSum, 'within'> = {
  place: null,
  monthsBucket: null,
  careClass: null,
  families: 0,
  persons: 0,
  arrears: NO_RUPIAH,
  amountToReactivate: NO_RUPIAH,
};

const totalOf = (sums: readonly ArrearsSum[], within: RegionCode | null): ArrearsSum =>
  sums.reduce<ArrearsSum>(
    (total, sum) => ({
      ...total,
      families: total.families + sum.families,
      persons: total.persons + sum.persons,
      arrears: plus(total.arrears, sum.arrears),
      amountToReactivate: plus(total.amountToReactivate, sum.amountToReactivate),
    }),
    { ...EMPTY, within },
  );

@Authorized('arrears:map')
@Resolver(() => ArrearsMappingType)
export class ArrearsMappingResolver {
  @Query(() => ArrearsMappingType, {
    description: 'Families in arrears of a region, in groups: families, persons and rupiah. No person appears in it.',
  })
  async arrearsMapping(
    @Arg('region', () => RegionCodeScalar, {
      nullable: true,
      description:
        'At any level, narrowed to what the viewer may see; nothing of it is an empty mapping. Left out: the regions the viewer works in, or the provinces for the whole country.',
    })
    region: RegionCode | undefined,
    @Arg('groupBy', () => [ArrearsGroupingEnum], {
      defaultValue: ['REGION', 'MONTHS_BUCKET'],
      description: 'By what to tell the sums apart; an empty list gives one sum.',
    })
    groupBy: readonly ArrearsGrouping[],
    @Ctx() { viewer, now, assess, arrearsMapping }: ArrearsMappingContext,
  ): Promise<ArrearsMappingType> {
    const params = {
      scope: totalsScope(viewer),
      region: region ?? null,
      byRegion: groupBy.includes('REGION'),
      days: zoneDaysAt(now),
    };
    const alike = await arrearsMapping.findAlikeFamilies(params);
    const groups = summariseArrears(alike, { assess, groupBy, within: params.region });
    return { groups, total: totalOf(groups, params.region) };
  }
}

/** Without a rule of its own: reached through the mapping alone. */
@Resolver(() => ArrearsSumType)
export class ArrearsSumFieldsResolver {
  @FieldResolver(() => RegionType, { nullable: true, description: 'The region; null unless asked to group by it.' })
  region(@Root() { place }: ArrearsSum, @Ctx() { regionByCode }: RegionsContext): Promise<Region | null> | null {
    const code = place === null ? null : parseRegionCode(place);
    return code === null ? null : regionByCode.load(code);
  }
}
