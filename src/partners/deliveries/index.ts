/** The public interface of partners' own deliveries: they list what they sent and have it acted on again. */
export { PartnerDeliveriesResolver, PartnerDeliveryFieldsResolver } from './partner-deliveries.resolver.js';
export { partnerDeliveriesSlice } from './partner-deliveries.context.js';
export { PARTNER_DELIVERY_NODES } from './partner-delivery.nodes.js';
export type { DeliveryState, RecordedCall, DeliveryReplayer, ProtocolAnswer } from './partner-delivery.js';
export { DeliveryOutcomeEnum, DeliveryStateEnum } from './partner-delivery.types.js';
