/** Approves or rejects a submitted claim, once, for a branch head. */
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Viewer } from '../../platform/auth/index.js';
import { inOneTransaction } from '../../platform/db/one-transaction.js';
import type { ClaimId } from '../../kernel/ids.js';
import { isReached } from '../../households/regions/index.js';
import { lockClaim, toClaim } from './claim-transport.js';
import type { ClaimQueries } from './claim.queries.js';
import { type DecideOutcome, type Decision, decideRepeatedDecision } from './claim.js';

export interface DecidingDeps {
  readonly em: EntityManager;
  readonly claims: ClaimQueries;
  readonly viewer: Viewer;
  readonly now: Date;
}

/**
 * Decides a claim. A repeat of the decision gets the same answer, and a claim of a cadre elsewhere that of a missing
 * one.
 */
export function decideReimbursement(
  { em, claims, viewer, now }: DecidingDeps,
  { id, decision }: { readonly id: ClaimId; readonly decision: Decision },
): Promise<DecideOutcome> {
  return inOneTransaction(em, async (tx) => {
    const saved = await lockClaim(tx, id);
    const home = saved === null ? null : await claims.findHome(saved.cadreId);
    if (saved === null || home === null || !isReached(home, viewer.regions)) return { kind: 'unknown' };
    const repeat = decideRepeatedDecision(saved, decision);
    if (repeat === 'not-submitted' || repeat === 'decided-already') return { kind: repeat };
    if (repeat === 'new') {
      const { state, reason } = decision;
      Object.assign(saved, { state, decisionReason: reason, decidedAt: now, decidedBy: viewer.subject });
    }
    return { kind: 'decided', claim: toClaim(saved) };
  });
}
