/** The partners' side of the wire, for the demo, for tests and for measurements. */
export { dokuSender } from './doku-sender.js';
export type { HttpAnswer } from './http-call.js';
export { midtransNotifier } from './midtrans-notifier.js';
export { startPartnerApi } from './partner-api.js';
export { TokenRefused, snapBank } from './snap-bank.js';
export { standardWebhooksSender } from './standard-webhooks-sender.js';
export { xenditSender } from './xendit-sender.js';
