/**
 * The public exports of the simulator: ordinary and worst days of partners, for the demo, for tests and for
 * measurements. Each protocol brings its own stand-in.
 */
export { sendAndBreak } from './broken-wire.js';
export { isPartnerApi, startPartnerApi } from './partner-api.js';
export { postOfficePlayer } from './post-office-player.js';
export { type Finding, type SavedPayment, type Script, type Stage, SCRIPTS } from './scripts/index.js';
export { makeSettlementMonth } from './settlement-month.js';
