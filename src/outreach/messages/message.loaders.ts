/** Loads blasts, their totals and families' contact preferences, each with one statement for all that ask. */
import DataLoader from 'dataloader';
import type { FamilyScope } from '../../platform/auth/index.js';
import type { Pool } from '../../platform/db/pool.js';
import type { FamilyId, MessageCampaignId } from '../../kernel/ids.js';
import type { Campaign, StateCount } from './campaign.js';
import type { CampaignQueries } from './campaign.queries.js';
import { type FamilyPreference, findFamilyPreferences } from './contact-preference.queries.js';
import { type MessageState, MESSAGE_STATES } from './message-words.js';

export interface CampaignSummary extends Readonly<
  Record<'families' | 'waiting' | 'sent' | 'delivered' | 'read' | 'failed' | 'suppressed', number>
> {
  readonly byState: readonly StateCount[];
}

export interface MessageLoaders {
  /** The blast within the viewer's scope; null when there is none. */
  readonly campaignById: DataLoader<MessageCampaignId, Campaign | null>;
  readonly summaryByCampaign: DataLoader<MessageCampaignId, CampaignSummary>;
  readonly preferenceByFamily: DataLoader<FamilyId, FamilyPreference | null>;
}

/** @internal */
export function toSummary(counts: readonly StateCount[]): CampaignSummary {
  const sum = (...states: readonly MessageState[]): number =>
    counts.filter(({ state }) => states.includes(state)).reduce((total, { messages }) => total + messages, 0);
  return {
    families: sum(...MESSAGE_STATES),
    waiting: sum('QUEUED'),
    sent: sum('SENT', 'DELIVERED', 'READ'),
    delivered: sum('DELIVERED', 'READ'),
    read: sum('READ'),
    failed: sum('FAILED'),
    suppressed: sum('SUPPRESSED'),
    byState: counts.toSorted((a, b) => MESSAGE_STATES.indexOf(a.state) - MESSAGE_STATES.indexOf(b.state)),
  };
}

export const createMessageLoaders = ({
  pool,
  campaigns,
  scope,
}: {
  pool: Pool;
  campaigns: CampaignQueries;
  scope: FamilyScope;
}): MessageLoaders => ({
  campaignById: new DataLoader(async (ids) => {
    const found = new Map((await campaigns.findByIds(scope, ids)).map((campaign) => [campaign.id, campaign]));
    return ids.map((id) => found.get(id) ?? null);
  }),
  summaryByCampaign: new DataLoader(async (ids) => {
    const counts = Map.groupBy(await campaigns.countStates(ids), ({ campaignId }) => campaignId);
    return ids.map((id) => toSummary(counts.get(id) ?? []));
  }),
  preferenceByFamily: new DataLoader(async (ids) => {
    const preferences = new Map(
      (await findFamilyPreferences(pool, ids)).map((preference) => [preference.familyId, preference]),
    );
    return ids.map((id) => preferences.get(id) ?? null);
  }),
});
