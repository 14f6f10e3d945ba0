/** Lets cadres claim their transport and branch heads decide on it. */
import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { z } from 'zod';
import type { Viewer } from '../../platform/auth/index.js';
import { type Cadre, CadreType } from '../cadres/index.js';
import {
  readId,
  BillingMonthScalar,
  type Connection,
  keysetCursor,
  pageSize,
  toConnection,
} from '../../platform/graphql/index.js';
import type { BillingMonth } from '../../kernel/billing-month.js';
import { CallerError, badInput } from '../../kernel/caller-error.js';
import { firstDayOf } from '../../kernel/civil-date.js';
import type { CadreId, ClaimId } from '../../kernel/ids.js';
import { draftReimbursement, submitReimbursement } from './claim-transport.js';
import type { Claim, Decision } from './claim.js';
import type { ClaimedDay } from './compute-claim.js';
import { decideReimbursement } from './decide-reimbursement.js';
import {
  DecideReimbursementResult,
  DraftReimbursementResult,
  ReimbursementClaimConnection,
  ReimbursementClaimType,
  ReimbursementClaimsArguments,
  ReimbursementDayType,
  SubmitReimbursementResult,
  toDecideReimbursementResult,
  toDraftReimbursementResult,
  toSubmitReimbursementResult,
} from './reimbursement.types.js';
import type { ReimbursementsContext } from './reimbursements.context.js';

const cursor = keysetCursor(z.tuple([z.iso.date(), z.uuid()]));
const REASON_LENGTH_MAX = 500;

function signedIn(viewer: Viewer | null): Viewer {
  if (viewer === null) throw new CallerError('UNAUTHENTICATED', 'Sign in first.');
  return viewer;
}

/** The role promises a cadre; a token without one is refused here rather than trusted. */
function cadreOf({ viewer }: ReimbursementsContext): CadreId {
  if (viewer === null || viewer.cadreId === null) throw new CallerError('FORBIDDEN', 'Only a cadre claims transport.');
  return viewer.cadreId;
}

const depsOf = ({ em, transportClaims: claims, transportPolicies: policies, now, newId }: ReimbursementsContext) => ({
  em,
  claims,
  policies,
  now,
  newId,
});

async function decide(context: ReimbursementsContext, id: string, decision: Decision) {
  const { em, transportClaims: claims, now } = context;
  const deps = { em, claims, now, viewer: signedIn(context.viewer) };
  return toDecideReimbursementResult(await decideReimbursement(deps, { id: readId<ClaimId>('id', id), decision }));
}

@Authorized('reimbursement:read')
@Resolver()
export class ReimbursementsResolver {
  @Query(() => ReimbursementClaimConnection, {
    description: "Claims for transport, the newest month first: a cadre's own, or those submitted to the branch.",
  })
  async reimbursementClaims(
    @Args(() => ReimbursementClaimsArguments) page: ReimbursementClaimsArguments,
    @Ctx() { transportClaims: claims, viewer }: ReimbursementsContext,
  ): Promise<Connection<Claim>> {
    const reader = signedIn(viewer);
    const first = pageSize(page);
    const cadreId = typeof page.cadre === 'string' ? readId<CadreId>('cadre', page.cadre) : null;
    const filter = { cadreId, month: page.month ?? null, state: page.state ?? null };
    const after = typeof page.after === 'string' ? cursor.decode(page.after) : null;
    return toConnection({
      rows: await claims.findPage(reader, { filter, after, limit: first + 1 }),
      first,
      after: page.after,
      cursorOf: ({ month, id }) => cursor.encode([firstDayOf(month), id]),
      totalCount: () => claims.count(reader, filter),
    });
  }

  @Authorized('reimbursement:claim')
  @Mutation(() => DraftReimbursementResult, {
    description: "Compute a month's claim from the visits. Asked again, it is the same draft with newer visits.",
  })
  async draftReimbursement(
    @Arg('month', () => BillingMonthScalar, { description: 'The month of the visits.' }) month: BillingMonth,
    @Ctx() context: ReimbursementsContext,
  ) {
    const deps = depsOf(context);
    const cadreId = cadreOf(context);
    return toDraftReimbursementResult(await draftReimbursement(deps, { cadreId, month }));
  }

  @Authorized('reimbursement:claim')
  @Mutation(() => SubmitReimbursementResult, { description: 'Hand a claim to the branch, once its month is over.' })
  async submitReimbursement(
    @Arg('id', () => ID, { description: 'The claim.' }) id: string,
    @Ctx() context: ReimbursementsContext,
  ) {
    const deps = depsOf(context);
    const wish = { cadreId: cadreOf(context), id: readId<ClaimId>('id', id) };
    return toSubmitReimbursementResult(await submitReimbursement(deps, wish));
  }

  @Authorized('reimbursement:decide')
  @Mutation(() => DecideReimbursementResult, { description: 'Approve a submitted claim.' })
  approveReimbursement(
    @Arg('id', () => ID, { description: 'The claim.' }) id: string,
    @Ctx() context: ReimbursementsContext,
  ) {
    return decide(context, id, { state: 'APPROVED', reason: null });
  }

  @Authorized('reimbursement:decide')
  @Mutation(() => DecideReimbursementResult, { description: 'Reject a submitted claim, with a reason.' })
  rejectReimbursement(
    @Arg('id', () => ID, { description: 'The claim.' }) id: string,
    @Arg('reason', () => String, { description: 'The cadre reads it: 1 to 500 characters.' }) reason: string,
    @Ctx() context: ReimbursementsContext,
  ) {
    const text = reason.trim();
    if (text === '' || text.length > REASON_LENGTH_MAX)
      throw badInput('reason', `1 to ${REASON_LENGTH_MAX} characters`);
    return decide(context, id, { state: 'REJECTED', reason: text });
  }
}

/** Without a rule of its own: reached through a claim that the viewer may read. */
@Resolver(() => ReimbursementClaimType)
export class ReimbursementFieldsResolver {
  @FieldResolver(() => CadreType, {
    nullable: true,
    description: 'Who claims; null when the viewer may not see cadres of that place.',
  })
  cadre(
    @Root() { cadreId }: Claim,
    @Ctx() { cadreLoaders }: ReimbursementsContext,
  ): Cadre | null | Promise<Cadre | null> {
    return cadreLoaders.byId.load(cadreId);
  }

  @FieldResolver(() => [ReimbursementDayType], { description: 'Its days, the earliest first.' })
  days(@Root() { id }: Claim, @Ctx() { daysByClaim }: ReimbursementsContext): Promise<readonly ClaimedDay[]> {
    return daysByClaim.load(id);
  }
}
