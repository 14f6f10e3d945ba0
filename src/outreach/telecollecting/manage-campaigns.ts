/**
 * Opens a campaign and fills its queue in the same commit, and ends a campaign before its last day, for a branch head.
 */
import { type EntityManager, LockMode } from '@mikro-orm/core';
import { policyOn } from '../../kernel/dated-policy.js';
import type { Viewer } from '../../platform/auth/index.js';
import { once } from '../../platform/db/once.js';
import { type Pool, inTransaction } from '../../platform/db/pool.js';
import { firstDayOf, monthOf } from '../../kernel/civil-date.js';
import type { CampaignId } from '../../kernel/ids.js';
import { timeZoneOf } from '../../kernel/time-zone.js';
import { areRegions, isReached, zoneDaysAt } from '../../households/regions/index.js';
import { fillQueue } from './call-queue.queries.js';
import { CallCampaign } from './campaign.entity.js';
import { type Campaign, type CampaignPlan, type PlanProblem, validatePlan, samePlan } from './campaign.js';
import type { CampaignQueries } from './campaign.queries.js';
import type { ConductPolicy } from '../../fieldwork/conduct/index.js';
import type { CallingPolicy } from './calling-policy.js';

export interface ManageDeps {
  readonly pool: Pool;
  readonly em: EntityManager;
  readonly now: Date;
  readonly viewer: Viewer;
  readonly campaigns: CampaignQueries;
  readonly conductPolicies: readonly ConductPolicy[];
  readonly callingPolicies: readonly CallingPolicy[];
}

export type OpenOutcome =
  | { readonly kind: 'opened'; readonly campaign: Campaign }
  | { readonly kind: PlanProblem | 'region-out-of-reach' | 'conflicts-with-earlier' };

export type EndOutcome =
  | { readonly kind: 'ended'; readonly campaign: Campaign }
  | { readonly kind: 'campaign-unknown' };

/** Returns null when the id is taken. */
async function openNew(deps: ManageDeps, plan: CampaignPlan): Promise<OpenOutcome | null> {
  const { viewer, now, conductPolicies, callingPolicies } = deps;
  if (!isReached(plan.region, viewer.regions)) return { kind: 'region-out-of-reach' };
  if (!(await areRegions(deps.pool, [plan.region]))) return { kind: 'region-out-of-reach' };
  const problem = validatePlan(plan, {
    conduct: policyOn(conductPolicies, plan.validFrom),
    calling: policyOn(callingPolicies, plan.validFrom),
  });
  if (problem !== null) return { kind: problem };
  const days = zoneDaysAt(now);
  const campaign: Campaign = {
    __typename: 'Campaign',
    ...plan,
    openedAt: now,
    endedAt: null,
    queuedFor: firstDayOf(monthOf(days[timeZoneOf(plan.region).name])),
  };
  const isNew = await inTransaction(deps.pool, async (connection) => {
    const { rowCount } = await connection.query(INSERT, rowOf(campaign, viewer.subject));
    if (rowCount === 1) await fillQueue(connection, plan, days);
    return rowCount === 1;
  });
  return isNew ? { kind: 'opened', campaign } : null;
}

/** Opens a campaign. A repeat returns the campaign as it stands; another plan under its id is refused. */
export const openCampaign = (deps: ManageDeps, plan: CampaignPlan): Promise<OpenOutcome> =>
  once<Campaign, OpenOutcome>({
    find: async () => (await deps.campaigns.findByIds(deps.viewer, [plan.id]))[0] ?? null,
    isSame: (earlier) => samePlan(plan, earlier),
    repeat: (campaign) => ({ kind: 'opened', campaign }),
    make: () => openNew(deps, plan),
  });

const INSERT = `
  insert into call_campaigns (id, name, region_code, segment, care_class, months_min, months_max, contact_from_hour, contact_until_hour,
    attempts_max, daily_target, valid_from, valid_through, opened_by, opened_at, queued_for)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) on conflict (id) do nothing`;

const rowOf = (campaign: Campaign, openedBy: string): unknown[] => [
  campaign.id,
  campaign.name,
  campaign.region,
  campaign.segment,
  campaign.careClass,
  campaign.months.min,
  campaign.months.max,
  campaign.contactHours.from,
  campaign.contactHours.until,
  campaign.attemptsMax,
  campaign.dailyTarget,
  campaign.validFrom,
  campaign.validThrough,
  openedBy,
  campaign.openedAt,
  campaign.queuedFor,
];

/** Ends a campaign; a repeat changes nothing. Open calls may still be recorded. */
export async function endCampaign(deps: ManageDeps, id: CampaignId): Promise<EndOutcome> {
  const [campaign] = await deps.campaigns.findByIds(deps.viewer, [id]);
  if (campaign === undefined) return { kind: 'campaign-unknown' };
  const endedAt = await deps.em.fork().transactional(async (tx) => {
    const row = await tx.findOneOrFail(CallCampaign, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    row.endedAt ??= deps.now;
    return row.endedAt;
  });
  return { kind: 'ended', campaign: { ...campaign, endedAt } };
}
