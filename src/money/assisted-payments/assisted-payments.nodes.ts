/** Reads terminals, agents and intents by their ids. */
import type { PaymentIntentId, PaymentPointId } from '../../kernel/ids.js';
import type { NodeReaders } from '../../platform/graphql/index.js';
import type { AssistedPaymentsContext } from './assisted-payments.context.js';
import { findIntent } from './find-intent.js';

export const ASSISTED_PAYMENT_NODES: NodeReaders<AssistedPaymentsContext> = {
  PaymentPoint: {
    action: 'payment-point:read',
    read: ({ assistedPayments: { loaders } }, id) => loaders.pointById.load(id as PaymentPointId),
  },
  PaymentIntent: {
    action: 'payment-intent:read',
    read: (context, id) => findIntent(context, id as PaymentIntentId),
  },
};
