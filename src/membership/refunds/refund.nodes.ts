/** Finds refunds by id. */
import type { FamilyRefundId } from '../../kernel/ids.js';
import type { NodeReaders } from '../../platform/graphql/index.js';
import type { RefundsContext } from './refunds.context.js';

export const FAMILY_REFUND_NODES: NodeReaders<RefundsContext> = {
  FamilyRefund: {
    action: 'suspense:read',
    concerns: 'endedFamilies',
    read: ({ refunds, visibility }, id) => refunds.find(visibility, id as FamilyRefundId),
  },
};
