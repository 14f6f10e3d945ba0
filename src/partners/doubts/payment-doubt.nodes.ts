/** Reads payments in doubt by their ids. */
import type { PaymentDoubtId } from '../../kernel/ids.js';
import type { NodeReaders } from '../../platform/graphql/index.js';
import type { PaymentDoubtsContext } from './payment-doubts.context.js';

export const PAYMENT_DOUBT_NODES: NodeReaders<PaymentDoubtsContext> = {
  PaymentDoubt: {
    action: 'payment-doubt:read',
    read: ({ paymentDoubts, viewer }, id) => paymentDoubts.findById(viewer, id as PaymentDoubtId),
  },
};
