/** Answers the name of a region, the regions inside it, and the region that contains it. */
import { Arg, Authorized, Ctx, Extensions, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { RegionCodeScalar } from '../../platform/graphql/index.js';
import { type RegionCode, type RegionLevel, levelOf } from '../../kernel/region-code.js';
import { type TimeZone, timeZoneOf } from '../../kernel/time-zone.js';
import type { Region } from './region.queries.js';
import { RegionLevelEnum, RegionType, TimeZoneEnum } from './region.types.js';
import type { RegionsContext } from './regions.context.js';

@Authorized('region:read')
@Resolver(() => RegionType)
export class RegionResolver {
  @Query(() => RegionType, { nullable: true, description: 'One region; null when no region has the code.' })
  region(
    @Arg('code', () => RegionCodeScalar, { description: 'A code at any level.' }) code: RegionCode,
    @Ctx() { regionByCode }: RegionsContext,
  ): Promise<Region | null> {
    return regionByCode.load(code);
  }

  @Extensions({ mostItems: 100 })
  @Query(() => [RegionType], { description: 'The regions directly inside one, in the order of codes.' })
  regions(
    @Arg('inside', () => RegionCodeScalar, {
      nullable: true,
      description: 'The region; left out, the provinces are listed.',
    })
    inside: RegionCode | undefined,
    @Ctx() { regions }: RegionsContext,
  ): Promise<Region[]> {
    return regions.findInside(inside ?? null);
  }
}

/** This resolver has no access rule of its own: a region may be read by whoever may read what leads to it. */
@Resolver(() => RegionType)
export class RegionFieldsResolver {
  @FieldResolver(() => RegionLevelEnum, { description: 'The level of the region.' })
  level(@Root() { code }: Region): RegionLevel {
    return levelOf(code);
  }

  @FieldResolver(() => TimeZoneEnum, { description: 'The time zone of the region, which decides its days and months.' })
  timeZone(@Root() { code }: Region): TimeZone['name'] {
    return timeZoneOf(code).name;
  }

  @FieldResolver(() => RegionType, { nullable: true, description: 'The region one level up; null for a province.' })
  parent(@Root() { parentCode }: Region, @Ctx() { regionByCode }: RegionsContext): Promise<Region | null> | null {
    return parentCode === null ? null : regionByCode.load(parentCode);
  }
}
