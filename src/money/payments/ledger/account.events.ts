/**
 * The events of a family's account beside its payments: an entry that changed it, and a payment that was taken back.
 */
import type { CardStatus } from '../../../households/arrears/index.js';
import type { BillingMonth } from '../../../kernel/billing-month.js';
import type { CadreId, EntryId, FamilyId, PaymentId } from '../../../kernel/ids.js';
import type { RegionCode } from '../../../kernel/region-code.js';
import type { Rupiah } from '../../../kernel/rupiah.js';
import type { EntryKind } from '../posting/ledger-entry.js';
import type { ReversalCause } from '../posting/reversal-notice.js';
import type { SuspenseChanged } from '../suspense/suspense.events.js';

interface OfAFamily {
  readonly familyId: FamilyId;
  /** The village in which the family lives. */
  readonly regionCode: RegionCode;
  /** The cadre whose portfolio held the family at the moment of posting; null when nobody's did. */
  readonly cadreId: CadreId | null;
  readonly entryId: EntryId;
  readonly amount: Rupiah;
  readonly statusBefore: CardStatus;
  readonly statusAfter: CardStatus;
  /** The time at which the entry was posted. */
  readonly occurredAt: Date;
}

/** An entry that no partner's notice caused changed what a family has paid. */
export interface AccountChanged extends OfAFamily {
  readonly kind: 'account-changed';
  readonly entryKind: EntryKind;
  /** The first month that the entry pays or forgives; null when there is none. */
  readonly appliedFrom: BillingMonth | null;
  readonly appliedThrough: BillingMonth | null;
}

/** A payment, or a part of it, was taken back. The cards are suspended again only if something is owed again. */
export interface PaymentWithdrawn extends OfAFamily {
  readonly kind: 'payment-withdrawn';
  readonly paymentId: PaymentId;
  readonly cause: ReversalCause;
  /** Whether nothing of the payment is left. */
  readonly isWhole: boolean;
  /** The time at which the payment was announced; null when it never was. */
  readonly confirmedAt: Date | null;
}

/** What an entry beside payments announces. */
export type LedgerFact = AccountChanged | PaymentWithdrawn | SuspenseChanged;
