/** Provides what the resolvers of sponsorship need in one operation. */
import DataLoader from 'dataloader';
import type { Viewer } from '../../platform/auth/index.js';
import type { FamiliesContext } from '../../households/families/index.js';
import { CallerError } from '../../kernel/caller-error.js';
import type { DonorId, SponsorshipBatchId } from '../../kernel/ids.js';
import type { EntryDeps } from '../../money/payments/index.js';
import { type DonorQueries, createDonorQueries } from './donor.queries.js';
import type { BatchProgress, BatchRegion } from './programme.js';
import { type SponsorshipQueries, createSponsorshipQueries } from './sponsorship.queries.js';

export interface SponsorshipContext extends FamiliesContext {
  readonly viewer: Viewer;
  readonly now: Date;
  readonly donors: DonorQueries;
  readonly sponsorship: SponsorshipQueries;
  readonly progressByBatch: DataLoader<SponsorshipBatchId, BatchProgress>;
  readonly regionsByBatch: DataLoader<SponsorshipBatchId, readonly BatchRegion[]>;
  readonly ledger: EntryDeps;
}

type SponsorshipSlice = Pick<
  SponsorshipContext,
  'donors' | 'sponsorship' | 'progressByBatch' | 'regionsByBatch' | 'ledger'
>;

export function sponsorshipSlice({ ledger }: { ledger: EntryDeps }): () => SponsorshipSlice {
  const donors = createDonorQueries(ledger.pool);
  const sponsorship = createSponsorshipQueries(ledger.pool);
  return () => ({
    donors,
    sponsorship,
    progressByBatch: new DataLoader((ids) => sponsorship.findProgress(ids)),
    regionsByBatch: new DataLoader(async (ids) => {
      const found = Map.groupBy(await sponsorship.findRegions(ids), ({ batchId }) => batchId);
      return ids.map((id) => found.get(id) ?? []);
    }),
    ledger,
  });
}

/** The donor of the viewer. A token of role CSR_DONOR that names no donor is refused. */
export function donorOf({ donorId }: Viewer): DonorId {
  if (donorId === undefined) throw new CallerError('FORBIDDEN', 'This token names no donor.');
  return donorId;
}

/** The donor to ask about: a donor's is always itself, an office's the one that it names. */
export function donorAskedFor(viewer: Viewer, asked: DonorId | null): DonorId | null {
  return viewer.role === 'CSR_DONOR' ? donorOf(viewer) : asked;
}
