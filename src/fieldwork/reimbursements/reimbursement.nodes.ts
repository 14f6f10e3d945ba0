/** Finds claims for transport by id. */
import type { ClaimId } from '../../kernel/ids.js';
import type { NodeReaders } from '../../platform/graphql/index.js';
import type { ReimbursementsContext } from './reimbursements.context.js';

export const REIMBURSEMENT_NODES: NodeReaders<ReimbursementsContext> = {
  ReimbursementClaim: {
    action: 'reimbursement:read',
    read: ({ transportClaims, viewer }, id) => transportClaims.findById(viewer, id as ClaimId),
  },
};
