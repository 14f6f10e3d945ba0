/** One delivery of a notice by a partner, and what the partner is to be told: the seam between protocols and posting. */
import type { FamilyId, PartnerId, PaymentId, ReceiptId } from '../../../kernel/ids.js';
import type { Rupiah } from '../../../kernel/rupiah.js';
import type { PaymentNotice } from './payment-notice.js';
import type { PostingOutcomeKind } from './posting-decision.js';

/** A proved and parsed webhook call, with the bytes that prove it. */
export interface PaymentDelivery {
  /**
   * The partner's name for this call, unique per partner as long as the protocol promises:
   * Standard Webhooks' `webhook-id`; SNAP's calendar day (WIB) and `X-EXTERNAL-ID`, joined by a slash.
   */
  readonly deliveryKey: string;
  readonly protocol: string;
  readonly rawBody: Buffer;
  readonly notice: PaymentNotice;
}

/** Whether the delivery or its payment had been seen before this call. */
export type SeenBefore =
  | 'never'
  /** The same delivery key with the same payment reference. */
  | 'same-delivery'
  /** The delivery key was used before for another payment reference: nothing is booked. */
  | 'delivery-key-reused'
  /** A new delivery of a payment reference that was decided before. */
  | 'same-payment';

/** Given only after the commit that made it true. */
export interface PostingAnswer {
  readonly receiptId: ReceiptId;
  /** What this delivery came to. */
  readonly outcome: PostingOutcomeKind;
  /** What the first delivery of this payment reference came to; equals `outcome` when `seenBefore` is `never`. */
  readonly firstOutcome: PostingOutcomeKind;
  readonly seenBefore: SeenBefore;
  readonly paymentId: PaymentId | null;
  readonly familyId: FamilyId | null;
  /** The right amount, where the outcome is `wrong-amount`. */
  readonly expectedAmount: Rupiah | null;
  /** Set where nobody of the family is registered any more: there will never be a bill again. */
  readonly isExpired?: boolean;
}

export type PostPayment = (delivery: PaymentDelivery) => Promise<PostingAnswer>;

/** An authentic call that is kept as evidence without being posted as a payment: unreadable, not confirmed by its partner, contradicting what was said before, a reversal, or of a type we do not act on. */
export interface SavedDelivery {
  readonly partnerId: PartnerId;
  readonly deliveryKey: string;
  readonly protocol: string;
  readonly rawBody: Buffer;
  readonly receivedAt: Date;
  readonly state: 'quarantined' | 'unconfirmed' | 'contradiction' | 'reversal' | 'ignored';
  /** Why it was quarantined, the event's type, or the cause of a reversal; never a value from the body. */
  readonly reason: string;
  /** The payment it speaks of, where it names one. */
  readonly reference: string | null;
}

/** Idempotent by partner and delivery key: the same call kept twice is one row. */
export type SaveDelivery = (delivery: SavedDelivery) => Promise<ReceiptId>;
