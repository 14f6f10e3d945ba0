/** A numbered event as listeners see it, and how its row reads. */
import type { ComplaintUpdated } from '../complaints/index.js';
import type { Numbered } from '../db/event-log.js';
import type { InstalmentReceived } from '../instalments/index.js';
import type { CadreId, FamilyId, PaymentId } from '../kernel/ids.js';
import { invariant } from '../kernel/invariant.js';
import type { RegionCode } from '../kernel/region-code.js';
import { rupiah } from '../kernel/rupiah.js';
import type { PaymentConfirmed } from '../payments/index.js';

/** Every kind of fact that is announced; each is of one commit. */
export type LiveFact = PaymentConfirmed | ComplaintUpdated;
export type LiveKind = LiveFact['kind'];
export type LiveEvent = Numbered<LiveFact>;
export type EventOf<Kind extends LiveKind> = Extract<LiveEvent, { readonly kind: Kind }>;

/** What every event has a column for. */
type Common = 'kind' | 'familyId' | 'regionCode' | 'cadreId' | 'occurredAt';

/** What of each kind has no column of its own: its fields, with amounts and moments as text. */
type PaymentDetails = Omit<PaymentConfirmed, Common | 'paymentId' | 'amount' | 'paidAt' | 'instalment'> & {
  readonly amount: string;
  /** Absent in events from before there were instalments. */
  readonly instalment?: InstalmentDetails | null;
  readonly paidAt: string;
};
type InstalmentDetails = Omit<InstalmentReceived, 'paid' | 'remaining'> & {
  readonly paid: string;
  readonly remaining: string;
};
type ComplaintDetails = Omit<ComplaintUpdated, Common>;

interface EventRow {
  readonly number: bigint;
  readonly family_id: FamilyId | null;
  readonly region_code: RegionCode;
  readonly cadre_id: CadreId | null;
  readonly occurred_at: Date;
}

export type LiveEventRow = EventRow &
  (
    | { readonly kind: 'payment-confirmed'; readonly payment_id: PaymentId; readonly details: PaymentDetails }
    | { readonly kind: 'complaint-updated'; readonly payment_id: null; readonly details: ComplaintDetails }
  );

export const paymentOf = (fact: LiveFact): PaymentId | null =>
  fact.kind === 'payment-confirmed' ? fact.paymentId : null;

export function toDetails(fact: LiveFact): PaymentDetails | ComplaintDetails {
  switch (fact.kind) {
    case 'payment-confirmed':
      return {
        amount: fact.amount.toString(),
        channel: fact.channel,
        outcome: fact.outcome,
        settledFrom: fact.settledFrom,
        settledThrough: fact.settledThrough,
        monthsAhead: fact.monthsAhead,
        instalment: toInstalmentDetails(fact.instalment),
        statusBefore: fact.statusBefore,
        statusAfter: fact.statusAfter,
        paidAt: fact.paidAt.toISOString(),
      };
    case 'complaint-updated':
      return {
        complaintId: fact.complaintId,
        category: fact.category,
        level: fact.level,
        state: fact.state,
        step: fact.step,
      };
  }
}

const toInstalmentDetails = (instalment: InstalmentReceived | null): InstalmentDetails | null =>
  instalment === null
    ? null
    : { ...instalment, paid: instalment.paid.toString(), remaining: instalment.remaining.toString() };

const toInstalment = (details: InstalmentDetails | null): InstalmentReceived | null =>
  details === null
    ? null
    : { ...details, paid: rupiah(BigInt(details.paid)), remaining: rupiah(BigInt(details.remaining)) };

export function toLiveEvent(row: LiveEventRow): LiveEvent {
  const { number, region_code: regionCode, cadre_id: cadreId, family_id: familyId, occurred_at: occurredAt } = row;
  const common = { number, regionCode, cadreId, occurredAt };
  if (row.kind === 'complaint-updated') return { ...row.details, ...common, kind: row.kind, familyId };
  invariant(familyId !== null, 'a confirmed payment settled months of a family');
  return {
    ...row.details,
    ...common,
    kind: row.kind,
    familyId,
    paymentId: row.payment_id,
    amount: rupiah(BigInt(row.details.amount)),
    instalment: toInstalment(row.details.instalment ?? null),
    paidAt: new Date(row.details.paidAt),
  };
}
