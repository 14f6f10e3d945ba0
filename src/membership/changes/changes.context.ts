/** Provides what the resolvers of changes need in one operation. */
import type { Viewer } from '../../platform/auth/index.js';
import type { FamiliesContext } from '../../households/families/index.js';
import type { Pool } from '../../platform/db/pool.js';
import type { EntryDeps } from '../../money/payments/index.js';
import type { Keyring } from '../../platform/encryption/index.js';
import type { PolicyBook } from '../../platform/policies/index.js';
import { CHANGES, CLASS_CHANGES } from './changes.policies.js';
import type { ChangePolicy } from './change-policy.js';
import type { ClassPolicy } from './class-policy.js';
import { type ChangeQueries, createChangeQueries } from './changes.queries.js';

/** The dependencies of changes besides the viewer and the moment. */
export interface ChangeService {
  readonly ledger: EntryDeps;
  readonly keyring: Keyring;
  readonly policies: readonly ChangePolicy[];
  readonly classPolicies: readonly ClassPolicy[];
}

export interface ChangesContext extends FamiliesContext {
  readonly viewer: Viewer;
  readonly now: Date;
  readonly changes: ChangeQueries;
  readonly changeService: ChangeService;
}

export interface ChangesParts {
  readonly pool: Pool;
  readonly ledger: EntryDeps;
  readonly keyring: Keyring;
  readonly policies: PolicyBook;
}

export function membershipChangesSlice({ pool, ledger, keyring, policies }: ChangesParts) {
  const changes = createChangeQueries(pool);
  return (): Pick<ChangesContext, 'changes' | 'changeService'> => ({
    changes,
    changeService: { ledger, keyring, policies: policies.rows(CHANGES), classPolicies: policies.rows(CLASS_CHANGES) },
  });
}
