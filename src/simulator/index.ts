/** The partners' side of the wire, for the demo, for tests and for measurements. */
export type { HttpAnswer } from './http-call.js';
export { TokenRefused, snapBank } from './snap-bank.js';
export { type SnapStatusDesk, snapStatusDesk } from './snap-status-desk.js';
export { standardWebhooksSender } from './standard-webhooks-sender.js';
