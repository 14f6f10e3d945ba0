/** Complaints by their ids. */
import type { ComplaintId } from '../../kernel/ids.js';
import type { NodeReaders } from '../../platform/graphql/index.js';
import type { ComplaintsContext } from './complaints.context.js';

export const COMPLAINT_NODES: NodeReaders<ComplaintsContext> = {
  Complaint: {
    table: 'complaints',
    action: 'complaint:read',
    read: ({ complaints, sight }, id) => complaints.findById(sight, id as ComplaintId),
  },
};
