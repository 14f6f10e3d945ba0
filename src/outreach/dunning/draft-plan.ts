/** Drafts a dunning plan, switches it on by a second person, and stops it. */
import { areRegions, isReached } from '../../households/regions/index.js';
import type { Viewer } from '../../platform/auth/index.js';
import { once } from '../../platform/db/once.js';
import { type Pool, inTransaction } from '../../platform/db/pool.js';
import { execute, sql } from '../../platform/db/sql.js';
import type { CareClass } from '../../kernel/care-class.js';
import type { CampaignId, DunningPlanId, IdSource } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { findTemplate, suppressQueued } from '../messages/index.js';
import { type DunningChannel, type DunningPlan, stateOf } from './dunning-plan.js';
import { findPlan } from './plan.queries.js';

export interface StepDraft {
  readonly day: number;
  readonly channel: DunningChannel;
  readonly templateCode: string | null;
}

export interface DraftCommand {
  readonly id: DunningPlanId;
  readonly name: string;
  readonly region: RegionCode;
  readonly monthsMin: number | null;
  readonly monthsMax: number | null;
  readonly careClass: CareClass | null;
  readonly callCampaignId: CampaignId | null;
  readonly effectDays: number;
  readonly steps: readonly StepDraft[];
}

export type DraftProblem =
  | 'conflicts-with-earlier'
  | 'region-outside-reach'
  | 'steps-out-of-order'
  | 'template-unknown'
  | 'call-campaign-missing';
export type DraftOutcome = { readonly kind: 'drafted'; readonly plan: DunningPlan } | { readonly kind: DraftProblem };

export interface DraftingDeps {
  readonly pool: Pool;
  readonly newId: IdSource;
  readonly now: Date;
  readonly viewer: Viewer;
}

const stepsInWords = (steps: readonly StepDraft[]): string =>
  JSON.stringify(steps.map(({ day, channel, templateCode }) => [day, channel, templateCode]));

const isSame = (earlier: DunningPlan, command: DraftCommand, viewer: Viewer): boolean =>
  earlier.draftedBy === viewer.subject &&
  earlier.name === command.name &&
  earlier.region === command.region &&
  earlier.monthsMin === command.monthsMin &&
  earlier.monthsMax === command.monthsMax &&
  earlier.careClass === command.careClass &&
  earlier.callCampaignId === command.callCampaignId &&
  earlier.effectDays === command.effectDays &&
  stepsInWords(earlier.steps) === stepsInWords(command.steps);

/** Why a plan cannot be drafted; null when it can. */
async function problemOf({ pool, viewer }: DraftingDeps, command: DraftCommand): Promise<DraftProblem | null> {
  const { region, steps, callCampaignId } = command;
  if (!isReached(region, viewer.regions) || !(await areRegions(pool, [region]))) return 'region-outside-reach';
  if (steps.some(({ day }, place) => place > 0 && day <= (steps[place - 1]?.day ?? day))) return 'steps-out-of-order';
  if (steps.some(({ channel }) => channel === 'CALL') && callCampaignId === null) return 'call-campaign-missing';
  for (const { channel, templateCode } of steps) {
    const isMessage = channel === 'SMS' || channel === 'WHATSAPP';
    if (isMessage !== (templateCode !== null)) return 'template-unknown';
    if (templateCode !== null && (await findTemplate(pool, templateCode))?.channel !== channel)
      return 'template-unknown';
  }
  return null;
}

async function draftNew(deps: DraftingDeps, command: DraftCommand): Promise<DraftOutcome | null> {
  const problem = await problemOf(deps, command);
  if (problem !== null) return { kind: problem };
  const { pool, newId, now, viewer } = deps;
  const isMade = await inTransaction(pool, async (connection) => {
    const made = await execute(
      connection,
      sql`insert into dunning_plans (id, name, region_code, months_min, months_max, care_class, call_campaign_id, effect_days, drafted_by, drafted_at)
        values (${command.id}::uuid, ${command.name}, ${command.region}, ${command.monthsMin}, ${command.monthsMax},
          ${command.careClass}, ${command.callCampaignId}::uuid, ${command.effectDays}, ${viewer.subject}, ${now})
        on conflict (id) do nothing`,
    );
    if (made === 0) return false;
    for (const [place, { day, channel, templateCode }] of command.steps.entries())
      await execute(
        connection,
        sql`insert into dunning_steps (id, plan_id, place, day, channel, template_code)
          values (${newId()}::uuid, ${command.id}::uuid, ${place + 1}, ${day}, ${channel}, ${templateCode})`,
      );
    return true;
  });
  const plan = isMade ? await findPlan(pool, { kind: 'all' }, command.id) : null;
  return plan === null ? null : { kind: 'drafted', plan };
}

export const draftPlan = (deps: DraftingDeps, command: DraftCommand): Promise<DraftOutcome> =>
  once<DunningPlan, DraftOutcome>({
    find: () => findPlan(deps.pool, { kind: 'all' }, command.id),
    isSame: (earlier) => isSame(earlier, command, deps.viewer),
    repeat: (plan) => ({ kind: 'drafted', plan }),
    make: () => draftNew(deps, command),
  });

export type SwitchProblem = 'plan-not-found' | 'needs-another-person' | 'stopped-already';
export type SwitchOutcome =
  | { readonly kind: 'switched'; readonly plan: DunningPlan }
  | { readonly kind: SwitchProblem };

/** Switches a drafted plan on. Whoever drafted it may not; asked again, it stays on. */
export async function switchOn({ pool, now, viewer }: DraftingDeps, plan: DunningPlan): Promise<SwitchOutcome> {
  if (plan.draftedBy === viewer.subject) return { kind: 'needs-another-person' };
  if (stateOf(plan) === 'STOPPED') return { kind: 'stopped-already' };
  await execute(
    pool,
    sql`update dunning_plans set switched_on_by = ${viewer.subject}, switched_on_at = ${now}
      where id = ${plan.id}::uuid and switched_on_at is null and stopped_at is null`,
  );
  const changed = await findPlan(pool, { kind: 'all' }, plan.id);
  return changed === null ? { kind: 'plan-not-found' } : { kind: 'switched', plan: changed };
}

/** Stops a plan for good: messages that are not sent yet never will be. Asked again, it stays stopped. */
export function stopPlan({ pool, now, viewer }: DraftingDeps, plan: DunningPlan): Promise<SwitchOutcome> {
  return inTransaction(pool, async (connection) => {
    await execute(
      connection,
      sql`update dunning_plans set stopped_by = coalesce(stopped_by, ${viewer.subject}), stopped_at = coalesce(stopped_at, ${now})
        where id = ${plan.id}::uuid`,
    );
    const ids = sql`select a.message_id from dunning_actions a where a.plan_id = ${plan.id}::uuid and a.message_id is not null`;
    await suppressQueued(connection, { ids, at: now });
    const changed = await findPlan(connection, { kind: 'all' }, plan.id);
    return changed === null ? { kind: 'plan-not-found' } : { kind: 'switched', plan: changed };
  });
}
