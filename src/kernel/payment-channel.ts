/** The channels through which families pay, and the two kinds of notices that partners send. */

/**
 * `authorising`: the partner asks before it keeps the money, so a notice may be refused and the payer gets it back.
 * `informing`: the money has moved; an authentic notice is never refused, and what cannot be applied goes to suspense.
 */
export type NoticeKind = 'authorising' | 'informing';

/** Where the family paid. A cadre is never a channel: there is no cash. */
export const PAYMENT_CHANNELS = [
  'BANK',
  'ATM',
  'MINIMARKET',
  'MOBILE_BANKING',
  'EDC',
  'AUTO_DEBIT',
  'POST_OFFICE',
  'COUNTER',
  'OTHER',
] as const;
export type PaymentChannel = (typeof PAYMENT_CHANNELS)[number];
