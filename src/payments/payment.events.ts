/** The fact announced when money settles a family's months: plain, versioned data without any identity number or name. */
import type { CardStatus } from '../arrears/index.js';
import type { BillingMonth } from '../kernel/billing-month.js';
import type { CadreId, FamilyId, PaymentId } from '../kernel/ids.js';
import type { RegionCode } from '../kernel/region-code.js';
import type { Rupiah } from '../kernel/rupiah.js';
import type { Connection } from '../db/pool.js';
import type { PaymentChannel } from './posting/payment-notice.js';
import type { Settlement } from './posting/posting-decision.js';

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
  readonly outcome: Settlement['kind'];
  readonly settledFrom: BillingMonth;
  readonly settledThrough: BillingMonth;
  readonly monthsAhead: number;
  readonly statusBefore: CardStatus;
  readonly statusAfter: CardStatus;
  readonly paidAt: Date;
  /** When it was posted. */
  readonly occurredAt: Date;
}

/** An event with its place in the stream: numbers follow the order of commits and have no gaps. */
export type Numbered<Event> = Event & { readonly number: bigint };

/** Where events go; implemented by the live feed, so that posting knows nothing of subscribers. */
export interface EventLog {
  /** Numbers and keeps the events inside the caller's transaction. Must be its last statement: it holds the stream's lock. */
  announce(connection: Connection, events: readonly PaymentConfirmed[]): Promise<readonly Numbered<PaymentConfirmed>[]>;
  /** Tells those who listen. Called after the commit, never before. */
  publish(events: readonly Numbered<PaymentConfirmed>[]): void;
}
