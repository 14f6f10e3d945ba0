/** The fact announced when money pays a family's months or pays an instalment: plain, versioned data without any identity number or name. */
import type { CardStatus } from '../../households/arrears/index.js';
import type { BillingMonth } from '../../kernel/billing-month.js';
import type { InstalmentReceived } from '../../households/instalments/index.js';
import type { CadreId, FamilyId, PaymentId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { PaymentChannel } from '../../kernel/payment-channel.js';
import type { InstalmentPayment, Allocation } from './posting/posting-decision.js';

export interface PaymentConfirmed {
  readonly kind: 'payment-confirmed';
  readonly paymentId: PaymentId;
  readonly familyId: FamilyId;
  /** The village the family lives in. */
  readonly regionCode: RegionCode;
  /** Who had the family in the portfolio at the moment of posting; null when nobody had. */
  readonly cadreId: CadreId | null;
  readonly amount: Rupiah;
  readonly channel: PaymentChannel;
  readonly outcome: Allocation['kind'] | InstalmentPayment['kind'];
  /** Both null for an instalment, which pays no month. */
  readonly settledFrom: BillingMonth | null;
  readonly settledThrough: BillingMonth | null;
  readonly monthsAhead: number;
  /** Null unless it paid stages of a plan. */
  readonly instalment: InstalmentReceived | null;
  readonly statusBefore: CardStatus;
  readonly statusAfter: CardStatus;
  readonly paidAt: Date;
  /** When it was posted. */
  readonly occurredAt: Date;
}
