/**
 * Finds donors, their pledges and returns, programmes and batches by id: a donor finds its own, an office those that it
 * may see.
 */
import type { Viewer } from '../../platform/auth/index.js';
import type { DonorId, FundReturnId, ProgrammeId, SponsorshipBatchId } from '../../kernel/ids.js';
import type { NodeReaders } from '../../platform/graphql/index.js';
import type { SponsorshipContext } from './sponsorship.context.js';

/** Whether the viewer may see the donor: an office sees every donor, a donor only itself. */
const isOfViewer = ({ role, donorId: own }: Viewer, donorId: DonorId): boolean =>
  role !== 'CSR_DONOR' || own === donorId;

const ownOrNull = <Found extends { readonly donorId: DonorId }>(viewer: Viewer, found: Found | null): Found | null =>
  found !== null && isOfViewer(viewer, found.donorId) ? found : null;

export const SPONSORSHIP_NODES: NodeReaders<SponsorshipContext> = {
  Donor: {
    action: 'sponsorship:read',
    read: ({ donors, viewer }, id) => (isOfViewer(viewer, id as DonorId) ? donors.find(id as DonorId) : null),
  },
  Pledge: {
    action: 'sponsorship:read',
    read: async ({ donors, viewer }, id) => ownOrNull(viewer, await donors.findPledge(id)),
  },
  FundReturn: {
    action: 'sponsorship:read',
    read: async ({ donors, viewer }, id) => ownOrNull(viewer, await donors.findReturn(id as FundReturnId)),
  },
  SponsorshipProgramme: {
    action: 'sponsorship:read',
    read: ({ sponsorship, viewer }, id) => sponsorship.findProgramme(viewer, id as ProgrammeId),
  },
  SponsorshipBatch: {
    action: 'sponsorship:read',
    read: ({ sponsorship, viewer }, id) => sponsorship.findBatch(viewer, id as SponsorshipBatchId),
  },
};
