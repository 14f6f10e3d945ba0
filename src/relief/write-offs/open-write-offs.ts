/** Opens a campaign of write-offs in a region, under the rule of its first day, for a branch head. */
import type { Viewer } from '../../platform/auth/index.js';
import type { Pool } from '../../platform/db/pool.js';
import { execute, selectRows, sql } from '../../platform/db/sql.js';
import { isReached, areRegions } from '../../households/regions/index.js';
import { type CampaignPlan, type OpenWriteOffsOutcome, type WriteOffCampaign, isSamePlan } from './write-off.js';
import { type WriteOffPolicy, writeOffPolicyOn } from './write-off-policy.js';
import { CAMPAIGN_COLUMNS } from './write-off.queries.js';

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
  if (policy === null) return { kind: 'no-rule-in-force' };
  await execute(
    pool,
    sql`insert into write_off_campaigns (id, name, region_code, valid_from, valid_through, policy_from, opened_at, opened_by)
    values (${plan.id}, ${plan.name}, ${plan.regionCode}, ${plan.validFrom}, ${plan.validThrough}, ${policy.effectiveFrom}, ${now},
      ${viewer.subject}) on conflict (id) do nothing`,
  );
  const [campaign] = await selectRows<WriteOffCampaign>(
    pool,
    sql`select ${CAMPAIGN_COLUMNS} from write_off_campaigns c where c.id = ${plan.id}::uuid`,
  );
  if (campaign === undefined || !isSamePlan(plan, campaign)) return { kind: 'conflicts-with-earlier' };
  return { kind: 'opened', campaign };
}
