/** The public exports of the webhooks: they are mounted, and described to partners. */
export { PARTNER_PROTOCOLS, PROTOCOLS, sandboxesOf } from './adapters/index.js';
export { queryPartnerApi } from './query-partner-api.js';
export { snapClaims, statusInquiry } from './adapters/snap-bi/index.js';
export type { InquiredBill } from './inquire-bill.js';
export { registerDeliveryReports } from './delivery-reports.js';
export { partnersOpenApi } from './openapi.js';
export { createDeliveryReplayer } from './delivery-replayer.js';
export type { WebhookWatch } from './receive-webhook.js';
export { type WebhookDeps, type WebhookRouteDeps, registerPartnersOpenApi, registerWebhooks } from './routes.js';
