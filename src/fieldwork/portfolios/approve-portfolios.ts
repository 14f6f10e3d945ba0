/** Applies a proposal in one transaction, or reports what has changed since it was made. */
import { FAMILY_ACCOUNTS } from '../../households/families/index.js';
import { policyOn } from '../../kernel/dated-policy.js';
import { type Connection, inTransaction } from '../../platform/db/pool.js';
import { sql } from '../../platform/db/sql.js';
import { civilDateIn } from '../../kernel/civil-date.js';
import type { CadreId, IdSource, ProposalId } from '../../kernel/ids.js';
import { timeZoneOf } from '../../kernel/time-zone.js';
import { isReached } from '../../households/regions/index.js';
import { handOver, isHeldTwice } from './hand-over.js';
import { findHeld, findHoldersByIds, isHeldByNobody, lockPortfolios } from './holdings.queries.js';
import { type FactsNow, changesSince } from './validate-approval.js';
import type { ApproveOutcome, Proposal, ProposalLine } from './portfolio.js';
import { findInArrears, mayBeInArrears } from './priority-facts.queries.js';
import { findPlaced, lockProposal, markApproved } from './proposal.queries.js';
import type { PortfolioDeps } from './propose-portfolios.js';

export interface ApprovingDeps extends PortfolioDeps {
  readonly newId: IdSource;
}

const cadresOf = (placed: readonly ProposalLine[]): CadreId[] =>
  [...new Set(placed.map(({ cadreId }) => cadreId))].filter((id) => id !== null);

/**
 * Reads the current facts. It locks the cadres, so that no other hand-over fills their portfolios, but not the
 * families, so that no payment waits.
 */
async function factsNow(
  tx: Connection,
  { assess, findLastContacts, policies, now }: ApprovingDeps,
  { proposal, placed }: { proposal: Proposal; placed: readonly ProposalLine[] },
): Promise<FactsNow> {
  const today = civilDateIn(now, timeZoneOf(proposal.regionCode));
  const day = proposal.validFrom;
  const families = placed.map(({ familyId }) => familyId);
  const source = sql`from ${FAMILY_ACCOUNTS} f where f.id = any(${families}::uuid[]) and ${mayBeInArrears(today)} and ${isHeldByNobody(day)}`;
  const waiting = await findInArrears(tx, { source, assess, findLastContacts, today });
  const left = new Set(families);
  for (const { id } of waiting) left.delete(id);
  const appointed = await findHoldersByIds(tx, { ids: cadresOf(placed), day });
  const held = await findHeld(tx, { families: [...left], day });
  return {
    today,
    waiting: new Map(waiting.map(({ id, village }) => [id, village])),
    held: new Set(held.filter(({ cadreId }) => cadreId !== null).map(({ familyId }) => familyId)),
    cadres: new Map(
      appointed
        .filter(({ isAppointed }) => isAppointed)
        .map(({ cadreId, home, families }) => [cadreId, { home, families }]),
    ),
    policy: policyOn(policies, day),
  };
}

async function approve(tx: Connection, deps: ApprovingDeps, id: ProposalId): Promise<ApproveOutcome> {
  const proposal = await lockProposal(tx, id);
  if (proposal === null || !isReached(proposal.regionCode, deps.viewer.regions)) return { kind: 'proposal-not-found' };
  if (proposal.state === 'APPROVED') return { kind: 'approved', proposal };
  const placed = await findPlaced(tx, id);
  await lockPortfolios(tx, cadresOf(placed));
  const changes = changesSince(proposal, placed, await factsNow(tx, deps, { proposal, placed }));
  if (changes.length > 0) return { kind: 'stale', changes };
  const families = placed.flatMap(({ familyId, cadreId }) => (cadreId === null ? [] : [{ familyId, cadreId }]));
  const by = deps.viewer.subject;
  const change = { families, from: proposal.validFrom, reason: 'PROPOSAL' as const, by, now: deps.now };
  await handOver(tx, change, deps.newId);
  await markApproved(tx, { id, by, now: deps.now });
  return { kind: 'approved', proposal: { ...proposal, state: 'APPROVED', approvedAt: deps.now } };
}

/**
 * Approves a proposal. A repeat gets the same answer, and a proposal outside the viewer's regions that of a missing
 * one.
 */
export async function approvePortfolios(deps: ApprovingDeps, id: ProposalId): Promise<ApproveOutcome> {
  try {
    return await inTransaction(deps.pool, (tx) => approve(tx, deps, id));
  } catch (error) {
    if (!isHeldTwice(error)) throw error;
    return { kind: 'stale', changes: [{ kind: 'FAMILY_HAS_CADRE', count: 1 }] };
  }
}
