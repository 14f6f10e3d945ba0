/** Reads what operators entered, and what was decided about it. */
import type { PolicyProposalId } from '../../kernel/ids.js';
import type { Pool } from '../db/pool.js';
import { type Sql, selectRows, sql } from '../db/sql.js';
import type { EnteredRow } from './policy-book.js';
import type { PolicyProposal, ProposalState } from './policy-proposal.js';

/** More rows than a programme enters in many years; the newest are shown. */
const LISTED_MAX = 500;

const PROPOSALS = sql`select p.id, p.policy, p.effective_from as "validFrom", p.policy_values as "values", p.basis, p.assumption,
    p.proposed_by as "proposedBy", p.proposed_at as "proposedAt", a.decided_by as "approvedBy", a.decided_at as "approvedAt",
    w.decided_by as "withdrawnBy", w.decided_at as "withdrawnAt", w.reason as "withdrawnBecause",
    case when w.proposal_id is not null then 'WITHDRAWN' when a.proposal_id is not null then 'APPROVED' else 'PROPOSED' end as state
  from policy_proposals p
    left join policy_decisions a on a.proposal_id = p.id and a.decision = 'APPROVED'
    left join policy_decisions w on w.proposal_id = p.id and w.decision = 'WITHDRAWN'`;

const found = (connection: Pick<Pool, 'query'>, where: Sql): Promise<PolicyProposal[]> =>
  selectRows<PolicyProposal>(connection, sql`${PROPOSALS} ${where}`);

/** The rows that were approved and not withdrawn, in the order in which they begin. */
export const findEnteredRows = (pool: Pick<Pool, 'query'>): Promise<EnteredRow[]> =>
  found(pool, sql`where a.proposal_id is not null and w.proposal_id is null order by p.effective_from, p.id`);

export async function findProposal(
  connection: Pick<Pool, 'query'>,
  id: PolicyProposalId,
): Promise<PolicyProposal | null> {
  const [proposal] = await found(connection, sql`where p.id = ${id}::uuid`);
  return proposal ?? null;
}

/** The proposals, the newest first. */
export async function findProposals(
  pool: Pick<Pool, 'query'>,
  { policy, state }: { readonly policy: string | null; readonly state: ProposalState | null },
): Promise<PolicyProposal[]> {
  const all = await found(
    pool,
    sql`where (${policy}::text is null or p.policy = ${policy}::text) order by p.proposed_at desc, p.id desc limit ${LISTED_MAX}`,
  );
  return all.filter((proposal) => state === null || proposal.state === state);
}
