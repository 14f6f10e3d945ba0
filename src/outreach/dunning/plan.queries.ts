/** Reads dunning plans, what they did, and what followed. */
import type { FamilyScope } from '../../platform/auth/index.js';
import type { Connection, Pool } from '../../platform/db/pool.js';
import { type Sql, selectRows, sql } from '../../platform/db/sql.js';
import { conditionWithin, reachOf } from '../../households/regions/index.js';
import type { DunningPlanId, DunningStepId } from '../../kernel/ids.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import { FAMILY_PAYMENTS } from '../../money/payments/index.js';
import type { DunningPlan } from './dunning-plan.js';

const PLANS = sql`select 'DunningPlan' as "__typename", p.id, p.name, p.region_code as region, p.months_min as "monthsMin",
    p.months_max as "monthsMax", p.care_class as "careClass", p.call_campaign_id as "callCampaignId",
    p.effect_days as "effectDays", p.drafted_by as "draftedBy", p.drafted_at as "draftedAt",
    p.switched_on_by as "switchedOnBy", p.switched_on_at as "switchedOnAt", p.stopped_at as "stoppedAt",
    (select json_agg(json_build_object('id', s.id, 'day', s.day, 'channel', s.channel, 'templateCode', s.template_code) order by s.day)
      from dunning_steps s where s.plan_id = p.id) as steps
  from dunning_plans p`;

const visible = (scope: FamilyScope): Sql | null => conditionWithin('p.region_code', reachOf(scope, null));

/** The most plans in one answer; a branch has a handful. */
const PLANS_MAX = 200;

export async function findPlans(pool: Pool, scope: FamilyScope): Promise<DunningPlan[]> {
  const condition = visible(scope);
  if (condition === null) return [];
  return selectRows<DunningPlan>(
    pool,
    sql`${PLANS} where ${condition} order by p.drafted_at desc, p.id desc limit ${PLANS_MAX}`,
  );
}

export async function findPlan(
  connection: Pick<Pool | Connection, 'query'>,
  scope: FamilyScope,
  id: DunningPlanId,
): Promise<DunningPlan | null> {
  const condition = visible(scope);
  if (condition === null) return null;
  const [row] = await selectRows<DunningPlan>(connection, sql`${PLANS} where p.id = ${id}::uuid and ${condition}`);
  return row ?? null;
}

/** The plans that run, for the job. */
export const findRunningPlans = (pool: Pool): Promise<DunningPlan[]> =>
  selectRows<DunningPlan>(
    pool,
    sql`${PLANS} where p.switched_on_at is not null and p.stopped_at is null order by p.id`,
  );

export interface Effect {
  /** The step; null for families whom no step had reached within the days of the effect. */
  readonly stepId: DunningStepId | null;
  readonly families: number;
  readonly paid: number;
  readonly rupiah: Rupiah;
}

/** What was paid within the plan's days after each step, and in the same days after a debt was first seen and nobody reached. */
export async function measureEffect(
  pool: Pool,
  { id, effectDays }: Pick<DunningPlan, 'id' | 'effectDays'>,
): Promise<Effect[]> {
  const paidWithin = (moment: Sql): Sql => sql`(select coalesce(sum(y.amount), 0)::bigint from ${FAMILY_PAYMENTS} y
    where y.family_id = t.family_id and y.posted_at >= ${moment} and y.posted_at < ${moment} + make_interval(days => ${effectDays}::int))`;
  return selectRows<Effect>(
    pool,
    sql`with reached as (
        select t.step_id, ${paidWithin(sql`t.acted_at`)} as rupiah from dunning_actions t where t.plan_id = ${id}::uuid
      ), unreached as (
        select ${paidWithin(sql`t.seen_at`)} as rupiah from dunning_audience t where t.plan_id = ${id}::uuid
          and not exists (select from dunning_actions a where a.plan_id = t.plan_id and a.family_id = t.family_id
            and a.acted_at >= t.seen_at and a.acted_at < t.seen_at + make_interval(days => ${effectDays}::int))
      )
      select step_id as "stepId", count(*)::int as families, (count(*) filter (where rupiah > 0))::int as paid,
        coalesce(sum(rupiah), 0)::bigint as rupiah from reached group by step_id
      union all
      select null, count(*)::int, (count(*) filter (where rupiah > 0))::int, coalesce(sum(rupiah), 0)::bigint from unreached`,
  );
}
