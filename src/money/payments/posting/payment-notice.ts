/** What a partner tells us of one payment, whatever its protocol: parsed, authentic, not yet decided. */
import type { BillingNumber } from '../../../kernel/card-number.js';
import type { PartnerId } from '../../../kernel/ids.js';
import type { Rupiah } from '../../../kernel/rupiah.js';

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

export interface PaymentNotice {
  readonly partnerId: PartnerId;
  readonly kind: NoticeKind;
  /** The partner's own name for this money; with the partner it identifies the payment for ever. */
  readonly reference: string;
  /** As the partner wrote it, trimmed: kept as evidence even when it is no number of ours. */
  readonly accountText: string;
  /** Null when `accountText` cannot be a virtual account, a card number or a billing number. */
  readonly billingNumber: BillingNumber | null;
  readonly amount: Rupiah;
  /** The partner's time of payment; never later than `receivedAt`. */
  readonly paidAt: Date;
  readonly receivedAt: Date;
  readonly channel: PaymentChannel;
  /** Months beyond the current one that the payer asked for in words; null when only the amount speaks. */
  readonly monthsAhead: number | null;
  /** The terminal or agent that took the payment, as the partner numbers it; only where the partner says so. */
  readonly terminalId?: string | null;
}
