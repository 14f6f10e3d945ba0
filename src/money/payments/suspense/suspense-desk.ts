/** Work on money in suspense as one viewer may do it: every call holds to what this viewer sees. */
import type { Viewer } from '../../../platform/auth/index.js';
import type { FamilyId, PaymentId } from '../../../kernel/ids.js';
import { type Sight, createFamilyQueries } from '../../../households/families/index.js';
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
} from './suspense-item.js';
import type { SuspenseFilter, SuspensePlace, SuspenseQueries, SuspenseScope } from './suspense.queries.js';

export interface SuspenseDesk {
  findPage(wish: { filter: SuspenseFilter; after: SuspensePlace | null; limit: number }): Promise<SuspenseItem[]>;
  count(filter: SuspenseFilter): Promise<number>;
  findById(id: PaymentId): Promise<SuspenseItem | null>;
  assign(command: AssignCommand): Promise<AssignOutcome>;
  propose(command: ProposeCommand): Promise<ProposeOutcome>;
  approve(command: DecideCommand): Promise<DecideOutcome>;
  reject(command: DecideCommand): Promise<DecideOutcome>;
}

export interface DeskDeps {
  readonly ledger: EntryDeps;
  readonly suspense: SuspenseQueries;
  readonly viewer: Viewer | null;
  readonly sight: Sight;
  readonly now: Date;
}

/** An operator keeps the machinery and sees no family: what is nobody's yet is all there is to look after. */
function scopeOf(viewer: Viewer | null, { scope }: Sight): SuspenseScope {
  if (viewer?.role === 'OPERATOR') return { kind: 'without-family' };
  return scope.kind === 'portfolio' ? { kind: 'none' } : scope;
}

export function suspenseDesk({ ledger, suspense, viewer, sight, now }: DeskDeps): SuspenseDesk {
  const { pool } = ledger;
  const scope = scopeOf(viewer, sight);
  const families = createFamilyQueries(pool);
  const findItem = (id: PaymentId) => suspense.findById(scope, id);
  const seesFamily = async (id: FamilyId) => (await families.findByIds(sight, [id])).length === 1;
  const deciding = {
    ledger,
    now,
    seesFamily,
    findByProposal: (id: DecideCommand['proposal']) => suspense.findByProposal(scope, id),
  };
  return {
    findPage: (wish) => suspense.findPage(scope, wish),
    count: (filter) => suspense.count(scope, filter),
    findById: findItem,
    assign: (command) => assignSuspense({ pool, now, findItem }, command),
    propose: (command) => proposeResolution({ pool, now, findItem, seesFamily }, command),
    approve: (command) => approveResolution(deciding, command),
    reject: (command) => rejectResolution(deciding, command),
  };
}
