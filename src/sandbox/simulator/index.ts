/** The partners' side of the wire, for the demo, for tests and for measurements. */
export { dokuSender } from './doku-sender.js';
export { sendAndBreak } from './broken-wire.js';
export { type HttpAnswer, type HttpCall, sendCall } from './http-call.js';
export { midtransNotifier } from './midtrans-notifier.js';
export { startPartnerApi } from './partner-api.js';
export { type SnapBank, TokenRefused, snapBank } from './snap-bank.js';
export { type SnapStatusDesk, snapStatusDesk } from './snap-status-desk.js';
export { standardWebhooksSender } from './standard-webhooks-sender.js';
export { xenditSender } from './xendit-sender.js';
export { dokuPlayer } from './players/doku-player.js';
export { midtransPlayer } from './players/midtrans-player.js';
export type { Player } from './players/player.js';
export { postOfficePlayer } from './players/post-office-player.js';
export { snapBankPlayer } from './players/snap-bank-player.js';
export { standardWebhooksPlayer } from './players/standard-webhooks-player.js';
export { xenditPlayer } from './players/xendit-player.js';
export { type Finding, type KeptPayment, type Script, type Stage, SCRIPTS } from './scripts/index.js';
export { makeSettlementMonth } from './settlement-month.js';
