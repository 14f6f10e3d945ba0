/** Provides the book of policies to every resolver, and to operators what they enter. */
import type { Viewer } from '../auth/index.js';
import type { Pool } from '../db/pool.js';
import type { PolicyBook } from './policy-book.js';
import type { AnyPolicy } from './policy-definition.js';

export interface PolicyContext {
  /** The rows of every policy, in memory. */
  readonly policies: PolicyBook;
}

export interface PoliciesContext extends PolicyContext {
  readonly viewer: Viewer;
  readonly now: Date;
  readonly policyEntering: {
    readonly pool: Pool;
    /** Every policy of the programme. */
    readonly known: readonly AnyPolicy[];
    readonly refill: () => Promise<void>;
  };
}

type PoliciesSlice = Pick<PoliciesContext, 'policies' | 'policyEntering'>;

export const policiesSlice =
  (policies: PolicyBook, policyEntering: PoliciesContext['policyEntering']) => (): PoliciesSlice => ({
    policies,
    policyEntering,
  });
