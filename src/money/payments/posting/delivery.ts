/**
 * One delivery of a notice by a partner, and the answer to the partner: the interface between protocols and posting.
 */
import type { FamilyId, PartnerId, PaymentId, DeliveryId } from '../../../kernel/ids.js';
import type { Rupiah } from '../../../kernel/rupiah.js';
import type { PaymentNotice } from './payment-notice.js';
import type { PostingOutcomeKind } from './posting-decision.js';

/** A webhook call that is authentic and parsed, with the raw body as evidence. */
export interface PaymentDelivery {
  /**
   * The partner's key for this call, unique per partner as long as the protocol promises: Standard Webhooks'
   * `webhook-id`; SNAP's calendar day (WIB) and `X-EXTERNAL-ID`, joined by a slash.
   */
  readonly deliveryKey: string;
  readonly protocol: string;
  readonly rawBody: Buffer;
  readonly notice: PaymentNotice;
  /** When its partner stops waiting for the answer, as `performance.now()` tells the time; absent where nobody waits. */
  readonly answerBy?: number;
}

/** Whether the delivery or its payment had been seen before this call. */
export type SeenBefore =
  | 'never'
  /** The delivery key was used before for the same payment reference. */
  | 'same-delivery'
  /** The delivery key was used before for another payment reference: nothing is booked. */
  | 'delivery-key-reused'
  /** The delivery key is new, but its payment reference was decided before. */
  | 'same-payment';

/** The answer to a delivery, given only after the commit that made it true. */
export interface PostingAnswer {
  readonly deliveryId: DeliveryId;
  /** The outcome of this delivery. */
  readonly outcome: PostingOutcomeKind;
  /** The outcome of the first delivery of this payment reference; equals `outcome` when `seenBefore` is `never`. */
  readonly firstOutcome: PostingOutcomeKind;
  readonly seenBefore: SeenBefore;
  /** Where the delivery key was reused: the first outcome of this delivery's own reference; absent when it was never decided. */
  readonly outcomeOfReference?: PostingOutcomeKind;
  readonly paymentId: PaymentId | null;
  readonly familyId: FamilyId | null;
  /** The right amount, where the outcome is `wrong-amount`; otherwise null. */
  readonly expectedAmount: Rupiah | null;
  /** Whether it waits in suspense because the order and the number that was keyed in name two families. */
  readonly namesTwoFamilies?: boolean;
  /** Whether nobody of the family is registered any more, so that there will never be a bill again. */
  readonly isExpired?: boolean;
}

export type PostPayment = (delivery: PaymentDelivery) => Promise<PostingAnswer>;

/**
 * An authentic call that is stored as evidence without being posted as a payment: it is unreadable, not confirmed by
 * its partner, contradicts an earlier call, is a reversal, or is of a type that we do not act on.
 */
export interface SavedDelivery {
  readonly partnerId: PartnerId;
  readonly deliveryKey: string;
  readonly protocol: string;
  readonly rawBody: Buffer;
  readonly receivedAt: Date;
  readonly state: 'quarantined' | 'unconfirmed' | 'contradiction' | 'reversal' | 'ignored';
  /** Why it was quarantined, the event's type, or the cause of a reversal; never a value from the body. */
  readonly reason: string;
  /** The reference of the payment that it names; null when it names none. */
  readonly reference: string | null;
}

/** Stores a delivery. It is idempotent by partner and delivery key: the same call stored twice is one row. */
export type SaveDelivery = (delivery: SavedDelivery) => Promise<DeliveryId>;
