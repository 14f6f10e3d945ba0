/** Shows and explains which ways of helping families to pay are allowed where, and lets a branch head set them. */
import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Viewer } from '../../platform/auth/index.js';
import { readId, CivilDateScalar, DateTimeScalar, RegionCodeScalar } from '../../platform/graphql/index.js';
import { CallerError, badInput } from '../../kernel/caller-error.js';
import { type CivilDate, civilDateIn } from '../../kernel/civil-date.js';
import type { CollectionPolicyId, FamilyId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { timeZoneOf } from '../../kernel/time-zone.js';
import { type Region, RegionType, narrowReach } from '../../households/regions/index.js';
import type { CollectionPolicyContext } from './collection-policy.context.js';
import { type CollectionPolicy, type SetPolicyCommand, decidePolicy } from './collection-policy.js';
import {
  CollectionPolicyType,
  EndCollectionPolicyResult,
  PolicyExplanationType,
  SetCollectionPolicyInput,
  SetCollectionPolicyResult,
  toEndPolicyResult,
  toExplanation,
  toSetPolicyResult,
} from './policy.types.js';
import { type PolicyDeps, endCollectionPolicy, setCollectionPolicy } from './set-collection-policy.js';

const LISTED_MAX = 200;
const REASON_LENGTH_MAX = 500;

function readCommand(input: SetCollectionPolicyInput): SetPolicyCommand {
  const reason = input.reason.trim();
  if (reason === '' || reason.length > REASON_LENGTH_MAX)
    throw badInput('input.reason', `1 to ${REASON_LENGTH_MAX} characters`);
  const { region, from, modes } = input;
  return {
    id: readId<CollectionPolicyId>('input.id', input.id),
    regionCode: region,
    from,
    through: input.through ?? null,
    assistModes: [...new Set(modes)].filter((mode) => mode !== 'REFER'),
    reason,
  };
}

function signedIn(viewer: Viewer | null): Viewer {
  if (viewer === null) throw new CallerError('UNAUTHENTICATED', 'Sign in first.');
  return viewer;
}

const depsOf = ({ em, viewer, now }: CollectionPolicyContext): PolicyDeps => ({ em, viewer: signedIn(viewer), now });

@Authorized('collection-policy:read')
@Resolver()
export class CollectionPoliciesResolver {
  @Query(() => [CollectionPolicyType], {
    description: `Collection policies that hold somewhere in the viewer's regions, the newest first; ${LISTED_MAX} at most.`,
  })
  collectionPolicies(
    @Arg('region', () => RegionCodeScalar, { nullable: true, description: 'Inside this region or around it.' })
    region: RegionCode | undefined,
    @Arg('on', () => CivilDateScalar, {
      nullable: true,
      description: 'On this day; left out: past and coming ones too.',
    })
    on: CivilDate | undefined,
    @Ctx() { collectionPolicies, viewer }: CollectionPolicyContext,
  ): Promise<CollectionPolicy[]> {
    const reach = narrowReach(signedIn(viewer).regions, region ?? null);
    return collectionPolicies.findTouching({ reach, day: on ?? null, limit: LISTED_MAX });
  }

  @Authorized('family:read')
  @Query(() => PolicyExplanationType, {
    nullable: true,
    description:
      'Which ways of helping this family to pay are allowed, and why; null when the viewer sees no such family.',
  })
  async explainPolicy(
    @Arg('familyId', () => ID, { description: 'The family.' }) familyId: string,
    @Arg('at', () => DateTimeScalar, { nullable: true, description: 'The moment; left out: now.' }) at:
      | Date
      | undefined,
    @Ctx() { familyById, collectionPolicies, now }: CollectionPolicyContext,
  ): Promise<PolicyExplanationType | null> {
    const family = await familyById.load(readId<FamilyId>('familyId', familyId));
    if (family === null) return null;
    const village = family.regionCode;
    const day = civilDateIn(at ?? now, timeZoneOf(village));
    const policies = await collectionPolicies.findAround({ region: village, day });
    return toExplanation(decidePolicy({ village, day }, policies), day);
  }

  @Authorized('collection-policy:set')
  @Mutation(() => SetCollectionPolicyResult, {
    description: "Say which ways of helping families to pay are allowed in one of the branch's regions for some days.",
  })
  async setCollectionPolicy(
    @Arg('input', () => SetCollectionPolicyInput, { description: 'The policy.' }) input: SetCollectionPolicyInput,
    @Ctx() context: CollectionPolicyContext,
  ) {
    return toSetPolicyResult(await setCollectionPolicy(depsOf(context), readCommand(input)));
  }

  @Authorized('collection-policy:set')
  @Mutation(() => EndCollectionPolicyResult, { description: 'Bring the end of a collection policy forward.' })
  async endCollectionPolicy(
    @Arg('id', () => ID, { description: 'The policy.' }) id: string,
    @Arg('through', () => CivilDateScalar, { description: 'The last day on which it holds: today or later.' })
    through: CivilDate,
    @Ctx() context: CollectionPolicyContext,
  ) {
    const command = { id: readId<CollectionPolicyId>('id', id), through };
    return toEndPolicyResult(await endCollectionPolicy(depsOf(context), command));
  }
}

/** Without a rule of its own: reached through a policy that the viewer may read. */
@Resolver(() => CollectionPolicyType)
export class CollectionPolicyFieldsResolver {
  @FieldResolver(() => RegionType, { description: 'Where it holds, with everything inside.' })
  region(
    @Root() { regionCode }: CollectionPolicy,
    @Ctx() { regionByCode }: CollectionPolicyContext,
  ): Promise<Region | null> {
    return regionByCode.load(regionCode);
  }
}
