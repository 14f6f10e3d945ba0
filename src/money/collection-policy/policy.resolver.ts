/**
 * Shows and explains which ways of helping families to pay are allowed in a region, and lets a branch head set them.
 */
import { Arg, Authorized, Ctx, Extensions, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Viewer } from '../../platform/auth/index.js';
import { CivilDateScalar, DateTimeScalar, RegionCodeScalar, readId, readText } from '../../platform/graphql/index.js';
import { badInput } from '../../kernel/caller-error.js';
import { type CivilDate, civilDateIn } from '../../kernel/civil-date.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { timeZoneOf } from '../../kernel/time-zone.js';
import { type Region, RegionType, narrowReach } from '../../households/regions/index.js';
import type { CollectionPolicyContext } from './collection-policy.context.js';
import { type CollectionPolicy, type SetPolicyCommand, decidePolicy } from './collection-policy.js';
import {
  EndCollectionPolicyResult,
  SetCollectionPolicyResult,
  reasonOf,
  toEndPolicyResult,
  toSetPolicyResult,
} from './policy-results.types.js';
import {
  CollectionPolicyType,
  EndCollectionPolicyInput,
  PolicyExplanationType,
  SetCollectionPolicyInput,
} from './policy.types.js';
import { PAYMENT_HELP } from './payment-help.policies.js';
import { endCollectionPolicy, setCollectionPolicy } from './set-collection-policy.js';

const LISTED_MAX = 200;
const REASON_LENGTH_MAX = 500;

interface Operation extends CollectionPolicyContext {
  readonly viewer: Viewer;
}

const readCommand = ({
  id,
  region,
  validFrom,
  validThrough,
  assistModes,
  reason,
}: SetCollectionPolicyInput): SetPolicyCommand => ({
  id: readId('CollectionPolicy', 'input.id', id),
  regionCode: region,
  validFrom,
  validThrough: validThrough ?? null,
  assistModes: [...new Set(assistModes)].filter((mode) => mode !== 'REFER'),
  reason: readText('input.reason', reason, REASON_LENGTH_MAX),
});

@Authorized('collection-policy:read')
@Resolver()
export class CollectionPoliciesResolver {
  @Extensions({ mostItems: 200 })
  @Query(() => [CollectionPolicyType], {
    description: `Collection policies of the viewer's regions and of the regions around them, the newest first; ${LISTED_MAX} at most.`,
  })
  collectionPolicies(
    @Arg('region', () => RegionCodeScalar, {
      nullable: true,
      description: 'Only policies of regions inside this region or around it.',
    })
    region: RegionCode | undefined,
    @Arg('on', () => CivilDateScalar, {
      nullable: true,
      description: 'Only policies that hold on this day; left out: past and coming ones too.',
    })
    on: CivilDate | undefined,
    @Ctx() { collectionPolicies, viewer }: Operation,
  ): Promise<CollectionPolicy[]> {
    const reach = narrowReach(viewer.regions, region ?? null);
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
    @Arg('at', () => DateTimeScalar, { nullable: true, description: 'The moment that is asked about; left out: now.' })
    at: Date | undefined,
    @Ctx() { familyById, collectionPolicies, now, policies }: CollectionPolicyContext,
  ): Promise<PolicyExplanationType | null> {
    const family = await familyById.load(readId('Family', 'familyId', familyId));
    if (family === null) return null;
    const village = family.regionCode;
    const day = civilDateIn(at ?? now, timeZoneOf(village));
    const help = policies.rows(PAYMENT_HELP);
    if (!help.some(({ effectiveFrom }) => effectiveFrom <= day))
      throw badInput('at', 'a moment on which a rule of the programme holds');
    const around = await collectionPolicies.findAround({ region: village, day });
    const decision = decidePolicy({ village, day }, around, help);
    return { ...decision, day, reason: reasonOf(decision) };
  }

  @Authorized('collection-policy:set')
  @Mutation(() => SetCollectionPolicyResult, {
    description:
      "Say which ways of helping families to pay are allowed in one of the branch's regions, from one day to another.",
  })
  async setCollectionPolicy(
    @Arg('input', () => SetCollectionPolicyInput, { description: 'The policy to set.' })
    input: SetCollectionPolicyInput,
    @Ctx() context: Operation,
  ) {
    return toSetPolicyResult(await setCollectionPolicy(context, readCommand(input)));
  }

  @Authorized('collection-policy:set')
  @Mutation(() => EndCollectionPolicyResult, { description: 'Bring the end of a collection policy forward.' })
  async endCollectionPolicy(
    @Arg('input', () => EndCollectionPolicyInput, { description: 'The policy to end, and its last day.' })
    { policyId, validThrough }: EndCollectionPolicyInput,
    @Ctx() context: Operation,
  ) {
    const command = { id: readId('CollectionPolicy', 'input.policyId', policyId), validThrough };
    return toEndPolicyResult(await endCollectionPolicy(context, command));
  }
}

/** These fields need no permission of their own: they are reached through a policy that the viewer may read. */
@Resolver(() => CollectionPolicyType)
export class CollectionPolicyFieldsResolver {
  @FieldResolver(() => RegionType, {
    description: 'The region in which the policy holds, with every region inside it.',
  })
  region(
    @Root() { regionCode }: CollectionPolicy,
    @Ctx() { regionByCode }: CollectionPolicyContext,
  ): Promise<Region | null> {
    return regionByCode.load(regionCode);
  }
}
