/** The part of the operation's context that resolvers of settlement read. */
import { type PartnerScope, type Viewer, partnerScope, signedIn } from '../../platform/auth/index.js';
import type { Pool } from '../../platform/db/pool.js';
import type { IdSource } from '../../kernel/ids.js';
import type { FindPartner } from '../../money/partners/index.js';
import { type StepsByBreak, stepsByBreak } from './break.loaders.js';
import { type BreakQueries, createBreakQueries } from './break.queries.js';
import { type FindReconciliationDays, createDayFinder } from './reconciliation-day.queries.js';
import type { ReversingDeps, TakeBack } from './reverse-break.js';
import { type SettlementFileQueries, createFileQueries } from './settlement-file.queries.js';

export interface SettlementContext {
  readonly viewer: Viewer | null;
  readonly now: Date;
  readonly settlementScope: PartnerScope;
  readonly settlementFiles: SettlementFileQueries;
  readonly settlementBreaks: BreakQueries;
  readonly stepsByBreak: StepsByBreak;
  readonly findReconciliationDays: FindReconciliationDays;
  readonly settlementDeps: SettlementDeps;
}

interface SettlementDeps {
  readonly pool: Pool;
  readonly newId: IdSource;
  readonly takeBack: TakeBack;
  readonly findPartner: FindPartner;
}

type SettlementSlice = Omit<SettlementContext, 'viewer' | 'now'>;

export function settlementSlice(
  deps: SettlementDeps,
): (operation: { readonly viewer: Viewer | null }) => SettlementSlice {
  const settlementFiles = createFileQueries(deps.pool);
  const settlementBreaks = createBreakQueries(deps.pool);
  const findReconciliationDays = createDayFinder(deps.pool);
  return ({ viewer }) => ({
    settlementScope: partnerScope(viewer),
    settlementFiles,
    settlementBreaks,
    stepsByBreak: stepsByBreak(settlementBreaks),
    findReconciliationDays,
    settlementDeps: deps,
  });
}

/** The dependencies of a step with a break, with the viewer who takes it. */
export function movingDeps(context: SettlementContext): ReversingDeps {
  const { viewer, now, settlementDeps } = signedIn(context);
  return { ...settlementDeps, now, by: viewer.subject };
}
