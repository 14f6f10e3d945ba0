/**
 * Finds donors, their pledges and returns, programmes and batches by id: a donor finds its own, an office those that it
 * may see.
 */
import type { DonorId, FundReturnId, ProgrammeId, SponsorshipBatchId } from '../../kernel/ids.js';
import type { NodeReaders } from '../../platform/graphql/index.js';
import type { SponsorshipContext } from './sponsorship.context.js';

export const SPONSORSHIP_NODES: NodeReaders<SponsorshipContext> = {
  Donor: {
    action: 'sponsorship:read',
    read: ({ donors, viewer }, id) => donors.find(viewer, id as DonorId),
  },
  Pledge: {
    action: 'sponsorship:read',
    read: ({ donors, viewer }, id) => donors.findPledge(viewer, id),
  },
  FundReturn: {
    action: 'sponsorship:read',
    read: ({ donors, viewer }, id) => donors.findReturn(viewer, id as FundReturnId),
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
