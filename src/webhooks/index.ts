/** The front door of webhooks: mount them, and describe them to partners. */
export type { InquiredBill } from './inquire-bill.js';
export { partnersOpenApi } from './openapi.js';
export type { WebhookAlarm, WebhookWatch } from './receive-webhook.js';
export { type WebhookDeps, registerWebhooks } from './routes.js';
