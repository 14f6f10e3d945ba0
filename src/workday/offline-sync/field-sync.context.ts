/** Provides what the resolvers of field sync need in one operation. */
import type { ComplaintsContext } from '../../fieldwork/complaints/index.js';
import type { RegistrationContext } from '../../fieldwork/registration/index.js';
import type { AssistedPaymentsContext } from '../../money/assisted-payments/index.js';
import type { HardshipContext } from '../../relief/hardship/index.js';
import type { Pool } from '../../platform/db/pool.js';
import type { EducationContext } from '../../fieldwork/education/index.js';
import type { VisitsContext } from '../../fieldwork/visits/index.js';
import type { BatchTerms } from './sync-field-batch.js';
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
  /** When the operation began, as `performance.now()` tells the time. */
  readonly begunAt: number;
  readonly operationLimits: { readonly timeMs: number };
}

export interface FieldSyncDeps {
  readonly pool: Pool;
  /** Receives the error of an item that failed through our fault. */
  readonly onItemFailed: (error: unknown) => void;
}

/** The part of an operation's time in which items are begun; what is left is for the last one and for the answer. */
const BEGUN_WITHIN = 0.7;

/** The terms on which the batch of an operation is taken. */
export const batchTermsOf = ({
  onItemFailed,
  begunAt,
  operationLimits: { timeMs },
}: Pick<FieldSyncContext, 'onItemFailed' | 'begunAt' | 'operationLimits'>): BatchTerms => ({
  onFailed: onItemFailed,
  hasTime: () => performance.now() - begunAt < timeMs * BEGUN_WITHIN,
});

export function fieldSyncSlice({
  pool,
  onItemFailed,
}: FieldSyncDeps): () => Pick<FieldSyncContext, 'fieldChanges' | 'onItemFailed' | 'begunAt'> {
  const fieldChanges = createFieldChangeQueries(pool);
  return () => ({ fieldChanges, onItemFailed, begunAt: performance.now() });
}
