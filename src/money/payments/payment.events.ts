/**
 * The event of a payment that pays a family's months or stages of its plan: versioned data without any identity number
 * or name.
 */
import type { CardStatus } from '../../households/arrears/index.js';
import type { BillingMonth } from '../../kernel/billing-month.js';
import type { InstalmentReceived } from '../../households/instalments/index.js';
import type { CadreId, FamilyId, PaymentId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { PaymentChannel } from '../../kernel/payment-channel.js';
import type { InstalmentPayment, Allocation } from './posting/posting-decision.js';
import type { SuspenseChanged } from './suspense/suspense.events.js';

export interface PaymentConfirmed {
  readonly kind: 'payment-confirmed';
  readonly paymentId: PaymentId;
  readonly familyId: FamilyId;
  /** The village in which the family lives. */
  readonly regionCode: RegionCode;
  /** The cadre whose portfolio held the family at the moment of posting; null when nobody's did. */
  readonly cadreId: CadreId | null;
  /** The partner's own reference, by which the family's receipt is found; null in events from before it was told. */
  readonly reference: string | null;
  readonly amount: Rupiah;
  readonly channel: PaymentChannel;
  readonly outcome: Allocation['kind'] | InstalmentPayment['kind'];
  /** The first month it paid. Both months are null for an instalment, which pays no month. */
  readonly appliedFrom: BillingMonth | null;
  readonly appliedThrough: BillingMonth | null;
  readonly monthsAhead: number;
  /** The stages of a plan that it paid; null for every other payment. */
  readonly instalment: InstalmentReceived | null;
  readonly statusBefore: CardStatus;
  readonly statusAfter: CardStatus;
  readonly paidAt: Date;
  /** The time at which the payment was posted. */
  readonly occurredAt: Date;
}

/** What a payment that is posted announces. */
export type PostingFact = PaymentConfirmed | SuspenseChanged;
