/** Answers how much the families of regions owe, and for how long. */
import { Arg, Authorized, Ctx, Extensions, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { totalsScope } from '../../platform/auth/index.js';
import { RegionCodeScalar } from '../../platform/graphql/index.js';
import { type RegionCode, parseRegionCode } from '../../kernel/region-code.js';
import { NO_RUPIAH, plus } from '../../kernel/rupiah.js';
import { type Region, RegionType, type RegionsContext, zoneDaysAt } from '../regions/index.js';
import { ArrearsGroupingEnum, ArrearsMappingType, ArrearsSumType } from './arrears-mapping.types.js';
import { type ArrearsGrouping, type ArrearsSum, MONTHS_BUCKETS, summariseArrears } from '../bills/index.js';
import { CARE_CLASSES } from '../../kernel/care-class.js';
import type { ArrearsMappingContext } from './arrears-mapping.context.js';
import { type MappingParams, isWithinRegencies } from './arrears-mapping.queries.js';
import { badInput } from '../../kernel/caller-error.js';

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

/** How many places a region is divided into, at most: villages of a district, districts of a regency, regencies of a province. */
const PLACES_MOST = 60;
const CLASSES = CARE_CLASSES.length;

/** The most groups of a grouping: what `drillDown` may be asked of as often. */
function mostGroups({ groupBy }: Readonly<Record<string, unknown>>): number {
  const by = new Set(Array.isArray(groupBy) ? groupBy : [groupBy]);
  const places = by.has('REGION') || by.has('DISTRICT') ? PLACES_MOST : 1;
  return places * (by.has('MONTHS_BUCKET') ? MONTHS_BUCKETS.length : 1) * (by.has('CARE_CLASS') ? CLASSES : 1);
}

/** How sums are grouped by place. @throws CallerError when both ways are asked for at once. */
function placeOf(groupBy: readonly ArrearsGrouping[]): MappingParams['byPlace'] {
  const [place = null, other] = (['REGION', 'DISTRICT'] as const).filter((one) => groupBy.includes(one));
  if (other !== undefined) throw badInput('groupBy', 'REGION or DISTRICT, not both');
  return place;
}

@Authorized('arrears:map')
@Resolver(() => ArrearsMappingType)
export class ArrearsMappingResolver {
  @Extensions({ mostItemsBelow: mostGroups })
  @Query(() => ArrearsMappingType, {
    description:
      'Sums of families in arrears in a region, by group: families, persons and rupiah. No person appears in it.',
  })
  async arrearsMapping(
    @Arg('region', () => RegionCodeScalar, {
      nullable: true,
      description:
        'The region, at any level, narrowed to what the viewer may see, which may be nothing. Left out, the regions the viewer works in, or the whole country by provinces.',
    })
    region: RegionCode | undefined,
    @Arg('groupBy', () => [ArrearsGroupingEnum], {
      defaultValue: ['REGION', 'MONTHS_BUCKET'],
      description: 'How to group the sums; an empty list gives one sum.',
    })
    groupBy: readonly ArrearsGrouping[],
    @Ctx() { viewer, now, assess, arrearsMapping }: ArrearsMappingContext,
  ): Promise<ArrearsMappingType> {
    const params = {
      scope: totalsScope(viewer),
      region: region ?? null,
      byPlace: placeOf(groupBy),
      days: zoneDaysAt(now),
    };
    if (params.byPlace === 'DISTRICT' && !isWithinRegencies(params))
      throw badInput('groupBy', 'DISTRICT only for regencies, cities and what is within them');
    const alike = await arrearsMapping.findAlikeFamilies(params);
    const groups = summariseArrears(alike, { assess, groupBy, within: params.region });
    return { groups, total: totalOf(groups, params.region) };
  }
}

/** This resolver has no access rule of its own: only the mapping leads to it. */
@Resolver(() => ArrearsSumType)
export class ArrearsSumFieldsResolver {
  @FieldResolver(() => RegionType, { nullable: true, description: 'The region; null unless sums are grouped by it.' })
  region(@Root() { place }: ArrearsSum, @Ctx() { regionByCode }: RegionsContext): Promise<Region | null> | null {
    const code = place === null ? null : parseRegionCode(place);
    return code === null ? null : regionByCode.load(code);
  }
}
