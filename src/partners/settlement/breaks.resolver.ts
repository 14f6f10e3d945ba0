/** Shows breaks with their history, and lets operators assign, explain, close and, two of them, reverse. */
import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { z } from 'zod';
import {
  readId,
  type Connection,
  keysetCursor,
  pageSize,
  refuseReversed,
  toConnection,
} from '../../platform/graphql/index.js';
import { badInput } from '../../kernel/caller-error.js';
import type { SettlementBreakId } from '../../kernel/ids.js';
import type { BreaksFilter } from './break.queries.js';
import {
  ApproveBreakReversalResult,
  DeclineBreakReversalResult,
  MoveBreakResult,
  ProposeBreakReversalResult,
  toBreakResult,
} from './break-results.types.js';
import {
  BreakConnection,
  BreakStepType,
  BreakType,
  BreaksArguments,
  type BreaksFilterInput,
  maskAccount,
} from './break.types.js';
import { type BreakMove, moveBreak } from './move-break.js';
import { approveReversal, declineReversal, proposeReversal } from './reverse-break.js';
import type { BreakStep, SettlementBreak } from './settlement-break.js';
import { type SettlementContext, movingDeps } from './settlement.context.js';

const cursor = keysetCursor(z.tuple([z.string().min(10).max(40), z.uuid()]));
const ID_OF_BREAK = { description: 'The break.' };
const REASON = { description: 'Why: 3 to 500 characters; it stays in the history.' };
const MS_PER_DAY = 86_400_000;

function readFilter(given: BreaksFilterInput | null | undefined): BreaksFilter {
  const days = given?.days;
  refuseReversed('filter.days', { least: days?.from, most: days?.through });
  return {
    partnerCode: given?.partner ?? null,
    class: given?.class ?? null,
    state: given?.state ?? null,
    isOpen: given?.open ?? null,
    owner: given?.owner ?? null,
    from: days?.from ?? null,
    through: days?.through ?? null,
  };
}

/** @throws CallerError naming the argument. */
function readText(field: 'reason' | 'owner', text: string): string {
  const trimmed = text.trim();
  const most = field === 'owner' ? 100 : 500;
  if (trimmed.length < 3 || trimmed.length > most) throw badInput(field, `3 to ${most} characters`);
  return trimmed;
}

const idOf = (text: string): SettlementBreakId => readId<SettlementBreakId>('id', text);

async function move(context: SettlementContext, id: string, moved: BreakMove) {
  return toBreakResult(await moveBreak(movingDeps(context), idOf(id), moved));
}

@Authorized('settlement:read')
@Resolver()
export class BreaksResolver {
  @Query(() => BreakConnection, { description: 'Breaks, the newest first; a partner sees its own.' })
  async reconciliationBreaks(
    @Args(() => BreaksArguments) page: BreaksArguments,
    @Ctx() { settlementBreaks: breaks, settlementScope: scope }: SettlementContext,
  ): Promise<Connection<SettlementBreak>> {
    const first = pageSize(page);
    const filter = readFilter(page.filter);
    const after = typeof page.after === 'string' ? cursor.decode(page.after) : null;
    return toConnection({
      rows: await breaks.findPage(scope, { filter, after, limit: first + 1 }),
      first,
      after: page.after,
      cursorOf: ({ place, id }) => cursor.encode([place, id]),
      totalCount: () => breaks.count(scope, filter),
    });
  }

  @Authorized('settlement:manage')
  @Mutation(() => MoveBreakResult, { description: 'Give a break another owner.' })
  assignBreak(
    @Arg('id', () => ID, ID_OF_BREAK) id: string,
    @Arg('owner', () => String, { description: 'Who must act: 3 to 100 characters.' }) owner: string,
    @Ctx() context: SettlementContext,
  ) {
    return move(context, id, { kind: 'assign', owner: readText('owner', owner) });
  }

  @Authorized('settlement:manage')
  @Mutation(() => MoveBreakResult, { description: 'Say what was found out; the break stays open.' })
  explainBreak(
    @Arg('id', () => ID, ID_OF_BREAK) id: string,
    @Arg('reason', () => String, REASON) reason: string,
    @Ctx() context: SettlementContext,
  ) {
    return move(context, id, { kind: 'explain', reason: readText('reason', reason) });
  }

  @Authorized('settlement:manage')
  @Mutation(() => MoveBreakResult, { description: 'Close a break with its reason. It books nothing.' })
  closeBreak(
    @Arg('id', () => ID, ID_OF_BREAK) id: string,
    @Arg('reason', () => String, REASON) reason: string,
    @Ctx() context: SettlementContext,
  ) {
    return move(context, id, { kind: 'close', reason: readText('reason', reason) });
  }

  @Authorized('settlement:manage')
  @Mutation(() => ProposeBreakReversalResult, {
    description: 'Propose to take back the payment of a break. Another person must approve it.',
  })
  async proposeBreakReversal(
    @Arg('id', () => ID, ID_OF_BREAK) id: string,
    @Arg('reason', () => String, REASON) reason: string,
    @Ctx() context: SettlementContext,
  ) {
    const wish = { id: idOf(id), reason: readText('reason', reason) };
    return toBreakResult(await proposeReversal(movingDeps(context), wish));
  }

  @Authorized('settlement:manage')
  @Mutation(() => ApproveBreakReversalResult, {
    description: 'Take the payment back that somebody else proposed to take back: a new entry, never an edit.',
  })
  async approveBreakReversal(@Arg('id', () => ID, ID_OF_BREAK) id: string, @Ctx() context: SettlementContext) {
    return toBreakResult(await approveReversal(movingDeps(context), idOf(id)));
  }

  @Authorized('settlement:manage')
  @Mutation(() => DeclineBreakReversalResult, { description: 'Leave the payment as it is; the break is open again.' })
  async declineBreakReversal(
    @Arg('id', () => ID, ID_OF_BREAK) id: string,
    @Arg('reason', () => String, REASON) reason: string,
    @Ctx() context: SettlementContext,
  ) {
    const wish = { id: idOf(id), reason: readText('reason', reason) };
    return toBreakResult(await declineReversal(movingDeps(context), wish));
  }
}

/** Without a rule of its own: reached through a break that the viewer may read. */
@Resolver(() => BreakType)
export class BreakFieldsResolver {
  @FieldResolver(() => String, { description: 'The number that was paid to: its last four digits.' })
  account(@Root() { accountText }: SettlementBreak): string {
    return maskAccount(accountText);
  }

  @FieldResolver(() => Int, { description: 'Whole days from finding it until it was closed, or until now.' })
  ageDays(@Root() { openedAt, closedAt }: SettlementBreak, @Ctx() { now }: SettlementContext): number {
    return Math.floor(((closedAt ?? now).getTime() - openedAt.getTime()) / MS_PER_DAY);
  }

  @FieldResolver(() => [BreakStepType], { description: 'What was done with it, the earliest first.' })
  history(@Root() { id }: SettlementBreak, @Ctx() { stepsByBreak }: SettlementContext): Promise<readonly BreakStep[]> {
    return stepsByBreak.load(id);
  }
}
