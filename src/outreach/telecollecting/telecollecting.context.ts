/** Provides what the resolvers of tele-collecting need in one operation. */
import type { PolicyBook } from '../../platform/policies/index.js';
import DataLoader from 'dataloader';
import type { Viewer } from '../../platform/auth/index.js';
import type { Pool } from '../../platform/db/pool.js';
import type { Keyring } from '../../platform/encryption/index.js';
import { visibilityOf } from '../../households/families/index.js';
import type { CampaignId, FamilyId } from '../../kernel/ids.js';
import type { PhoneNumber } from '../../kernel/phone-number.js';
import { type ContactPreferences, findContactPreferences } from '../messages/index.js';
import type { VisitsContext } from '../../fieldwork/visits/index.js';
import type { CallRecord } from './call.js';
import { type CallQueries, createCallQueries } from './call.queries.js';
import type { Campaign } from './campaign.js';
import { type CampaignQueries, createCampaignQueries } from './campaign.queries.js';
import type { CallingPolicy } from './calling-policy.js';
import { CALLING } from './telecollecting.policies.js';
import { CONDUCT_POLICY, type ConductPolicy } from '../../fieldwork/conduct/index.js';

export interface TelecollectingContext extends VisitsContext {
  readonly conductPolicies: readonly ConductPolicy[];
  readonly callingPolicies: readonly CallingPolicy[];
  readonly campaigns: CampaignQueries;
  readonly campaignById: DataLoader<CampaignId, Campaign | null>;
  readonly calls: CallQueries;
  /** Finds what a family and the owners of its numbers prefer. */
  readonly preferencesOf: (whose: {
    readonly familyId: FamilyId;
    readonly phones: readonly PhoneNumber[];
  }) => Promise<ContactPreferences>;
  /** The newest calls to a family, at most twenty. */
  readonly newestCalls: DataLoader<FamilyId, readonly CallRecord[]>;
}

type TelecollectingSlice = Omit<TelecollectingContext, keyof VisitsContext>;

export const NEWEST_CALLS_MAX = 20;

interface Operation {
  readonly viewer: Viewer | null;
  readonly now: Date;
}

export function telecollectingSlice({
  pool,
  keyring,
  policies,
}: {
  pool: Pool;
  keyring: Pick<Keyring, 'blindIndex'>;
  policies: PolicyBook;
}): (operation: Operation) => TelecollectingSlice {
  const campaigns = createCampaignQueries(pool);
  const calls = createCallQueries(pool);
  return (operation) => ({
    conductPolicies: policies.rows(CONDUCT_POLICY),
    callingPolicies: policies.rows(CALLING),
    campaigns,
    calls,
    preferencesOf: (whose) => findContactPreferences({ pool, keyring }, whose),
    campaignById: new DataLoader(async (ids) => {
      const found = operation.viewer === null ? [] : await campaigns.findByIds(operation.viewer, ids);
      return ids.map((id) => found.find((campaign) => campaign.id === id) ?? null);
    }),
    newestCalls: new DataLoader(async (families) => {
      const params = { families, days: visibilityOf(operation).days, limit: NEWEST_CALLS_MAX };
      const found = Map.groupBy(await calls.findNewest(params), ({ familyId }) => familyId);
      return families.map((id) => found.get(id) ?? []);
    }),
  });
}
