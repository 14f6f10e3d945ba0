/** Provides what the resolver of the inpatient penalty needs in one operation. */
import type { Pool } from '../../platform/db/pool.js';
import type { FamiliesContext } from '../../households/families/index.js';
import { type FindMovements, movementsFinder } from './account-movements.queries.js';
import { JKN_PENALTY_POLICY, type PenaltyPolicy } from './penalty-policy.js';

export interface ServicePenaltyContext extends FamiliesContext {
  readonly findMovements: FindMovements;
  readonly penaltyPolicies: readonly PenaltyPolicy[];
}

export function servicePenaltySlice({ pool }: { pool: Pool }) {
  const findMovements = movementsFinder(pool);
  return (): Pick<ServicePenaltyContext, 'findMovements' | 'penaltyPolicies'> => ({
    findMovements,
    penaltyPolicies: JKN_PENALTY_POLICY,
  });
}
