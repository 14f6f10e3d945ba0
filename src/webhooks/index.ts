/** The front door of webhooks: mount them, and describe them to partners. */
export { askPartnerOverHttp } from './ask-partner.js';
export type { InquiredBill } from './inquire-bill.js';
export { registerMessageReceipts } from './message-receipts.js';
export { partnersOpenApi } from './openapi.js';
export type { WebhookWatch } from './receive-webhook.js';
export { registerWebhooks } from './routes.js';
