/** Registers a plan by which a family pays its arrears in stages: judged behind the family's lock, one open plan at a time. */
import type { Assess } from '../arrears/index.js';
import { type Connection, type Pool, inTransaction } from '../../platform/db/pool.js';
import { selectRows, sql, toStatement } from '../../platform/db/sql.js';
import { billingMonth } from '../../kernel/billing-month.js';
import type { CareClass } from '../../kernel/care-class.js';
import { type CivilDate, civilDateIn, firstDayOf } from '../../kernel/civil-date.js';
import type { FamilyId, InstalmentPlanId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { type Rupiah, rupiah } from '../../kernel/rupiah.js';
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

interface FamilyRow {
  readonly region: RegionCode;
  readonly careClass: CareClass;
  readonly segment: Segment;
  readonly paidThrough: string;
  readonly credit: Rupiah;
  readonly firstPremiumFrom: CivilDate | null;
  readonly members: readonly { readonly from: string; readonly through: string | null }[];
}

const familyStatement = (id: FamilyId) => sql`
  select f.region_code as region, f.care_class as "careClass", f.segment, to_char(f.paid_through, 'YYYY-MM') as "paidThrough", f.credit,
    f.first_premium_from as "firstPremiumFrom",
    (select json_agg(json_build_object('from', to_char(p.covered_from, 'YYYY-MM'), 'through', to_char(p.covered_through, 'YYYY-MM')))
      from participants p where p.family_id = f.id) as members
  from families f where f.id = ${id}::uuid for no key update of f`;

const toAccount = ({ careClass, paidThrough, credit, firstPremiumFrom, members }: FamilyRow) => ({
  careClass,
  paidThrough: billingMonth(paidThrough),
  credit: rupiah(credit),
  firstPremiumFrom,
  members: members.map(({ from, through }) => ({
    coveredFrom: billingMonth(from),
    coveredThrough: through === null ? null : billingMonth(through),
  })),
});

async function insertPlan(
  connection: Connection,
  { id, familyId, by }: StartCommand,
  { terms, arrearsMonths, region, now }: PlanProposal & { region: RegionCode; now: Date },
): Promise<void> {
  const { name, text, values } = toStatement(
    sql`insert into instalment_plans (id, family_id, region_code, total, stages, first_month, arrears_months, registered_at, registered_by)
      values (${id}, ${familyId}, ${region}, ${terms.total}, ${terms.stages}, ${firstDayOf(terms.firstMonth)}, ${arrearsMonths}, ${now}, ${by})`,
  );
  await connection.query({ name, text, values: [...values] });
}

const isSame = (command: StartCommand, plan: InstalmentPlan): boolean =>
  plan.familyId === command.familyId && plan.stages === command.stages;

async function decideBehindLock(
  deps: StartingDeps,
  connection: Connection,
  command: StartCommand,
): Promise<StartOutcome | { readonly kind: 'in-default'; readonly plan: InstalmentPlan }> {
  const [family] = await selectRows<FamilyRow>(connection, familyStatement(command.familyId));
  if (family === undefined) return { kind: 'unknown-family' };
  const earlier = await findPlan(connection, command.id);
  if (earlier !== null) {
    return isSame(command, earlier) ? { kind: 'started', plan: earlier } : { kind: 'conflicts-with-earlier' };
  }
  const today = civilDateIn(deps.now, timeZoneOf(family.region));
  const open = await findOpenPlan(connection, command.familyId);
  if (open !== null)
    return { kind: planOn(open, today).state === 'RUNNING' ? 'runs-already' : 'in-default', plan: open };

  const assessment = deps.assess(toAccount(family), today);
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
