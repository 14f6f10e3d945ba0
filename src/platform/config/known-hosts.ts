/**
 * The hosts that are called unless the configuration says otherwise: those of companies that publish one address for
 * everybody. A bank's host is its own, so that none is listed here.
 */

/** The day on which they were last looked up. */
export const LOOKED_UP_ON = '2026-11-30';

/** The APIs of payment companies: Midtrans and its sandbox, and Xendit. */
export const PARTNER_HOSTS = 'api.midtrans.com,api.sandbox.midtrans.com,api.xendit.co' as const;

/** The push services of the browsers in use: Chrome and its kin, Firefox, Safari, Edge on Windows. */
export const PUSH_SERVICES =
  'fcm.googleapis.com,updates.push.services.mozilla.com,*.push.apple.com,*.notify.windows.com' as const;
