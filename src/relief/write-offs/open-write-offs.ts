/** Opens a campaign of write-offs in a region, by the rule that is entered with it or that of its first day. */
import type { Viewer } from '../../platform/auth/index.js';
import type { Pool } from '../../platform/db/pool.js';
import { execute, selectRows, sql } from '../../platform/db/sql.js';
import { isReached, areRegions } from '../../households/regions/index.js';
import { type CampaignPlan, type OpenWriteOffsOutcome, isSamePlan } from './write-off.js';
import { type WriteOffPolicy, writeOffPolicyOn } from './write-off-policy.js';
import { saveRule } from './write-off-rule.js';
import { CAMPAIGN_COLUMNS, type CampaignRow, toCampaign } from './write-off.queries.js';

export interface OpeningDeps {
  readonly pool: Pool;
  readonly now: Date;
  readonly viewer: Viewer;
  readonly policies: readonly WriteOffPolicy[];
}

/** Opens a campaign. A repeat returns the campaign as it stands; another plan under its id is refused. */
export async function openWriteOffs(deps: OpeningDeps, plan: CampaignPlan): Promise<OpenWriteOffsOutcome> {
  const { pool, now, viewer, policies } = deps;
  if (!isReached(plan.regionCode, viewer.regions)) return { kind: 'region-out-of-reach' };
  if (!(await areRegions(pool, [plan.regionCode]))) return { kind: 'region-out-of-reach' };
  if (plan.validThrough < plan.validFrom) return { kind: 'days-impossible' };
  const policy = writeOffPolicyOn(policies, plan.validFrom);
  if (policy === null && plan.rule === null) return { kind: 'no-rule-in-force' };
  const rule = plan.rule === null ? null : JSON.stringify(saveRule(plan.rule));
  await execute(
    pool,
    sql`insert into write_off_campaigns (id, name, region_code, valid_from, valid_through, policy_from, rule, opened_at, opened_by)
    values (${plan.id}, ${plan.name}, ${plan.regionCode}, ${plan.validFrom}, ${plan.validThrough}, ${policy?.effectiveFrom ?? plan.validFrom}, ${rule}::jsonb, ${now},
      ${viewer.subject}) on conflict (id) do nothing`,
  );
  const [row] = await selectRows<CampaignRow>(
    pool,
    sql`select ${CAMPAIGN_COLUMNS} from write_off_campaigns c where c.id = ${plan.id}::uuid`,
  );
  if (row === undefined || !isSamePlan(plan, toCampaign(row))) return { kind: 'conflicts-with-earlier' };
  return { kind: 'opened', campaign: toCampaign(row) };
}
