/** Registers a plan by which a family pays its arrears in stages: judged behind the family's lock, one open plan at a time. */
import type { Assess } from '../arrears/index.js';
import { FAMILY_ACCOUNT, type FamilyAccountRow, toFamilyAccount } from '../families/index.js';
import { type Connection, type Pool, inTransaction } from '../../platform/db/pool.js';
import { execute, selectRows, sql } from '../../platform/db/sql.js';
import { civilDateIn, firstDayOf } from '../../kernel/civil-date.js';
import type { FamilyId, InstalmentPlanId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { Segment } from '../../kernel/segment.js';
import { timeZoneOf } from '../../kernel/time-zone.js';
import { findOpenPlan, findPlan } from './instalment-plan.queries.js';
import { type InstalmentPlan, type ReleaseInstalments, type StartOutcome, planOn } from './instalment-plan.js';
import { type PlanProposal, type RehabPolicy, proposePlan } from './rules/index.js';

export interface StartingDeps {
  readonly pool: Pool;
  readonly now: Date;
  readonly assess: Assess;
  readonly policies: readonly RehabPolicy[];
  readonly release: ReleaseInstalments;
  /** Whether the viewer may see the family. */
  readonly isInSight: (familyId: FamilyId) => Promise<boolean>;
}

export interface StartCommand {
  /** Made by the client: sent again it is the same plan. */
  readonly id: InstalmentPlanId;
  readonly familyId: FamilyId;
  readonly stages: number;
  readonly by: string;
}

interface FamilyRow extends FamilyAccountRow {
  readonly region: RegionCode;
  readonly segment: Segment;
}

/** The people are read behind the lock, so that nobody joins between what is judged and what is written. */
async function lockFamily(connection: Connection, id: FamilyId): Promise<FamilyRow | undefined> {
  await execute(connection, sql`select from families where id = ${id}::uuid for no key update`);
  const [family] = await selectRows<FamilyRow>(
    connection,
    sql`select f.region_code as region, f.segment, ${FAMILY_ACCOUNT} from families f where f.id = ${id}::uuid`,
  );
  return family;
}

async function insertPlan(
  connection: Connection,
  { id, familyId, by }: StartCommand,
  { terms, arrearsMonths, region, now }: PlanProposal & { region: RegionCode; now: Date },
): Promise<void> {
  await execute(
    connection,
    sql`insert into instalment_plans (id, family_id, region_code, total, stages, first_month, arrears_months, registered_at, registered_by)
      values (${id}, ${familyId}, ${region}, ${terms.total}, ${terms.stages}, ${firstDayOf(terms.firstMonth)}, ${arrearsMonths}, ${now}, ${by})`,
  );
}

const isSame = (command: StartCommand, plan: InstalmentPlan): boolean =>
  plan.familyId === command.familyId && plan.stages === command.stages;

async function decideBehindLock(
  deps: StartingDeps,
  connection: Connection,
  command: StartCommand,
): Promise<StartOutcome | { readonly kind: 'in-default'; readonly plan: InstalmentPlan }> {
  const family = await lockFamily(connection, command.familyId);
  if (family === undefined) return { kind: 'unknown-family' };
  const earlier = await findPlan(connection, command.id);
  if (earlier !== null) {
    return isSame(command, earlier) ? { kind: 'started', plan: earlier } : { kind: 'conflicts-with-earlier' };
  }
  const today = civilDateIn(deps.now, timeZoneOf(family.region));
  const open = await findOpenPlan(connection, command.familyId);
  if (open !== null)
    return { kind: planOn(open, today).state === 'RUNNING' ? 'runs-already' : 'in-default', plan: open };

  const assessment = deps.assess(toFamilyAccount(family), today);
  const facts = { segment: family.segment, assessment, hasRunningPlan: false, today, stages: command.stages };
  const proposal = proposePlan(facts, deps.policies);
  if (proposal.kind === 'refused') return proposal;
  await insertPlan(connection, command, { ...proposal, region: family.region, now: deps.now });
  const plan = await findPlan(connection, command.id);
  if (plan === null) throw new Error('a plan that was written is found');
  return { kind: 'started', plan };
}

/** A plan in default gives way: what it holds becomes credit first, so that the new plan is about what is still owed. */
export async function startPlan(deps: StartingDeps, command: StartCommand): Promise<StartOutcome> {
  if (!(await deps.isInSight(command.familyId))) return { kind: 'unknown-family' };
  const decide = () => inTransaction(deps.pool, (connection) => decideBehindLock(deps, connection, command));
  const first = await decide();
  if (first.kind !== 'in-default') return first;
  await deps.release({ plan: first.plan, as: 'DEFAULTED', reason: 'a new plan begins', by: command.by });
  const second = await decide();
  if (second.kind === 'in-default') throw new Error('a released plan is no longer open');
  return second;
}
