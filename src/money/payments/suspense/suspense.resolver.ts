/** Lists money in suspense, assigns it to people, and lets two different people resolve it. */
import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Viewer } from '../../../platform/auth/index.js';
import { type Family, FamilyType } from '../../../households/families/index.js';
import { type Connection, momentCursor, readConnection, readId } from '../../../platform/graphql/index.js';
import type { PaymentsContext } from '../payments.context.js';
import type { SuspenseItem } from './suspense-item.js';
import {
  ApproveSuspenseResolutionResult,
  AssignSuspenseItemResult,
  ProposeSuspenseResolutionResult,
  RejectSuspenseResolutionResult,
  toSuspenseResult,
} from './suspense-results.types.js';
import {
  ApproveSuspenseResolutionInput,
  AssignSuspenseItemInput,
  ProposeSuspenseResolutionInput,
  RejectSuspenseResolutionInput,
  readApprove,
  readAssign,
  readPropose,
  readReject,
  readSuspenseFilter,
} from './suspense.inputs.js';
import type { SuspenseSortKey } from './suspense.queries.js';
import { SuspenseItemConnection, SuspenseItemType, SuspenseItemsArguments } from './suspense.types.js';

interface Operation extends PaymentsContext {
  readonly viewer: Viewer;
  readonly now: Date;
}

@Authorized('suspense:read')
@Resolver()
export class SuspenseResolver {
  @Query(() => SuspenseItemConnection, {
    description:
      'Money in suspense, the oldest first: for an office that of families in its regions; money without a family for those who work in the whole country and for operators.',
  })
  suspenseItems(
    @Args(() => SuspenseItemsArguments) { filter: wanted, ...asked }: SuspenseItemsArguments,
    @Ctx() { suspense, now }: Operation,
  ): Promise<Connection<SuspenseItem>> {
    const filter = readSuspenseFilter(wanted, now);
    return readConnection<SuspenseItem, SuspenseSortKey>(asked, {
      cursor: momentCursor,
      find: (page) => suspense.findPage({ filter, page }),
      sortKeyOf: ({ sortValue, paymentId }) => [sortValue, paymentId],
      totalCount: () => suspense.count(filter),
    });
  }

  @Query(() => SuspenseItemType, {
    nullable: true,
    description: 'One item, resolved or not; null when there is none or the viewer may not see it.',
  })
  suspenseItem(
    @Arg('paymentId', () => ID, { description: 'The payment in suspense.' }) paymentId: string,
    @Ctx() { suspense }: Operation,
  ): Promise<SuspenseItem | null> {
    return suspense.findById(readId('Payment', 'paymentId', paymentId));
  }

  @Authorized('suspense:work')
  @Mutation(() => AssignSuspenseItemResult, { description: 'Assign money in suspense to a person who works on it.' })
  async assignSuspenseItem(
    @Arg('input', () => AssignSuspenseItemInput, { description: 'The item, and the person who works on it.' })
    input: AssignSuspenseItemInput,
    @Ctx() { suspense, viewer }: Operation,
  ) {
    return toSuspenseResult(await suspense.assign(readAssign(viewer.subject, input)));
  }

  @Authorized('suspense:work')
  @Mutation(() => ProposeSuspenseResolutionResult, {
    description: 'Propose a resolution of money in suspense. Somebody else must approve it before anything is booked.',
  })
  async proposeSuspenseResolution(
    @Arg('input', () => ProposeSuspenseResolutionInput, { description: 'The proposal.' })
    input: ProposeSuspenseResolutionInput,
    @Ctx() { suspense, viewer }: Operation,
  ) {
    return toSuspenseResult(await suspense.propose(readPropose(viewer.subject, input)));
  }

  @Authorized('suspense:decide')
  @Mutation(() => ApproveSuspenseResolutionResult, {
    description: 'Approve what somebody else proposed, which books it.',
  })
  async approveSuspenseResolution(
    @Arg('input', () => ApproveSuspenseResolutionInput, { description: 'The proposal to approve.' })
    input: ApproveSuspenseResolutionInput,
    @Ctx() { suspense, viewer }: Operation,
  ) {
    return toSuspenseResult(await suspense.approve(readApprove(viewer.subject, input)));
  }

  @Authorized('suspense:decide')
  @Mutation(() => RejectSuspenseResolutionResult, { description: 'Reject what somebody else proposed.' })
  async rejectSuspenseResolution(
    @Arg('input', () => RejectSuspenseResolutionInput, { description: 'The proposal to reject, and the reason.' })
    input: RejectSuspenseResolutionInput,
    @Ctx() { suspense, viewer }: Operation,
  ) {
    return toSuspenseResult(await suspense.reject(readReject(viewer.subject, input)));
  }
}

const DAY_MS = 86_400_000;

/** These fields need no permission of their own: they are reached through an item that the viewer may read. */
@Resolver(() => SuspenseItemType)
export class SuspenseItemFieldsResolver {
  @FieldResolver(() => Int, { description: 'The number of whole days for which it has been in suspense.' })
  ageDays(@Root() { since }: SuspenseItem, @Ctx() { now }: Operation): number {
    return Math.max(0, Math.floor((now.getTime() - since.getTime()) / DAY_MS));
  }

  @FieldResolver(() => FamilyType, {
    nullable: true,
    description:
      'The family whose number was entered; null when it is none of ours or the viewer may not see the family.',
  })
  family(@Root() { familyId }: SuspenseItem, @Ctx() { familyById }: Operation): Family | null | Promise<Family | null> {
    return familyId === null ? null : familyById.load(familyId);
  }

  @FieldResolver(() => String, { nullable: true, description: 'The name of the partner that confirmed the payment.' })
  async partnerName(@Root() { partnerId }: SuspenseItem, @Ctx() { paymentLoaders }: Operation): Promise<string | null> {
    return (await paymentLoaders.partnerById.load(partnerId))?.name ?? null;
  }
}
