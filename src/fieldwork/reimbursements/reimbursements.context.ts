/** Provides what the resolvers of reimbursements need in one operation. */
import type { Pool } from '../../platform/db/pool.js';
import type { VisitsContext } from '../visits/index.js';
import { type DaysByClaim, daysByClaim } from './claim.loaders.js';
import { type ClaimQueries, createClaimQueries } from './claim.queries.js';
import { type LateVisitQueries, createLateVisitQueries } from './late-visits.queries.js';
import type { PolicyBook } from '../../platform/policies/index.js';
import { TRANSPORT } from './transport.policies.js';
import type { TransportPolicy } from './transport-policy.js';

export interface ReimbursementsContext extends VisitsContext {
  readonly transportClaims: ClaimQueries;
  readonly lateVisits: LateVisitQueries;
  readonly daysByClaim: DaysByClaim;
  readonly transportPolicies: readonly TransportPolicy[];
}

type ReimbursementsSlice = Pick<
  ReimbursementsContext,
  'transportClaims' | 'lateVisits' | 'daysByClaim' | 'transportPolicies'
>;

export function reimbursementsSlice({
  pool,
  policies,
}: {
  pool: Pool;
  policies: PolicyBook;
}): () => ReimbursementsSlice {
  const claims = createClaimQueries(pool);
  const lateVisits = createLateVisitQueries(pool);
  return () => ({
    transportClaims: claims,
    lateVisits,
    daysByClaim: daysByClaim(claims),
    transportPolicies: policies.rows(TRANSPORT),
  });
}
