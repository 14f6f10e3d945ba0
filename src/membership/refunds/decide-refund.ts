/** Approves a refund that somebody else requested, and books it in the same commit as money that leaves, or rejects it. */
import { endOpenPlan } from '../../households/instalments/index.js';
import type { FamilyRefundId } from '../../kernel/ids.js';
import { invariant } from '../../kernel/invariant.js';
import { type CreditRefunded, type EntryFacts, type NotRefunded, postEntry } from '../../money/payments/index.js';
import { type Connection, inTransaction } from '../../platform/db/pool.js';
import { execute, sql } from '../../platform/db/sql.js';
import type { DecideRefundOutcome, FamilyRefund, RefundState } from './refund.js';
import { findRefund, lockRefund } from './refund.queries.js';
import { type RefundDeps, readRefundable } from './request-refund.js';

type Refusal = Exclude<DecideRefundOutcome, { readonly kind: 'decided' }>;

interface Read {
  readonly state: RefundState | null;
  readonly decision: CreditRefunded | NotRefunded;
}

/** Approves a refund; a repeat books nothing more. The rule is applied again, so that what happened meanwhile counts. */
export async function approveRefund(deps: RefundDeps, refund: FamilyRefund): Promise<DecideRefundOutcome> {
  if (refund.requestedBy === deps.by) return { kind: 'own-request' };
  const { id, familyId, amount, reason, requestedBy } = refund;
  let refunded: CreditRefunded | null = null;
  const outcome = await postEntry<Refusal, Read>(deps.ledger, {
    entryKey: `family-refund:${id}`,
    kind: 'credit-refunded',
    familyId,
    partnerId: null,
    paymentId: null,
    amount,
    reason,
    requestedBy,
    approvedBy: deps.by,
    read: async (connection) => {
      const { decision } = await readRefundable(connection, familyId, deps);
      return { state: await lockRefund(connection, id), decision };
    },
    decide({ read: { state, decision } }: EntryFacts<Read>) {
      if (state !== 'REQUESTED') return { kind: 'decided-already' };
      if (decision.kind !== 'refunded') return decision;
      if (decision.amount !== amount) return { kind: 'amount-has-changed' };
      refunded = decision;
      return decision;
    },
    alongside: async (connection, { postedAt }) => {
      invariant(refunded !== null, 'what is paid out was decided');
      const { planEnding } = refunded;
      if (planEnding !== null) await endOpenPlan(connection, { ...planEnding, reason: null }, postedAt);
      await saveDecision(connection, deps, { id, state: 'REFUNDED', reason: null });
    },
  });
  return outcome.kind === 'posted' ? decidedAs(deps, { id, state: 'REFUNDED' }) : outcome;
}

/** Rejects a refund; the money stays the family's. */
export async function rejectRefund(
  deps: RefundDeps,
  { refund, reason }: { readonly refund: FamilyRefund; readonly reason: string },
): Promise<DecideRefundOutcome> {
  if (refund.requestedBy === deps.by) return { kind: 'own-request' };
  const { id } = refund;
  await inTransaction(deps.ledger.pool, async (connection) => {
    if ((await lockRefund(connection, id)) === 'REQUESTED')
      await saveDecision(connection, deps, { id, state: 'REJECTED', reason });
  });
  return decidedAs(deps, { id, state: 'REJECTED' });
}

interface Decided {
  readonly id: FamilyRefundId;
  readonly state: RefundState;
}

const saveDecision = (
  connection: Connection,
  { now, by }: RefundDeps,
  { id, state, reason }: Decided & { readonly reason: string | null },
): Promise<number> =>
  execute(
    connection,
    sql`update family_refunds set state = ${state}, decided_by = ${by}, decided_at = ${now}, decision_reason = ${reason} where id = ${id}`,
  );

/** The refund, unless somebody decided it otherwise before. */
async function decidedAs({ ledger }: RefundDeps, { id, state }: Decided): Promise<DecideRefundOutcome> {
  const refund = await findRefund(ledger.pool, id);
  return refund?.state === state ? { kind: 'decided', refund } : { kind: 'decided-already' };
}
