/** Works on money in suspense for one viewer: every call is limited to what this viewer may see. */
import { familySource } from '../../../fieldwork/portfolios/index.js';
import type { Page } from '../../../platform/db/keyset.js';
import { type Viewer, scopeOn } from '../../../platform/auth/index.js';
import type { FamilyId, PaymentId, SuspenseProposalId } from '../../../kernel/ids.js';
import { type Visibility, createFamilyQueries } from '../../../households/families/index.js';
import { assignSuspense } from './assign-suspense.js';
import { approveResolution, rejectResolution } from './decide-resolution.js';
import type { EntryDeps } from '../ledger/post-entry.js';
import { proposeResolution } from './propose-resolution.js';
import type {
  AssignCommand,
  AssignOutcome,
  DecideCommand,
  DecideOutcome,
  ProposeCommand,
  ProposeOutcome,
  SuspenseItem,
  SuspenseProposal,
} from './suspense-item.js';
import {
  type SuspenseFilter,
  type SuspenseSortKey,
  type SuspenseQueries,
  type SuspenseScope,
  findProposal,
} from './suspense.queries.js';

export interface SuspenseService {
  /** Which money in suspense the viewer may see, and hear of. */
  readonly scope: SuspenseScope;
  findPage(params: { filter: SuspenseFilter; page: Page<SuspenseSortKey> }): Promise<SuspenseItem[]>;
  count(filter: SuspenseFilter): Promise<number>;
  findById(id: PaymentId): Promise<SuspenseItem | null>;
  findProposal(id: SuspenseProposalId): Promise<SuspenseProposal | null>;
  assign(command: AssignCommand): Promise<AssignOutcome>;
  propose(command: ProposeCommand): Promise<ProposeOutcome>;
  approve(command: DecideCommand): Promise<DecideOutcome>;
  reject(command: DecideCommand): Promise<DecideOutcome>;
}

export interface SuspenseServiceDeps {
  readonly ledger: EntryDeps;
  readonly suspense: SuspenseQueries;
  readonly viewer: Viewer | null;
  readonly visibility: Visibility;
  readonly now: Date;
}

/**
 * Decides which items a viewer may see. Operators run the system and see no family, so they see only money without one.
 */
function scopeOf(viewer: Viewer | null, { scope }: Visibility): SuspenseScope {
  if (viewer !== null && scopeOn('suspense', viewer.role) === 'NO_REGION') return { kind: 'without-region' };
  return scope.kind === 'portfolio' ? { kind: 'none' } : scope;
}

export function suspenseService({ ledger, suspense, viewer, visibility, now }: SuspenseServiceDeps): SuspenseService {
  const { pool } = ledger;
  const scope = scopeOf(viewer, visibility);
  const families = createFamilyQueries(pool, familySource);
  const findItem = (id: PaymentId) => suspense.findById(scope, id);
  const seesFamily = async (id: FamilyId) => (await families.findByIds(visibility, [id])).length === 1;
  const deciding = {
    ledger,
    now,
    seesFamily,
    findByProposal: (id: SuspenseProposalId) => suspense.findByProposal(scope, id),
  };
  return {
    scope,
    findPage: (params) => suspense.findPage(scope, params),
    count: (filter) => suspense.count(scope, filter),
    findById: findItem,
    findProposal: async (id) => ((await suspense.findByProposal(scope, id)) === null ? null : findProposal(pool, id)),
    assign: (command) => assignSuspense({ pool, now, findItem }, command),
    propose: (command) => proposeResolution({ pool, now, findItem, seesFamily }, command),
    approve: (command) => approveResolution(deciding, command),
    reject: (command) => rejectResolution(deciding, command),
  };
}
