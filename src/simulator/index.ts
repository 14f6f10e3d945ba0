/** The partners' side of the wire, for the demo, for tests and for measurements. */
export type { HttpAnswer } from './http-call.js';
export { TokenRefused, snapBank } from './snap-bank.js';
export { standardWebhooksSender } from './standard-webhooks-sender.js';
export { makeSettlementMonth } from './settlement-month.js';
