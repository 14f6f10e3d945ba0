/** Facts announced of a family's account beside its payments: what an entry changed, and a payment that was taken back. */
import type { CardStatus } from '../../../households/arrears/index.js';
import type { BillingMonth } from '../../../kernel/billing-month.js';
import type { CadreId, EntryId, FamilyId, PaymentId } from '../../../kernel/ids.js';
import type { RegionCode } from '../../../kernel/region-code.js';
import type { Rupiah } from '../../../kernel/rupiah.js';
import type { EntryKind } from '../posting/ledger-entry.js';
import type { ReversalCause } from '../posting/reversal-notice.js';

interface OfAFamily {
  readonly familyId: FamilyId;
  /** The village the family lives in. */
  readonly regionCode: RegionCode;
  /** Who had the family in the portfolio at the moment of posting; null when nobody had. */
  readonly cadreId: CadreId | null;
  readonly entryId: EntryId;
  readonly amount: Rupiah;
  readonly statusBefore: CardStatus;
  readonly statusAfter: CardStatus;
  /** When it was posted. */
  readonly occurredAt: Date;
}

/** An entry that no partner's notice made moved what a family has paid. */
export interface AccountChanged extends OfAFamily {
  readonly kind: 'account-changed';
  readonly entryKind: EntryKind;
  /** The months it paid; null when it paid none. */
  readonly settledFrom: BillingMonth | null;
  readonly settledThrough: BillingMonth | null;
}

/** A payment, or a part of it, was taken back: the cards are suspended again only if something is owed again. */
export interface PaymentWithdrawn extends OfAFamily {
  readonly kind: 'payment-withdrawn';
  readonly paymentId: PaymentId;
  readonly cause: ReversalCause;
  /** Nothing of the payment is left. */
  readonly isWhole: boolean;
  /** When the payment was announced; null when it never was. */
  readonly confirmedAt: Date | null;
}

export type LedgerFact = AccountChanged | PaymentWithdrawn;
