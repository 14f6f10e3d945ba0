/** Registers a plan by which a family pays its arrears in stages; it locks the family, which may have one open plan. */
import { termsIn } from '../arrears/index.js';
import type { Assess } from '../bills/index.js';
import { type FamilyAccountStatus, lockFamily } from '../families/index.js';
import { once } from '../../platform/db/once.js';
import { type Connection, type Pool, inTransaction } from '../../platform/db/pool.js';
import { execute, sql } from '../../platform/db/sql.js';
import { civilDateIn, firstDayOf, monthOf } from '../../kernel/civil-date.js';
import type { FamilyId, InstalmentPlanId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { invariant } from '../../kernel/invariant.js';
import { timeZoneOf } from '../../kernel/time-zone.js';
import type { PlanReads } from './instalment-plan.queries.js';
import { type InstalmentPlan, type ReleaseInstalments, type StartOutcome, planOn } from './instalment-plan.js';
import { type PlanProposal, type RehabPolicy, proposePlan } from './rules/index.js';

export interface StartingDeps {
  readonly pool: Pool;
  readonly now: Date;
  readonly assess: Assess;
  readonly policies: readonly RehabPolicy[];
  readonly plans: PlanReads;
  readonly release: ReleaseInstalments;
  /** Whether the viewer may see the family. */
  readonly isVisible: (familyId: FamilyId) => Promise<boolean>;
}

export interface StartCommand {
  /** The id, which the client makes, so that a repeat is the same plan. */
  readonly id: InstalmentPlanId;
  readonly familyId: FamilyId;
  readonly stages: number;
  readonly by: string;
}

async function insertPlan(
  connection: Connection,
  { id, familyId, by }: StartCommand,
  { terms, arrearsMonths, region, now }: PlanProposal & { region: RegionCode; now: Date },
): Promise<void> {
  await execute(
    connection,
    sql`insert into instalment_plans (id, family_id, region_code, total, running_premiums, active_after, stages, first_month, arrears_months, registered_at, registered_by)
      values (${id}, ${familyId}, ${region}, ${terms.total}, ${terms.runningPremiums}, ${terms.activeAfter}, ${terms.stages}, ${firstDayOf(terms.firstMonth)}, ${arrearsMonths}, ${now}, ${by})`,
  );
}

const isSame = (command: StartCommand, plan: InstalmentPlan): boolean =>
  plan.familyId === command.familyId && plan.stages === command.stages;

type Decided = StartOutcome | { readonly kind: 'in-default'; readonly plan: InstalmentPlan };

async function decideBehindLock(deps: StartingDeps, connection: Connection, command: StartCommand): Promise<Decided> {
  const family = await lockFamily(connection, command.familyId);
  if (family === null) return { kind: 'family-not-found' };
  return once<InstalmentPlan, Decided>({
    find: () => deps.plans.findPlan(connection, command.id),
    isSame: (earlier) => isSame(command, earlier),
    repeat: (earlier) => ({ kind: 'started', plan: earlier }),
    make: () => decide(deps, connection, { command, family }),
  });
}

async function decide(
  deps: StartingDeps,
  connection: Connection,
  { command, family }: { command: StartCommand; family: FamilyAccountStatus },
): Promise<Decided> {
  const today = civilDateIn(deps.now, timeZoneOf(family.regionCode));
  const open = await deps.plans.findOpenPlan(connection, command.familyId);
  if (open !== null)
    return { kind: planOn(open, today).state === 'RUNNING' ? 'plan-runs-already' : 'in-default', plan: open };

  const assessment = deps.assess(family.account, today);
  const { segment } = termsIn(family.account.terms, monthOf(today));
  const facts = { segment, assessment, hasRunningPlan: false, today, stages: command.stages };
  const proposal = proposePlan(facts, deps.policies);
  if (proposal.kind === 'refused') return proposal;
  await insertPlan(connection, command, { ...proposal, region: family.regionCode, now: deps.now });
  const plan = await deps.plans.findPlan(connection, command.id);
  invariant(plan !== null, 'a plan that was written is found');
  return { kind: 'started', plan };
}

/** Registers a plan. One in default is released first: its money becomes credit, so the new plan is for the rest. */
export async function startPlan(deps: StartingDeps, command: StartCommand): Promise<StartOutcome> {
  if (!(await deps.isVisible(command.familyId))) return { kind: 'family-not-found' };
  const attempt = () => inTransaction(deps.pool, (connection) => decideBehindLock(deps, connection, command));
  const first = await attempt();
  if (first.kind !== 'in-default') return first;
  await deps.release({ plan: first.plan, as: 'DEFAULTED', reason: 'a new plan begins', by: command.by });
  const second = await attempt();
  invariant(second.kind !== 'in-default', 'a released plan is no longer open');
  return second;
}
