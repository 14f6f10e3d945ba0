/** A numbered event as listeners see it, and how a kind of event is written to its row and read again. */
import type { Numbered } from '../db/event-log.js';
import type { CadreId, FamilyId, PaymentId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';

/** What every announced fact has, whatever its kind; each is of one commit. */
export interface LiveFact {
  readonly kind: string;
  readonly familyId: FamilyId | null;
  readonly regionCode: RegionCode;
  readonly cadreId: CadreId | null;
  readonly occurredAt: Date;
}

export type LiveEvent = Numbered<LiveFact>;

/** A row of the stream: what every event has, and the rest as plain JSON. */
export interface EventRow<Details = unknown> extends LiveFact {
  readonly paymentId: PaymentId | null;
  readonly details: Details;
}

/** How one kind of fact is kept; the capability that announces the fact brings it. */
export interface EventCodec<Fact extends LiveFact = LiveFact, Details = unknown> {
  readonly kind: Fact['kind'];
  /** The payment that the event is about, which has a column of its own. */
  paymentIdOf(fact: Fact): PaymentId | null;
  /** What has no column of its own: plain JSON, with amounts and moments as text. */
  encode(fact: Fact): Details;
  decode(row: EventRow<Details>): Fact;
}
