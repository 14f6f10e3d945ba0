/**
 * Takes the steps of every running plan, once a day where its families live: each step reaches a family once for each
 * debt, whatever is run again. Messages keep hours and wishes when they leave; calls join the queue of their campaign;
 * visits are tasks that cadres see.
 */
import { addDays, civilDateIn, firstDayOf } from '../../kernel/civil-date.js';
import { policyOn } from '../../kernel/dated-policy.js';
import { timeZoneOf } from '../../kernel/time-zone.js';
import { type Connection, inTransaction } from '../../platform/db/pool.js';
import { execute, selectRows, sql } from '../../platform/db/sql.js';
import { queueOnOccasion } from '../messages/index.js';
import { queueFamily } from '../telecollecting/index.js';
import type { DunningPlan, DunningStep } from './dunning-plan.js';
import { type Debtor, type DunningDeps, debtorsOf } from './find-debts.js';
import { findRunningPlans } from './plan.queries.js';
import { isRefused, stepReached } from './step-due.js';

/** Runs every plan that has not looked for families today. Returns the number of actions. */
export async function runPlans(deps: DunningDeps): Promise<number> {
  let actions = 0;
  for (const plan of await findRunningPlans(deps.pool)) actions += await runPlan(deps, plan);
  return actions;
}

async function runPlan(deps: DunningDeps, plan: DunningPlan): Promise<number> {
  const today = civilDateIn(deps.now(), timeZoneOf(plan.region));
  const [due] = await selectRows(
    deps.pool,
    sql`select from dunning_plans where id = ${plan.id}::uuid and (ran_on is null or ran_on < ${today}::date)`,
  );
  if (due === undefined) return 0;
  let actions = 0;
  for await (const page of debtorsOf(deps, plan)) actions += await takePage(deps, plan, page);
  await execute(deps.pool, sql`update dunning_plans set ran_on = ${today}::date where id = ${plan.id}::uuid`);
  return actions;
}

const takePage = (deps: DunningDeps, plan: DunningPlan, page: readonly Debtor[]): Promise<number> =>
  inTransaction(deps.pool, async (connection) => {
    // A plan that is stopped meanwhile reaches nobody more.
    const [running] = await selectRows(
      connection,
      sql`select from dunning_plans where id = ${plan.id}::uuid and stopped_at is null for share`,
    );
    if (running === undefined) return 0;
    const open = page.filter(({ bill }) => !bill.keepsPlan);
    await see(connection, deps, { plan, debtors: open });
    let actions = 0;
    for (const debtor of open) {
      const step = stepReached(plan.steps, debtor.debt.age);
      if (step !== null && !isRefused(debtor.preference, step.channel))
        actions += await take(connection, deps, { plan, step, debtor });
    }
    return actions;
  });

async function see(
  connection: Connection,
  { now }: DunningDeps,
  { plan, debtors }: { plan: DunningPlan; debtors: readonly Debtor[] },
): Promise<void> {
  await execute(
    connection,
    sql`insert into dunning_audience (plan_id, family_id, cycle, seen_at)
      select ${plan.id}::uuid, t.family, t.cycle, ${now()}
      from unnest(${debtors.map(({ family }) => family.id)}::uuid[], ${debtors.map(({ debt }) => firstDayOf(debt.cycle))}::date[]) as t (family, cycle)
      on conflict do nothing`,
  );
}

interface Taking {
  readonly plan: DunningPlan;
  readonly step: DunningStep;
  readonly debtor: Debtor;
}

/** Takes the step for one debt; 0 when it was taken before. */
async function take(connection: Connection, deps: DunningDeps, { plan, step, debtor }: Taking): Promise<number> {
  const { family, debt } = debtor;
  const now = deps.now();
  const made = await execute(
    connection,
    sql`insert into dunning_actions (id, plan_id, step_id, family_id, cycle, acted_at)
      values (${deps.newId()}::uuid, ${plan.id}::uuid, ${step.id}::uuid, ${family.id}::uuid, ${firstDayOf(debt.cycle)}::date, ${now})
      on conflict do nothing`,
  );
  if (made === 0) return 0;
  if (step.channel === 'CALL' && plan.callCampaignId !== null)
    await queueFamily(connection, { campaign: plan.callCampaignId, familyId: family.id });
  if (step.templateCode !== null) {
    const today = civilDateIn(now, timeZoneOf(family.regionCode));
    const messageId = await queueOnOccasion(connection, deps, {
      occasion: `dunning:${step.id}:${family.id}:${debt.cycle}`,
      familyId: family.id,
      kind: 'DUNNING',
      templateCode: step.templateCode,
      event: null,
      lastDay: addDays(today, policyOn(deps.notices(), today).dunningUsefulDays),
      requestedBy: `dunning:${plan.id}`,
    });
    await execute(
      connection,
      sql`update dunning_actions set message_id = ${messageId}::uuid
        where step_id = ${step.id}::uuid and family_id = ${family.id}::uuid and cycle = ${firstDayOf(debt.cycle)}::date`,
    );
  }
  return 1;
}
