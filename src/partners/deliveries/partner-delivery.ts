/** One call of a partner as it is stored: the evidence, and the decision on it. */
import type { PartnerId, PaymentId, DeliveryId } from '../../kernel/ids.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { PostingOutcomeKind } from '../../money/payments/index.js';

export const DELIVERY_STATES = [
  'posted',
  'refused',
  'repeated',
  'quarantined',
  'unconfirmed',
  'contradiction',
  'reversal',
  'reversal-kept',
  'ignored',
] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

export interface PartnerDelivery {
  readonly __typename: 'PartnerDelivery';
  readonly id: DeliveryId;
  readonly partnerId: PartnerId;
  /** The partner's key for the call, with the state in front where the call was stored without being posted. */
  readonly deliveryKey: string;
  readonly protocol: string;
  readonly receivedAt: Date;
  readonly state: DeliveryState;
  readonly reference: string | null;
  readonly accountText: string | null;
  readonly amount: Rupiah | null;
  /** The outcome; null where nothing was decided. */
  readonly outcome: PostingOutcomeKind | null;
  readonly firstOutcome: PostingOutcomeKind | null;
  /** The right amount, where the call had another; otherwise null. */
  readonly expectedAmount: Rupiah | null;
  /** The reason why it was stored without being posted; null when it was not. */
  readonly reason: string | null;
  readonly paymentId: PaymentId | null;
}

export interface RecordedCall extends PartnerDelivery {
  readonly rawBody: Buffer;
}

/** The answer's status and body, as the protocol of the partner defines them. */
export interface ProtocolAnswer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Answers and replays a stored call, whatever its protocol. */
export interface DeliveryReplayer {
  /** The answer to the call; null where the protocol can no longer tell it. */
  answerTo(call: RecordedCall): Promise<ProtocolAnswer | null>;
  /**
   * Reads and acts on the call as if it came now, without checking its signature; null where the protocol has no
   * replay.
   */
  replay(call: RecordedCall): Promise<ProtocolAnswer | null>;
}

export interface DeliveryReplay {
  readonly deliveryId: DeliveryId;
  readonly replayedAt: Date;
  readonly replayedBy: string;
  readonly httpStatus: number;
}
