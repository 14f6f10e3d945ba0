/** Shows where visits are restricted, and lets a branch head restrict and release them. */
import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Viewer } from '../../platform/auth/index.js';
import { CivilDateScalar, RegionCodeScalar } from '../../platform/graphql/index.js';
import { CallerError, badInput } from '../../kernel/caller-error.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { type RestrictionId, parseUuid } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { type Region, RegionType, narrowReach } from '../../households/regions/index.js';
import { type RestrictingDeps, endRestriction, restrictService } from './restrict-service.js';
import {
  EndServiceRestrictionResult,
  RestrictServiceInput,
  RestrictServiceResult,
  ServiceRestrictionType,
  toEndServiceRestrictionResult,
  toRestrictServiceResult,
} from './restriction.types.js';
import type { RestrictionsContext } from './restrictions.context.js';
import type { RestrictServiceCommand, ServiceRestriction } from './service-restriction.js';

const LISTED_MAX = 200;
const REASON_LENGTH_MAX = 500;

function readId(field: string, text: string): RestrictionId {
  const id = parseUuid(text);
  if (id === null) throw badInput(field, 'a UUID');
  return id as RestrictionId;
}

function readCommand(input: RestrictServiceInput): RestrictServiceCommand {
  const reason = input.reason.trim();
  if (reason === '' || reason.length > REASON_LENGTH_MAX)
    throw badInput('input.reason', `1 to ${REASON_LENGTH_MAX} characters`);
  const { region, from, mode } = input;
  return { id: readId('input.id', input.id), regionCode: region, from, through: input.through ?? null, mode, reason };
}

function signedIn(viewer: Viewer | null): Viewer {
  if (viewer === null) throw new CallerError('UNAUTHENTICATED', 'Sign in first.');
  return viewer;
}

const depsOf = ({ em, viewer, now, regionByCode }: RestrictionsContext): RestrictingDeps => ({
  em,
  viewer: signedIn(viewer),
  now,
  knowsRegion: async (region) => (await regionByCode.load(region)) !== null,
});

@Authorized('restriction:read')
@Resolver()
export class RestrictionsResolver {
  @Query(() => [ServiceRestrictionType], {
    description: `Restrictions of visits that hold somewhere in the viewer's regions, the newest first; ${LISTED_MAX} at most.`,
  })
  serviceRestrictions(
    @Arg('region', () => RegionCodeScalar, { nullable: true, description: 'Inside this region or around it.' })
    region: RegionCode | undefined,
    @Arg('on', () => CivilDateScalar, {
      nullable: true,
      description: 'On this day; left out: past and coming ones too.',
    })
    on: CivilDate | undefined,
    @Ctx() { restrictions, viewer }: RestrictionsContext,
  ): Promise<ServiceRestriction[]> {
    const reach = narrowReach(signedIn(viewer).regions, region ?? null);
    return restrictions.findTouching({ reach, day: on ?? null, limit: LISTED_MAX });
  }

  @Authorized('restriction:write')
  @Mutation(() => RestrictServiceResult, {
    description: "Restrict visits in one of the branch's regions for some days. Paying is not touched.",
  })
  async restrictService(
    @Arg('input', () => RestrictServiceInput, { description: 'The restriction.' }) input: RestrictServiceInput,
    @Ctx() context: RestrictionsContext,
  ) {
    return toRestrictServiceResult(await restrictService(depsOf(context), readCommand(input)));
  }

  @Authorized('restriction:write')
  @Mutation(() => EndServiceRestrictionResult, { description: 'Bring the end of a restriction forward.' })
  async endServiceRestriction(
    @Arg('id', () => ID, { description: 'The restriction.' }) id: string,
    @Arg('through', () => CivilDateScalar, { description: 'The last day on which it holds: today or later.' })
    through: CivilDate,
    @Ctx() context: RestrictionsContext,
  ) {
    return toEndServiceRestrictionResult(await endRestriction(depsOf(context), { id: readId('id', id), through }));
  }
}

/** Without a rule of its own: reached through a restriction that the viewer may read. */
@Resolver(() => ServiceRestrictionType)
export class RestrictionFieldsResolver {
  @FieldResolver(() => RegionType, { description: 'Where it holds, with everything inside.' })
  region(
    @Root() { regionCode }: ServiceRestriction,
    @Ctx() { regionByCode }: RestrictionsContext,
  ): Promise<Region | null> {
    return regionByCode.load(regionCode);
  }
}
