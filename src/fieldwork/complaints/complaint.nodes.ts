/** Finds complaints and their steps by id. */
import type { ComplaintId, ComplaintStepId } from '../../kernel/ids.js';
import type { NodeReaders } from '../../platform/graphql/index.js';
import type { ComplaintsContext } from './complaints.context.js';

export const COMPLAINT_NODES: NodeReaders<ComplaintsContext> = {
  Complaint: {
    action: 'complaint:read',
    read: ({ complaints, visibility }, id) => complaints.findById(visibility, id as ComplaintId),
  },
  ComplaintStep: {
    action: 'complaint:read',
    read: ({ complaints, visibility }, id) => complaints.findStepById(visibility, id as ComplaintStepId),
  },
};
