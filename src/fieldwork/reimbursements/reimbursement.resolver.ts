/** The query of claims for transport, and the mutations that draft, submit and decide them. */
import { Arg, Args, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { cadreOf, signedIn } from '../../platform/auth/index.js';
import { type Cadre, CadreType } from '../cadres/index.js';
import { type VisitRecord, VisitType } from '../visits/index.js';
import {
  type Connection,
  dayCursor,
  readConnection,
  readId,
  readOptionalId,
  readText,
} from '../../platform/graphql/index.js';
import { firstDayOf } from '../../kernel/civil-date.js';
import { draftReimbursement, submitReimbursement } from './claim-transport.js';
import type { ClaimSortKey } from './claim.queries.js';
import type { Claim, Decision } from './claim.js';
import type { ClaimedDay } from './compute-claim.js';
import { decideReimbursement } from './decide-reimbursement.js';
import {
  DecideReimbursementResult,
  DraftReimbursementResult,
  SubmitReimbursementResult,
  toDecideReimbursementResult,
  toDraftReimbursementResult,
  toSubmitReimbursementResult,
} from './reimbursement-results.types.js';
import {
  ApproveReimbursementInput,
  DraftReimbursementInput,
  RejectReimbursementInput,
  SubmitReimbursementInput,
} from './reimbursement.inputs.js';
import {
  ReimbursementClaimConnection,
  ReimbursementClaimType,
  ReimbursementClaimsArguments,
  ReimbursementDayType,
} from './reimbursement.types.js';
import { findUnverifiedOfMonth } from './unverified-visits.js';
import type { ReimbursementsContext } from './reimbursements.context.js';

const REASON_LENGTH_MAX = 500;

const depsOf = ({
  em,
  transportClaims: claims,
  lateVisits,
  transportPolicies: policies,
  now,
  newId,
}: ReimbursementsContext) => ({
  lateVisits,
  em,
  claims,
  policies,
  now,
  newId,
});

async function decide(context: ReimbursementsContext, claimId: string, decision: Decision) {
  const { em, transportClaims: claims, now, viewer } = signedIn(context);
  const deps = { em, claims, now, viewer };
  const id = readId('ReimbursementClaim', 'input.claimId', claimId);
  return toDecideReimbursementResult(await decideReimbursement(deps, { id, decision }));
}

@Authorized('reimbursement:read')
@Resolver()
export class ReimbursementsResolver {
  @Query(() => ReimbursementClaimConnection, {
    description:
      'Claims for transport, the newest month first: for a cadre the own ones, for an office those that were submitted.',
  })
  reimbursementClaims(
    @Args(() => ReimbursementClaimsArguments) asked: ReimbursementClaimsArguments,
    @Ctx() context: ReimbursementsContext,
  ): Promise<Connection<Claim>> {
    const { transportClaims: claims, viewer: reader } = signedIn(context);
    const cadreId = readOptionalId('Cadre', 'cadreId', asked.cadreId);
    const filter = { cadreId, month: asked.month ?? null, state: asked.state ?? null };
    return readConnection<Claim, ClaimSortKey>(asked, {
      cursor: dayCursor,
      find: (page) => claims.findPage(reader, { filter, page }),
      sortKeyOf: ({ month, id }) => [firstDayOf(month), id],
      totalCount: () => claims.count(reader, filter),
    });
  }

  @Authorized('reimbursement:claim')
  @Mutation(() => DraftReimbursementResult, {
    description: "Compute a month's claim from the visits. Sent again, it is the same draft with newer visits.",
  })
  async draftReimbursement(
    @Arg('input', () => DraftReimbursementInput, { description: 'The month to claim.' }) {
      month,
    }: DraftReimbursementInput,
    @Ctx() context: ReimbursementsContext,
  ) {
    const query = { cadreId: cadreOf(context), month };
    return toDraftReimbursementResult(await draftReimbursement(depsOf(context), query));
  }

  @Authorized('reimbursement:claim')
  @Mutation(() => SubmitReimbursementResult, { description: 'Submit a claim to the branch, once its month is over.' })
  async submitReimbursement(
    @Arg('input', () => SubmitReimbursementInput, { description: 'The claim to submit.' }) {
      claimId,
    }: SubmitReimbursementInput,
    @Ctx() context: ReimbursementsContext,
  ) {
    const query = { cadreId: cadreOf(context), id: readId('ReimbursementClaim', 'input.claimId', claimId) };
    return toSubmitReimbursementResult(await submitReimbursement(depsOf(context), query));
  }

  @Authorized('reimbursement:decide')
  @Mutation(() => DecideReimbursementResult, { description: 'Approve a submitted claim.' })
  approveReimbursement(
    @Arg('input', () => ApproveReimbursementInput, { description: 'The claim to approve.' }) {
      claimId,
    }: ApproveReimbursementInput,
    @Ctx() context: ReimbursementsContext,
  ) {
    return decide(context, claimId, { state: 'APPROVED', reason: null });
  }

  @Authorized('reimbursement:decide')
  @Mutation(() => DecideReimbursementResult, { description: 'Reject a submitted claim, with a reason.' })
  rejectReimbursement(
    @Arg('input', () => RejectReimbursementInput, { description: 'The claim to reject, and the reason.' })
    { claimId, reason }: RejectReimbursementInput,
    @Ctx() context: ReimbursementsContext,
  ) {
    return decide(context, claimId, {
      state: 'REJECTED',
      reason: readText('input.reason', reason, REASON_LENGTH_MAX),
    });
  }
}

/** The fields need no permission of their own: they are reached through a claim that the viewer may read. */
@Resolver(() => ReimbursementClaimType)
export class ReimbursementFieldsResolver {
  @FieldResolver(() => CadreType, {
    nullable: true,
    description: 'The cadre who claims; null when the viewer may not see that cadre.',
  })
  cadre(
    @Root() { cadreId }: Claim,
    @Ctx() { cadreLoaders }: ReimbursementsContext,
  ): Cadre | null | Promise<Cadre | null> {
    return cadreLoaders.byId.load(cadreId);
  }

  @FieldResolver(() => [ReimbursementDayType], { description: 'The days of the claim, the earliest first.' })
  days(@Root() { id }: Claim, @Ctx() { daysByClaim }: ReimbursementsContext): Promise<readonly ClaimedDay[]> {
    return daysByClaim.load(id);
  }

  @FieldResolver(() => [VisitType], {
    description:
      'The completed visits of the month that are not verified and so not paid, each with its reasons, the earliest first: at most 200.',
  })
  unverifiedVisits(
    @Root() { cadreId, month }: Claim,
    @Ctx() { transportClaims, visits }: ReimbursementsContext,
  ): Promise<readonly VisitRecord[]> {
    return findUnverifiedOfMonth({ claims: transportClaims, visits }, { cadreId, month });
  }
}
