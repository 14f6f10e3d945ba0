/** Defines events as listeners see them, and the codecs that write a kind of event to its row and read it again. */
import type { Numbered } from '../db/event-log.js';
import type { CadreId, FamilyId, PaymentId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';

/** The fields of every announced fact, whatever its kind. */
export interface LiveFact {
  readonly kind: string;
  readonly familyId: FamilyId | null;
  /** The village that it concerns; null where nobody knows whom it concerns. */
  readonly regionCode: RegionCode | null;
  readonly cadreId: CadreId | null;
  readonly occurredAt: Date;
}

export type LiveEvent = Numbered<LiveFact>;

/** A row of the stream: the fields of every event, and the others as plain JSON. */
export interface EventRow<Details = unknown> extends LiveFact {
  readonly paymentId: PaymentId | null;
  readonly details: Details;
}

/** Writes and reads one kind of fact; the room that announces the fact provides it. */
export interface EventCodec<Fact extends LiveFact = LiveFact, Details = unknown> {
  readonly kind: Fact['kind'];
  /** The payment that the event is about, which has a column of its own; null when it is about none. */
  paymentIdOf(fact: Fact): PaymentId | null;
  /** The fields without a column of their own as plain JSON, with amounts and moments as text. */
  encode(fact: Fact): Details;
  decode(row: EventRow<Details>): Fact;
}
