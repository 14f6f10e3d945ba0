/** Takes back a payment that a partner does not have: one person proposes it, and another one decides. */
import { inTransaction } from '../../platform/db/pool.js';
import { sql } from '../../platform/db/sql.js';
import type { PartnerId, PaymentId, SettlementBreakId } from '../../kernel/ids.js';
import { invariant } from '../../kernel/invariant.js';
import { lockBreak } from './break.queries.js';
import { type BreakDeps, closeDayOf } from './move-break.js';
import {
  type ApprovalProblem,
  type ProposalProblem,
  type SettlementBreak,
  validateApproval,
  validateProposal,
} from './settlement-break.js';
import { stored } from './settlement-words.js';
import { writeStep } from './write-step.js';

export interface TakeBackRequest {
  readonly partnerId: PartnerId;
  readonly paymentId: PaymentId;
  readonly breakId: SettlementBreakId;
  readonly requestedBy: string;
  readonly approvedBy: string;
  readonly at: Date;
}

/** Books the reversal of all that is left of a payment; asked again for the same break, it books nothing more. */
export type TakeBack = (request: TakeBackRequest) => Promise<'taken-back' | 'nothing-left'>;

export interface ReversingDeps extends BreakDeps {
  readonly takeBack: TakeBack;
}

export type ProposeOutcome =
  | { readonly kind: 'proposed'; readonly break: SettlementBreak }
  | { readonly kind: 'break-not-found' | ProposalProblem };

export type ApproveOutcome =
  | { readonly kind: 'reversed'; readonly break: SettlementBreak }
  | { readonly kind: 'break-not-found' | ApprovalProblem };

export type DeclineOutcome =
  | { readonly kind: 'declined'; readonly break: SettlementBreak }
  | { readonly kind: 'break-not-found' | 'not-proposed' };

/** Proposes a reversal. Nothing is booked until it is approved. */
export function proposeReversal(
  { pool, newId, now: at, by }: BreakDeps,
  { id, reason }: { readonly id: SettlementBreakId; readonly reason: string },
): Promise<ProposeOutcome> {
  return inTransaction(pool, async (connection): Promise<ProposeOutcome> => {
    const found = await lockBreak(connection, id);
    if (found === null) return { kind: 'break-not-found' };
    const problem = validateProposal(found);
    if (problem !== null) return { kind: problem };
    await writeStep(
      { connection, newId },
      { breakId: id, kind: 'reversal-proposed', by, note: reason, at },
      sql`state = 'reversal-proposed', reason = ${reason}, reversal_proposed_by = ${by}, reversal_proposed_at = ${at}`,
    );
    return { kind: 'proposed', break: await again(connection, id) };
  });
}

/**
 * Approves a reversal. The reversal is booked first and the break closed afterwards; if the server stops in between, a
 * second approval books nothing more. The break stays locked meanwhile, so that two approvals follow each other.
 */
export async function approveReversal(deps: ReversingDeps, id: SettlementBreakId): Promise<ApproveOutcome> {
  const { pool, newId, now: at, by, takeBack } = deps;
  const outcome = await inTransaction(pool, async (connection): Promise<ApproveOutcome> => {
    const found = await lockBreak(connection, id);
    if (found === null) return { kind: 'break-not-found' };
    const problem = validateApproval(found, by);
    if (problem !== null) return { kind: problem };
    const { partnerId, paymentId, proposal } = found;
    invariant(
      paymentId !== null && proposal !== null,
      'a proposed reversal names a payment and the person who proposed it',
    );
    const people = { requestedBy: proposal.proposedBy, approvedBy: by };
    const taken = await takeBack({ partnerId, paymentId, breakId: id, ...people, at });
    const note = stored(taken);
    await writeStep(
      { connection, newId },
      { breakId: id, kind: 'reversed', by, note, at },
      sql`state = 'closed', reason = ${note}, closed_at = ${at}, reversal_approved_by = ${by}`,
    );
    return { kind: 'reversed', break: await again(connection, id) };
  });
  if (outcome.kind === 'reversed') await closeDayOf(deps, outcome.break);
  return outcome;
}

/** Declines a reversal. Anybody may do so, including the person who proposed it. */
export function declineReversal(
  { pool, newId, now: at, by }: BreakDeps,
  { id, reason }: { readonly id: SettlementBreakId; readonly reason: string },
): Promise<DeclineOutcome> {
  return inTransaction(pool, async (connection): Promise<DeclineOutcome> => {
    const found = await lockBreak(connection, id);
    if (found === null) return { kind: 'break-not-found' };
    if (found.state !== 'reversal-proposed') return { kind: 'not-proposed' };
    await writeStep(
      { connection, newId },
      { breakId: id, kind: 'reversal-declined', by, note: reason, at },
      sql`state = 'open', reason = ${reason}, reversal_proposed_by = null, reversal_proposed_at = null`,
    );
    return { kind: 'declined', break: await again(connection, id) };
  });
}

async function again(connection: Parameters<typeof lockBreak>[0], id: SettlementBreakId): Promise<SettlementBreak> {
  const found = await lockBreak(connection, id);
  invariant(found !== null, 'a locked break still exists');
  return found;
}
