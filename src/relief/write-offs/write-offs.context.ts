/** Provides what the resolvers of write-offs need in one operation. */
import DataLoader from 'dataloader';
import type { Viewer } from '../../platform/auth/index.js';
import type { FamiliesContext } from '../../households/families/index.js';
import type { WriteOffCampaignId } from '../../kernel/ids.js';
import type { EntryDeps } from '../../money/payments/index.js';
import type { WriteOffSummary } from './write-off.js';
import type { PolicyBook } from '../../platform/policies/index.js';
import type { WriteOffPolicy } from './write-off-policy.js';
import { WRITE_OFFS } from './write-offs.policies.js';
import { type WriteOffQueries, createWriteOffQueries } from './write-off.queries.js';

export interface WriteOffsContext extends FamiliesContext {
  readonly viewer: Viewer;
  readonly now: Date;
  readonly writeOffs: WriteOffQueries;
  readonly summaryByCampaign: DataLoader<WriteOffCampaignId, WriteOffSummary>;
  readonly ledger: EntryDeps;
  readonly writeOffPolicies: readonly WriteOffPolicy[];
}

type WriteOffsSlice = Pick<WriteOffsContext, 'writeOffs' | 'summaryByCampaign' | 'ledger' | 'writeOffPolicies'>;

export function writeOffsSlice({
  ledger,
  policies,
}: {
  ledger: EntryDeps;
  policies: PolicyBook;
}): () => WriteOffsSlice {
  const writeOffs = createWriteOffQueries(ledger.pool);
  return () => ({
    writeOffs,
    summaryByCampaign: new DataLoader((ids) => writeOffs.sum(ids)),
    ledger,
    writeOffPolicies: policies.rows(WRITE_OFFS),
  });
}
