/** The front door of webhooks: mount them, and describe them to partners. */
export type { InquireBill, InquiredBill, InquiryKey, RememberInquiry } from './inquire-bill.js';
export { partnersOpenApi } from './openapi.js';
export type { DoorDeps, WebhookAlarm, WebhookWatch } from './receive-webhook.js';
export { WEBHOOK_BODY_LIMIT, type WebhookDeps, registerWebhooks } from './routes.js';
