/** SNAP BI's services as adapters, with the paths they are called at. */
export { accessTokens } from './access-token.js';
export { statusInquiry } from './ask-status.js';
export { snapInquiry } from './inquiry.js';
export { snapPayment } from './payment.js';
export { snapClaims } from './payment-claim.js';
export { type SnapDeps, snapServices } from './services.js';

/** The path in front of `/v1.0` is the host's choice; the path as called is what partners sign. */
export const SNAP_PATHS = {
  token: '/snap/v1.0/access-token/b2b',
  inquiry: '/snap/v1.0/transfer-va/inquiry',
  payment: '/snap/v1.0/transfer-va/payment',
} as const;
