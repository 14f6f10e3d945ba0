/** Reads deliveries by their ids: a partner finds only its own. */
import type { DeliveryId } from '../../kernel/ids.js';
import type { NodeReaders } from '../../platform/graphql/index.js';
import type { PartnerDeliveriesContext } from './partner-deliveries.context.js';

export const PARTNER_DELIVERY_NODES: NodeReaders<PartnerDeliveriesContext> = {
  PartnerDelivery: {
    action: 'partner-delivery:read',
    read: ({ deliveryLoaders }, id) => deliveryLoaders.calls.load(id as DeliveryId),
  },
};
