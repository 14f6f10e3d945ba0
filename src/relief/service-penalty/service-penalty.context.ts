/** Provides what the resolver of the inpatient penalty needs in one operation. */
import type { Pool } from '../../platform/db/pool.js';
import type { FamiliesContext } from '../../households/families/index.js';
import { type FindMovements, movementsFinder } from './account-movements.queries.js';
import { type FindKeptActive, keptActiveFinder } from './kept-active.queries.js';
import type { PolicyBook } from '../../platform/policies/index.js';
import type { IsPenaltyForgiven } from './calculate-penalty.js';
import type { PenaltyPolicy } from './penalty-policy.js';
import { SERVICE_PENALTY } from './service-penalty.policies.js';

export interface ServicePenaltyContext extends FamiliesContext {
  readonly findMovements: FindMovements;
  readonly findKeptActive: FindKeptActive;
  readonly penaltyPolicies: readonly PenaltyPolicy[];
  readonly isPenaltyForgiven: IsPenaltyForgiven;
}

export interface ServicePenaltyParts {
  readonly pool: Pool;
  readonly policies: PolicyBook;
  readonly isPenaltyForgiven: IsPenaltyForgiven;
}

export function servicePenaltySlice({ pool, policies, isPenaltyForgiven }: ServicePenaltyParts) {
  const findMovements = movementsFinder(pool);
  const findKeptActive = keptActiveFinder(pool);
  return (): Pick<
    ServicePenaltyContext,
    'findMovements' | 'findKeptActive' | 'penaltyPolicies' | 'isPenaltyForgiven'
  > => ({
    findMovements,
    findKeptActive,
    isPenaltyForgiven,
    penaltyPolicies: policies.rows(SERVICE_PENALTY),
  });
}
