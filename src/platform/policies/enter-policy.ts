/** Enters a row of a policy, lets a second person approve it, and withdraws it before it begins. */
import type { PolicyProposalId } from '../../kernel/ids.js';
import type { Viewer } from '../auth/index.js';
import { once } from '../db/once.js';
import { type Connection, type Pool, inTransaction } from '../db/pool.js';
import { execute, selectRows, sql } from '../db/sql.js';
import { beginningProblem, isAhead } from './policy-dates.js';
import type { AnyPolicy } from './policy-definition.js';
import {
  type ApproveOutcome,
  type PolicyProposal,
  type ProposeCommand,
  type ProposeOutcome,
  type WithdrawOutcome,
  isSameProposal,
  valueProblems,
} from './policy-proposal.js';
import { findProposal, findProposals } from './proposals.queries.js';

export interface EnteringDeps {
  readonly pool: Pool;
  readonly now: Date;
  readonly viewer: Viewer;
  readonly policies: readonly AnyPolicy[];
  /** Reads the entered rows into the book of this instance; the others read them by the clock. */
  readonly refill: () => Promise<void>;
}

/** Enters a row; nothing holds by it until somebody else approves it. */
export async function proposePolicy(deps: EnteringDeps, command: ProposeCommand): Promise<ProposeOutcome> {
  const { pool, now, viewer } = deps;
  return once<PolicyProposal, ProposeOutcome>({
    find: () => findProposal(pool, command.id),
    isSame: (earlier) => earlier.proposedBy === viewer.subject && isSameProposal(command, earlier),
    repeat: (proposal) => ({ kind: 'proposed', proposal }),
    async make() {
      const refusal = refusalOf(deps, command);
      if (refusal !== null) return refusal;
      const { id, policy, validFrom, values, basis, assumption } = command;
      const inserted = await execute(
        pool,
        sql`insert into policy_proposals (id, policy, effective_from, policy_values, basis, assumption, proposed_by, proposed_at)
          values (${id}, ${policy}, ${validFrom}, ${JSON.stringify(values)}::jsonb, ${basis}, ${assumption}, ${viewer.subject}, ${now})
          on conflict do nothing`,
      );
      const proposal = inserted === 0 ? null : await findProposal(pool, id);
      return proposal === null ? null : { kind: 'proposed', proposal };
    },
  });
}

function refusalOf(
  { policies, now }: EnteringDeps,
  { policy: name, validFrom, values, basis, assumption }: ProposeCommand,
): Exclude<ProposeOutcome, { kind: 'proposed' }> | null {
  const policy = policies.find((known) => known.name === name);
  if (policy === undefined) return { kind: 'policy-not-found' };
  if (policy.shippedOnly !== undefined) return { kind: 'shipped-only' };
  if ((basis === null) === (assumption === null)) return { kind: 'ground-missing' };
  const beginning = beginningProblem(policy, { effectiveFrom: validFrom, now });
  if (beginning !== null) return { kind: beginning };
  const [problem] = valueProblems(policy, values);
  return problem === undefined ? null : { kind: 'value-invalid', problem };
}

/** Approves a row that somebody else entered; a repeat approves nothing more. */
export async function approvePolicy(deps: EnteringDeps, id: PolicyProposalId): Promise<ApproveOutcome> {
  const outcome = await decideAlone(deps, id, async (connection, proposal): Promise<ApproveOutcome> => {
    if (proposal.proposedBy === deps.viewer.subject) return { kind: 'own-proposal' };
    if (proposal.state === 'WITHDRAWN') return { kind: 'withdrawn-already' };
    if (proposal.state === 'APPROVED') return { kind: 'approved', proposal };
    if (!isAhead(proposal.validFrom, deps.now)) return { kind: 'too-late' };
    if (await isDayTaken(connection, deps, proposal)) return { kind: 'day-taken' };
    return { kind: 'approved', proposal: await decide(connection, deps, { proposal, decision: 'APPROVED' }) };
  });
  await deps.refill();
  return outcome;
}

/** Withdraws a row that has not begun; a repeat withdraws nothing more. */
export async function withdrawPolicy(
  deps: EnteringDeps,
  { id, reason }: { readonly id: PolicyProposalId; readonly reason: string },
): Promise<WithdrawOutcome> {
  const outcome = await decideAlone(deps, id, async (connection, proposal): Promise<WithdrawOutcome> => {
    if (proposal.state === 'WITHDRAWN') return { kind: 'withdrawn', proposal };
    if (proposal.state === 'APPROVED' && !isAhead(proposal.validFrom, deps.now)) return { kind: 'begun-already' };
    const withdrawn = await decide(connection, deps, { proposal, decision: 'WITHDRAWN', reason });
    return { kind: 'withdrawn', proposal: withdrawn };
  });
  await deps.refill();
  return outcome;
}

/** The advisory lock of whoever decides on a proposal. */
const DECISIONS_LOCK = 7_204_010;

/** Decisions are taken one after the other, so that two rows of one policy never begin on the same day. */
function decideAlone<Outcome>(
  { pool }: EnteringDeps,
  id: PolicyProposalId,
  decision: (connection: Connection, proposal: PolicyProposal) => Promise<Outcome>,
): Promise<Outcome | { readonly kind: 'proposal-not-found' }> {
  return inTransaction(pool, async (connection) => {
    await selectRows(connection, sql`select pg_advisory_xact_lock(${DECISIONS_LOCK})`);
    const proposal = await findProposal(connection, id);
    return proposal === null ? { kind: 'proposal-not-found' as const } : decision(connection, proposal);
  });
}

interface Decision {
  readonly proposal: PolicyProposal;
  readonly decision: 'APPROVED' | 'WITHDRAWN';
  readonly reason?: string;
}

async function decide(
  connection: Connection,
  { viewer, now }: EnteringDeps,
  { proposal: { id, proposedBy }, decision, reason }: Decision,
): Promise<PolicyProposal> {
  await execute(
    connection,
    sql`insert into policy_decisions (proposal_id, decision, proposed_by, decided_by, decided_at, reason)
      values (${id}, ${decision}, ${proposedBy}, ${viewer.subject}, ${now}, ${reason ?? null})`,
  );
  const decided = await findProposal(connection, id);
  if (decided === null) throw new Error('a proposal is never deleted');
  return decided;
}

/** Whether a row of the same policy begins on that day already: one that was shipped, or one that was approved. */
async function isDayTaken(
  connection: Connection,
  { policies }: EnteringDeps,
  { policy: name, validFrom }: PolicyProposal,
): Promise<boolean> {
  const policy = policies.find((known) => known.name === name);
  if (policy?.shipped.some(({ effectiveFrom }) => effectiveFrom === validFrom) ?? true) return true;
  const approved = await findProposals(connection, { policy: name, state: 'APPROVED' });
  return approved.some((other) => other.validFrom === validFrom);
}
