/** Provides what the resolvers of field sync need in one operation. */
import type { ComplaintsContext } from '../../fieldwork/complaints/index.js';
import type { RegistrationContext } from '../../fieldwork/registration/index.js';
import type { AssistedPaymentsContext } from '../../money/assisted-payments/index.js';
import type { HardshipContext } from '../../relief/hardship/index.js';
import type { Pool } from '../../platform/db/pool.js';
import type { EducationContext } from '../../fieldwork/education/index.js';
import type { VisitsContext } from '../../fieldwork/visits/index.js';
import { type FieldChangeQueries, createFieldChangeQueries } from './field-changes.queries.js';

export interface FieldSyncContext
  extends
    VisitsContext,
    ComplaintsContext,
    EducationContext,
    RegistrationContext,
    AssistedPaymentsContext,
    Omit<HardshipContext, 'viewer'> {
  readonly fieldChanges: FieldChangeQueries;
  /** Receives the error of an item that failed through our fault. */
  readonly onItemFailed: (error: unknown) => void;
}

export interface FieldSyncDeps {
  readonly pool: Pool;
  readonly onItemFailed: (error: unknown) => void;
}

export function fieldSyncSlice({
  pool,
  onItemFailed,
}: FieldSyncDeps): () => Pick<FieldSyncContext, 'fieldChanges' | 'onItemFailed'> {
  const fieldChanges = createFieldChangeQueries(pool);
  return () => ({ fieldChanges, onItemFailed });
}
