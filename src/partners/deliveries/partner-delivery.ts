/** One call of a partner as it is stored: the evidence, and what it came to. */
import type { PartnerId, PaymentId, ReceiptId } from '../../kernel/ids.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { PostingOutcomeKind } from '../../money/payments/index.js';

export const DELIVERY_STATES = [
  'posted',
  'refused',
  'repeated',
  'quarantined',
  'contradiction',
  'reversal',
  'reversal-kept',
  'ignored',
] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

export interface PartnerDelivery {
  readonly __typename: 'PartnerDelivery';
  readonly id: ReceiptId;
  readonly partnerId: PartnerId;
  /** The partner's name for the call, with the state in front where it was kept aside. */
  readonly deliveryKey: string;
  readonly protocol: string;
  readonly receivedAt: Date;
  readonly state: DeliveryState;
  readonly reference: string | null;
  readonly accountText: string | null;
  readonly amount: Rupiah | null;
  /** Null where nothing was decided. */
  readonly outcome: PostingOutcomeKind | null;
  readonly firstOutcome: PostingOutcomeKind | null;
  /** The right amount, where it was another. */
  readonly expectedAmount: Rupiah | null;
  /** Why it was kept and not posted. */
  readonly reason: string | null;
  readonly paymentId: PaymentId | null;
}

export interface RecordedCall extends PartnerDelivery {
  readonly rawBody: Buffer;
}

/** In the protocol's own words. */
export interface WordedAnswer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What can be done with a call that was saved, whatever its protocol. */
export interface DeliveryReplayer {
  /** What the call was answered; null where the protocol cannot tell any more. */
  answerTo(call: RecordedCall): Promise<WordedAnswer | null>;
  /** Reads and acts on the call as if it came now, its signature aside; null where the protocol has no replay. */
  replay(call: RecordedCall): Promise<WordedAnswer | null>;
}

export interface DeliveryReplay {
  readonly receiptId: ReceiptId;
  readonly replayedAt: Date;
  readonly replayedBy: string;
  readonly httpStatus: number;
}
