/** What a partner tells us of one payment, whatever its protocol: parsed and authentic, but not yet decided. */
import type { BillingNumber } from '../../../kernel/card-number.js';
import type { PartnerId } from '../../../kernel/ids.js';
import type { NoticeKind, PaymentChannel } from '../../../kernel/payment-channel.js';
import type { Rupiah } from '../../../kernel/rupiah.js';

export interface PaymentNotice {
  readonly partnerId: PartnerId;
  readonly kind: NoticeKind;
  /** The partner's own reference, which together with the partner identifies the payment for ever. */
  readonly reference: string;
  /** The account number as the partner wrote it, trimmed; kept as evidence even when it is not one of ours. */
  readonly accountText: string;
  /** The billing number; null when `accountText` cannot be a virtual account, a card number or a billing number. */
  readonly billingNumber: BillingNumber | null;
  /**
   * The number that was keyed in, where the order names another one: if it is another family's, nobody can tell whose
   * money it is. Left out where nothing contradicts the order.
   */
  readonly keyedNumber?: BillingNumber;
  readonly amount: Rupiah;
  /** The partner's time of payment; never later than `receivedAt`. */
  readonly paidAt: Date;
  readonly receivedAt: Date;
  /** Whether the partner's own books were asked after the arrival, and have it as paid; left out where they were not. */
  readonly isConfirmed?: boolean;
  readonly channel: PaymentChannel;
  /** The number of months beyond the current one for which the payer asked; null when only the amount tells. */
  readonly monthsAhead: number | null;
  /**
   * The partner's number of the terminal or agent that took the payment; left out or null when the partner names none.
   */
  readonly terminalId?: string | null;
  /** The cashier who took it at a counter; left out or null when the partner names none. */
  readonly cashier?: string | null;
}
