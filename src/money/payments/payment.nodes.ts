/** Payments by their ids. */
import type { PaymentId } from '../../kernel/ids.js';
import type { NodeReaders } from '../../platform/graphql/index.js';
import type { PaymentsContext } from './payments.context.js';

export const PAYMENT_NODES: NodeReaders<PaymentsContext> = {
  Payment: {
    table: 'payments',
    action: 'payment:read',
    read: ({ payments, sight }, id) => payments.findById(sight, id as PaymentId),
  },
};
