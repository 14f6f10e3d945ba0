/** Provides what the resolvers of reimbursements need in one operation. */
import type { Pool } from '../../platform/db/pool.js';
import type { VisitsContext } from '../visits/index.js';
import { type DaysByClaim, daysByClaim } from './claim.loaders.js';
import { type ClaimQueries, createClaimQueries } from './claim.queries.js';
import type { PolicyBook } from '../../platform/policies/index.js';
import { TRANSPORT } from './transport.policies.js';
import type { TransportPolicy } from './transport-policy.js';

export interface ReimbursementsContext extends VisitsContext {
  readonly transportClaims: ClaimQueries;
  readonly daysByClaim: DaysByClaim;
  readonly transportPolicies: readonly TransportPolicy[];
}

type ReimbursementsSlice = Pick<ReimbursementsContext, 'transportClaims' | 'daysByClaim' | 'transportPolicies'>;

export function reimbursementsSlice({
  pool,
  policies,
}: {
  pool: Pool;
  policies: PolicyBook;
}): () => ReimbursementsSlice {
  const claims = createClaimQueries(pool);
  return () => ({
    transportClaims: claims,
    daysByClaim: daysByClaim(claims),
    transportPolicies: policies.rows(TRANSPORT),
  });
}
