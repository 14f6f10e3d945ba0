/** Reads payments, and proposals for money in suspense, by their ids. */
import type { PaymentId, SuspenseProposalId } from '../../kernel/ids.js';
import type { NodeReaders } from '../../platform/graphql/index.js';
import type { PaymentsContext } from './payments.context.js';

export const PAYMENT_NODES: NodeReaders<PaymentsContext> = {
  Payment: {
    action: 'payment:read',
    read: ({ payments, visibility }, id) => payments.findById(visibility, id as PaymentId),
  },
  SuspenseProposal: {
    action: 'suspense:read',
    read: ({ suspense }, id) => suspense.findProposal(id as SuspenseProposalId),
  },
};
