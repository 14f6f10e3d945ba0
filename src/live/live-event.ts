/** A numbered event as listeners see it, and how its row reads. */
import type { BillingMonth } from '../kernel/billing-month.js';
import type { CadreId, FamilyId, PaymentId } from '../kernel/ids.js';
import type { RegionCode } from '../kernel/region-code.js';
import { rupiah } from '../kernel/rupiah.js';
import type { Numbered, PaymentChannel, PaymentConfirmed } from '../payments/index.js';

/** More kinds will come; each is a fact of one commit about one family. */
export type LiveEvent = Numbered<PaymentConfirmed>;

/** What of an event has no column of its own. */
interface Details {
  readonly amount: string;
  readonly channel: PaymentChannel;
  readonly outcome: PaymentConfirmed['outcome'];
  readonly settledFrom: BillingMonth;
  readonly settledThrough: BillingMonth;
  readonly monthsAhead: number;
  readonly statusBefore: PaymentConfirmed['statusBefore'];
  readonly statusAfter: PaymentConfirmed['statusAfter'];
  readonly paidAt: string;
}

export interface LiveEventRow {
  readonly number: bigint;
  readonly kind: PaymentConfirmed['kind'];
  readonly family_id: FamilyId;
  readonly payment_id: PaymentId;
  readonly region_code: RegionCode;
  readonly cadre_id: CadreId | null;
  readonly occurred_at: Date;
  readonly details: Details;
}

export const toDetails = (event: PaymentConfirmed): Details => ({
  amount: event.amount.toString(),
  channel: event.channel,
  outcome: event.outcome,
  settledFrom: event.settledFrom,
  settledThrough: event.settledThrough,
  monthsAhead: event.monthsAhead,
  statusBefore: event.statusBefore,
  statusAfter: event.statusAfter,
  paidAt: event.paidAt.toISOString(),
});

export const toLiveEvent = (row: LiveEventRow): LiveEvent => ({
  ...row.details,
  number: row.number,
  kind: row.kind,
  paymentId: row.payment_id,
  familyId: row.family_id,
  regionCode: row.region_code,
  cadreId: row.cadre_id,
  occurredAt: row.occurred_at,
  amount: rupiah(BigInt(row.details.amount)),
  paidAt: new Date(row.details.paidAt),
});
