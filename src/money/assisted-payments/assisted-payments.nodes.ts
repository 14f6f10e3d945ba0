/** Reads terminals, agents and intents by their ids. */
import type { PaymentIntentId, AcceptancePointId } from '../../kernel/ids.js';
import type { NodeReaders } from '../../platform/graphql/index.js';
import type { AssistedPaymentsContext } from './assisted-payments.context.js';
import { findIntent } from './find-intent.js';

export const ASSISTED_PAYMENT_NODES: NodeReaders<AssistedPaymentsContext> = {
  AcceptancePoint: {
    action: 'payment-point:read',
    read: ({ assistedPayments: { loaders } }, id) => loaders.pointById.load(id as AcceptancePointId),
  },
  PaymentIntent: {
    action: 'payment-intent:read',
    read: (context, id) => findIntent(context, id as PaymentIntentId),
  },
};
