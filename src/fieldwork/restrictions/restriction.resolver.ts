/** The query of restrictions, and the mutations that make and end one. */
import { Arg, Authorized, Ctx, Extensions, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Viewer } from '../../platform/auth/index.js';
import { CivilDateScalar, RegionCodeScalar, readId, readText } from '../../platform/graphql/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { type Region, RegionType, narrowReach } from '../../households/regions/index.js';
import { type RestrictingDeps, endRestriction, restrictService } from './restrict-service.js';
import {
  EndServiceRestrictionResult,
  RestrictServiceResult,
  toEndServiceRestrictionResult,
  toRestrictServiceResult,
} from './restriction-results.types.js';
import { EndServiceRestrictionInput, RestrictServiceInput, ServiceRestrictionType } from './restriction.types.js';
import type { RestrictionsContext } from './restrictions.context.js';
import type { RestrictServiceCommand, ServiceRestriction } from './service-restriction.js';

const LISTED_MAX = 200;
const REASON_LENGTH_MAX = 500;

interface Operation extends RestrictionsContext {
  readonly viewer: Viewer;
}

const readCommand = ({
  id,
  region,
  validFrom,
  validThrough,
  mode,
  reason,
}: RestrictServiceInput): RestrictServiceCommand => ({
  id: readId('ServiceRestriction', 'input.id', id),
  regionCode: region,
  validFrom,
  validThrough: validThrough ?? null,
  mode,
  reason: readText('input.reason', reason, REASON_LENGTH_MAX),
});

const depsOf = ({ em, viewer, now, regionByCode }: Operation): RestrictingDeps => ({
  em,
  viewer,
  now,
  knowsRegion: async (region) => (await regionByCode.load(region)) !== null,
});

@Authorized('restriction:read')
@Resolver()
export class RestrictionsResolver {
  @Extensions({ mostItems: 200 })
  @Query(() => [ServiceRestrictionType], {
    description: `Restrictions of visits that touch the viewer's regions, the newest first, at most ${LISTED_MAX}.`,
  })
  serviceRestrictions(
    @Arg('region', () => RegionCodeScalar, {
      nullable: true,
      description: 'Restrictions inside this region or around it.',
    })
    region: RegionCode | undefined,
    @Arg('on', () => CivilDateScalar, {
      nullable: true,
      description: 'Restrictions in force on this day. Left out: past and future ones too.',
    })
    on: CivilDate | undefined,
    @Ctx() { restrictions, viewer }: Operation,
  ): Promise<ServiceRestriction[]> {
    const reach = narrowReach(viewer.regions, region ?? null);
    return restrictions.findTouching({ reach, day: on ?? null, limit: LISTED_MAX });
  }

  @Authorized('restriction:write')
  @Mutation(() => RestrictServiceResult, {
    description: "Restrict visits in one of the branch's regions for some days. Payments go on as before.",
  })
  async restrictService(
    @Arg('input', () => RestrictServiceInput, { description: 'The restriction to make.' }) input: RestrictServiceInput,
    @Ctx() context: Operation,
  ) {
    return toRestrictServiceResult(await restrictService(depsOf(context), readCommand(input)));
  }

  @Authorized('restriction:write')
  @Mutation(() => EndServiceRestrictionResult, { description: 'Bring the end of a restriction forward.' })
  async endServiceRestriction(
    @Arg('input', () => EndServiceRestrictionInput, { description: 'The restriction, and its new last day.' })
    { restrictionId, validThrough }: EndServiceRestrictionInput,
    @Ctx() context: Operation,
  ) {
    const command = { id: readId('ServiceRestriction', 'input.restrictionId', restrictionId), validThrough };
    return toEndServiceRestrictionResult(await endRestriction(depsOf(context), command));
  }
}

/** The field needs no permission of its own: it is reached through a restriction that the viewer may read. */
@Resolver(() => ServiceRestrictionType)
export class RestrictionFieldsResolver {
  @FieldResolver(() => RegionType, {
    description: 'The region in which visits are restricted, with everything inside it.',
  })
  region(
    @Root() { regionCode }: ServiceRestriction,
    @Ctx() { regionByCode }: RestrictionsContext,
  ): Promise<Region | null> {
    return regionByCode.load(regionCode);
  }
}
