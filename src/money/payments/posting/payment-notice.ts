/** What a partner tells us of one payment, whatever its protocol: parsed, authentic, not yet decided. */
import type { BillingNumber } from '../../../kernel/card-number.js';
import type { PartnerId } from '../../../kernel/ids.js';
import type { NoticeKind, PaymentChannel } from '../../../kernel/payment-channel.js';
import type { Rupiah } from '../../../kernel/rupiah.js';

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
