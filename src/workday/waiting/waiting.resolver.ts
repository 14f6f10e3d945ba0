/** Answers what waits for a decision, and how much money waits for somebody to look at it. */
import { Args, Authorized, Ctx, Extensions, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { type Role, rolesThatMay, signedIn } from '../../platform/auth/index.js';
import type { Pool } from '../../platform/db/pool.js';
import { type Connection, RoleEnum, readConnection, termCursor, Personal } from '../../platform/graphql/index.js';
import type { Text } from '../../platform/texts/index.js';
import { type Family, FamilyType, type FamiliesContext } from '../../households/families/index.js';
import {
  type Approval,
  type ApprovalCount,
  type ApprovalSortKey,
  type ApprovalsAsked,
  countApprovals,
  countByKind,
  findApprovals,
} from './approvals.queries.js';
import {
  ApprovalConnection,
  ApprovalCountType,
  ApprovalCountsArguments,
  ApprovalType,
  ApprovalsArguments,
  type ApprovalsFilterInput,
} from './approval.types.js';
import { ruleOf } from './approval-kinds.js';
import { wordsOf } from './approval-words.js';
import { sumBreaks, sumDoubts, sumSuspense } from './money-waiting.queries.js';
import { MoneyWaitingType } from './money-waiting.types.js';

interface Operation extends FamiliesContext {
  readonly waitingPool: Pool;
}

export const waitingSlice =
  ({ pool }: { readonly pool: Pool }): (() => Pick<Operation, 'waitingPool'>) =>
  () => ({ waitingPool: pool });

function asked(context: Operation, filter: ApprovalsFilterInput | null | undefined): ApprovalsAsked {
  const { viewer, now, visibility, policies } = signedIn(context);
  return {
    viewer,
    moment: { now, days: visibility.days, policies },
    kinds: filter?.kinds ?? null,
    region: filter?.region ?? null,
    mine: filter?.mayDecide === true,
  };
}

@Authorized('waiting:read')
@Resolver()
export class WaitingResolver {
  @Query(() => ApprovalConnection, {
    description:
      'What waits for a second person, of every kind that the viewer may see: what has a term first, by its term, then the oldest first. `isOwn` marks what the viewer proposed and so cannot decide.',
  })
  approvalsWaiting(
    @Args(() => ApprovalsArguments) { filter, ...page }: ApprovalsArguments,
    @Ctx() context: Operation,
  ): Promise<Connection<Approval>> {
    const wanted = asked(context, filter);
    const { waitingPool: pool } = context;
    return readConnection<Approval, ApprovalSortKey>(page, {
      cursor: termCursor,
      find: (at) => findApprovals(pool, wanted, at),
      sortKeyOf: ({ sortDue, sortSince, nodeId }) => [sortDue, sortSince, nodeId],
      totalCount: () => countApprovals(pool, wanted),
    });
  }

  @Extensions({ mostItems: 20 })
  @Query(() => [ApprovalCountType], {
    description: 'How much waits for a second person, by kind; a kind of which nothing waits is left out.',
  })
  approvalCounts(
    @Args(() => ApprovalCountsArguments) { filter }: ApprovalCountsArguments,
    @Ctx() context: Operation,
  ): Promise<ApprovalCount[]> {
    return countByKind(context.waitingPool, asked(context, filter));
  }

  @Query(() => MoneyWaitingType, {
    description:
      "How much money waits for somebody, among what the viewer may see: of an office that of families in its regions, of an operator every partner's.",
  })
  moneyWaiting(@Ctx() context: Operation): MoneyWaitingType {
    const { waitingPool: pool, viewer } = signedIn(context);
    return {
      suspense: () => sumSuspense(pool, viewer),
      reconciliationBreaks: () => sumBreaks(pool, viewer),
      paymentDoubts: () => sumDoubts(pool, viewer),
    };
  }
}

/** The fields need no permission of their own: they are reached through an approval that the viewer may see. */
@Resolver(() => ApprovalType)
export class ApprovalFieldsResolver {
  @Extensions({ translated: true })
  @Personal('membership')
  @FieldResolver(() => String, { description: 'What it is, in the words of a list.' })
  what(@Root() { kind, about }: Approval): Text {
    return wordsOf(kind, about);
  }

  @FieldResolver(() => [RoleEnum], {
    description: 'The roles that may decide it: whom to ask where the viewer may not.',
  })
  decidedByRoles(@Root() { kind }: Approval): readonly Role[] {
    return rolesThatMay(ruleOf(kind).decide);
  }

  @FieldResolver(() => FamilyType, {
    nullable: true,
    description: 'The family that it is about; null for none, or where the viewer may not see the family.',
  })
  family(@Root() { familyId }: Approval, @Ctx() { familyById }: Operation): Family | null | Promise<Family | null> {
    return familyId === null ? null : familyById.load(familyId);
  }
}
