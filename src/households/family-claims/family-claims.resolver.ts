/** The mutation by which somebody says which family is being worked with, and what for. */
import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import { signedIn } from '../../platform/auth/index.js';
import { readId, readOptionalText } from '../../platform/graphql/index.js';
import { policyOn } from '../../kernel/dated-policy.js';
import { type FamiliesContext } from '../families/index.js';
import { FULL_READINGS } from '../full-readings/index.js';
import { viewerDay } from '../regions/index.js';
import { type ClaimingDeps, claimFamily } from './claim-family.js';
import { ClaimFamilyInput, ClaimFamilyResult, familyOutOfSight, toClaimResult } from './family-claim.types.js';

export interface FamilyClaimsContext extends FamiliesContext {
  readonly claiming: Pick<ClaimingDeps, 'pool' | 'newId' | 'hasSpoken'>;
}

export const familyClaimsSlice =
  (claiming: FamilyClaimsContext['claiming']): (() => Pick<FamilyClaimsContext, 'claiming'>) =>
  () => ({ claiming });

const REASON_LENGTH_MAX = 500;

@Authorized('identity:unmask')
@Resolver()
export class FamilyClaimsResolver {
  @Authorized('identity:unmask')
  @Mutation(() => ClaimFamilyResult, {
    description:
      'Say which family you work with, at the counter, by telephone or for an audit, so that its numbers may be read in full for that purpose. One family at a time: another claim ends this one. A visit is planned instead, and a call of a queue is assigned.',
  })
  async claimFamily(
    @Arg('input', () => ClaimFamilyInput, { description: 'The family, and what for.' }) input: ClaimFamilyInput,
    @Ctx() context: FamilyClaimsContext,
  ) {
    const familyId = readId('Family', 'input.familyId', input.familyId);
    const reason = readOptionalText('input.reason', input.reason, REASON_LENGTH_MAX);
    const { viewer, now } = signedIn(context);
    const family = await context.familyById.load(familyId);
    if (family === null) return familyOutOfSight();
    const { claimMinutes } = policyOn(context.policies.rows(FULL_READINGS), viewerDay(viewer, now));
    const deps = { ...context.claiming, viewer, now, claimMinutes };
    return toClaimResult(await claimFamily(deps, { familyId, purpose: input.purpose, reason }), family);
  }
}
