/**
 * Shows breaks with their history, and lets operators assign, explain and close them, and two operators reverse a
 * payment.
 */
import {
  Arg,
  Args,
  Authorized,
  Ctx,
  Extensions,
  FieldResolver,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { z } from 'zod';
import {
  readId,
  type Connection,
  type KeysetCursor,
  keysetCursor,
  momentCursor,
  readConnection,
  refuseReversed,
  readText,
  Personal,
} from '../../platform/graphql/index.js';
import { maskAccountNumber } from '../../kernel/account-number.js';
import { badInput } from '../../kernel/caller-error.js';
import type { SettlementBreakId } from '../../kernel/ids.js';
import type { Text } from '../../platform/texts/index.js';
import type { BreakSort, BreaksFilter, ListedBreak } from './break.queries.js';
import {
  ApproveBreakReversalResult,
  DeclineBreakReversalResult,
  MoveBreakResult,
  ProposeBreakReversalResult,
  toBreakResult,
} from './break-results.types.js';
import {
  ApproveBreakReversalInput,
  AssignBreakInput,
  BreakConnection,
  BreakStepInput,
  BreakStepType,
  BreakType,
  BreaksArguments,
  type BreaksFilterInput,
} from './break.types.js';
import { type BreakMove, moveBreak } from './move-break.js';
import { approveReversal, declineReversal, proposeReversal } from './reverse-break.js';
import type { BreakStep, SettlementBreak } from './settlement-break.js';
import { textOf } from './settlement-words.js';
import { type SettlementContext, movingDeps } from './settlement.context.js';

const sumCursor = keysetCursor(z.tuple([z.string().regex(/^\d{1,18}$/), z.uuid()]));
const CURSORS: Readonly<Record<BreakSort, KeysetCursor<[string, string]>>> = {
  NEWEST: momentCursor,
  OLDEST: momentCursor,
  LARGEST: sumCursor,
};
const MS_PER_DAY = 86_400_000;

function readFilter(given: BreaksFilterInput | null | undefined): BreaksFilter {
  const days = given?.days;
  refuseReversed('filter.days', { least: days?.from, most: days?.through });
  return {
    partnerCode: given?.partnerCode ?? null,
    class: given?.class ?? null,
    state: given?.state ?? null,
    isOpen: given?.open ?? null,
    owner: given?.owner ?? null,
    isAssigned: given?.assigned ?? null,
    from: days?.from ?? null,
    through: days?.through ?? null,
  };
}

/** @throws CallerError that names the field. */
function readWords(field: 'reason' | 'owner', text: string): string {
  const most = field === 'owner' ? 100 : 500;
  const trimmed = readText(`input.${field}`, text, most);
  if (trimmed.length < 3) throw badInput(`input.${field}`, `3 to ${most} characters`);
  return trimmed;
}

const idOf = (text: string): SettlementBreakId => readId('ReconciliationBreak', 'input.breakId', text);
const stepOf = ({ breakId, reason }: BreakStepInput) => ({ id: idOf(breakId), reason: readWords('reason', reason) });

async function move(context: SettlementContext, breakId: string, moved: BreakMove) {
  return toBreakResult(await moveBreak(movingDeps(context), idOf(breakId), moved));
}

@Authorized('settlement:read')
@Resolver()
export class BreaksResolver {
  @Query(() => BreakConnection, { description: 'The breaks that the viewer may see; a partner sees only its own.' })
  reconciliationBreaks(
    @Args(() => BreaksArguments) asked: BreaksArguments,
    @Ctx() { settlementBreaks: breaks, settlementScope: scope }: SettlementContext,
  ): Promise<Connection<ListedBreak>> {
    const { sort } = asked;
    const filter = readFilter(asked.filter);
    return readConnection(asked, {
      cursor: CURSORS[sort],
      find: (page) => breaks.findPage(scope, { filter, sort, page }),
      sortKeyOf: ({ sortValue, id }) => [sortValue, id],
      totalCount: () => breaks.count(scope, filter),
    });
  }

  @Authorized('settlement:manage')
  @Mutation(() => MoveBreakResult, { description: 'Assign a break to another owner.' })
  assignBreak(
    @Arg('input', () => AssignBreakInput, { description: 'The break, and the person who must act on it.' })
    input: AssignBreakInput,
    @Ctx() context: SettlementContext,
  ) {
    return move(context, input.breakId, { kind: 'assign', owner: readWords('owner', input.owner) });
  }

  @Authorized('settlement:manage')
  @Mutation(() => MoveBreakResult, { description: 'Store what was found out about a break, which stays open.' })
  explainBreak(
    @Arg('input', () => BreakStepInput, { description: 'The break, and what was found out.' }) input: BreakStepInput,
    @Ctx() context: SettlementContext,
  ) {
    return move(context, input.breakId, { kind: 'explain', reason: stepOf(input).reason });
  }

  @Authorized('settlement:manage')
  @Mutation(() => MoveBreakResult, { description: 'Close a break with a reason. This books nothing.' })
  closeBreak(
    @Arg('input', () => BreakStepInput, { description: 'The break, and why it is closed.' }) input: BreakStepInput,
    @Ctx() context: SettlementContext,
  ) {
    return move(context, input.breakId, { kind: 'close', reason: stepOf(input).reason });
  }

  @Authorized('settlement:manage')
  @Mutation(() => ProposeBreakReversalResult, {
    description: 'Propose to take back the payment of a break. Another person must approve it.',
  })
  async proposeBreakReversal(
    @Arg('input', () => BreakStepInput, { description: 'The break, and the reason.' }) input: BreakStepInput,
    @Ctx() context: SettlementContext,
  ) {
    return toBreakResult(await proposeReversal(movingDeps(context), stepOf(input)));
  }

  @Authorized('settlement:manage')
  @Mutation(() => ApproveBreakReversalResult, {
    description: 'Take back the payment that somebody else proposed to take back. This is a new entry, never an edit.',
  })
  async approveBreakReversal(
    @Arg('input', () => ApproveBreakReversalInput, { description: 'The break whose reversal to approve.' })
    input: ApproveBreakReversalInput,
    @Ctx() context: SettlementContext,
  ) {
    return toBreakResult(await approveReversal(movingDeps(context), idOf(input.breakId)));
  }

  @Authorized('settlement:manage')
  @Mutation(() => DeclineBreakReversalResult, {
    description: 'Decline a reversal: the payment stays as it is, and the break is open again.',
  })
  async declineBreakReversal(
    @Arg('input', () => BreakStepInput, { description: 'The break, and why the payment stays.' })
    input: BreakStepInput,
    @Ctx() context: SettlementContext,
  ) {
    return toBreakResult(await declineReversal(movingDeps(context), stepOf(input)));
  }
}

/** The fields need no permission of their own: they are reached through a break that the viewer may read. */
@Resolver(() => BreakType)
export class BreakFieldsResolver {
  @Personal('accountNumber', { paymentIn: 'paymentId', isMasked: true })
  @FieldResolver(() => String, { description: 'The number that was paid to, masked except for its last three digits.' })
  account(@Root() { accountText }: SettlementBreak): string {
    return maskAccountNumber(accountText);
  }

  @Extensions({ translated: true })
  @FieldResolver(() => String, {
    description: 'The reason why the break exists, or why it was closed, as a person or the system wrote it.',
  })
  reason(@Root() found: SettlementBreak): Text | string {
    return textOf(found.reason);
  }

  @FieldResolver(() => Int, {
    description: 'The number of whole days from finding the break until it was closed, or until now.',
  })
  ageDays(@Root() { openedAt, closedAt }: SettlementBreak, @Ctx() { now }: SettlementContext): number {
    return Math.floor(((closedAt ?? now).getTime() - openedAt.getTime()) / MS_PER_DAY);
  }

  @Personal('payments', { paymentIn: 'paymentId' })
  @FieldResolver(() => [BreakStepType], {
    description: 'The steps that were taken with the break, the earliest first.',
  })
  async history(
    @Root() { id }: SettlementBreak,
    @Ctx() { stepsByBreak }: SettlementContext,
  ): Promise<readonly (Omit<BreakStep, 'note'> & { readonly note: Text | string })[]> {
    return (await stepsByBreak.load(id)).map((step) => ({ ...step, note: textOf(step.note) }));
  }
}
