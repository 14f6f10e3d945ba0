/** A numbered event as listeners see it, and how its row reads. */
import type { ComplaintUpdated } from '../../fieldwork/complaints/index.js';
import type { Numbered } from '../db/event-log.js';
import type { InstalmentReceived } from '../../households/instalments/index.js';
import type { CadreId, FamilyId, PaymentId } from '../../kernel/ids.js';
import { invariant } from '../../kernel/invariant.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { rupiah } from '../../kernel/rupiah.js';
import type { AccountChanged, PaymentConfirmed, PaymentWithdrawn } from '../../money/payments/index.js';

/** Every kind of fact that is announced; each is of one commit. */
export type LiveFact = PaymentConfirmed | PaymentWithdrawn | AccountChanged | ComplaintUpdated;
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
type WithdrawalDetails = Omit<PaymentWithdrawn, Common | 'paymentId' | 'amount' | 'confirmedAt'> & {
  readonly amount: string;
  readonly confirmedAt: string | null;
};
type AccountDetails = Omit<AccountChanged, Common | 'amount'> & { readonly amount: string };
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
    | { readonly kind: 'payment-withdrawn'; readonly payment_id: PaymentId; readonly details: WithdrawalDetails }
    | { readonly kind: 'account-changed'; readonly payment_id: null; readonly details: AccountDetails }
    | { readonly kind: 'complaint-updated'; readonly payment_id: null; readonly details: ComplaintDetails }
  );

export const paymentOf = (fact: LiveFact): PaymentId | null =>
  fact.kind === 'payment-confirmed' || fact.kind === 'payment-withdrawn' ? fact.paymentId : null;

export function toDetails(fact: LiveFact): LiveEventRow['details'] {
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
    case 'payment-withdrawn':
      return {
        entryId: fact.entryId,
        amount: fact.amount.toString(),
        cause: fact.cause,
        isWhole: fact.isWhole,
        confirmedAt: fact.confirmedAt?.toISOString() ?? null,
        statusBefore: fact.statusBefore,
        statusAfter: fact.statusAfter,
      };
    case 'account-changed':
      return {
        entryId: fact.entryId,
        entryKind: fact.entryKind,
        amount: fact.amount.toString(),
        settledFrom: fact.settledFrom,
        settledThrough: fact.settledThrough,
        statusBefore: fact.statusBefore,
        statusAfter: fact.statusAfter,
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
  invariant(familyId !== null, 'payments and accounts are of a family');
  return toMoneyEvent(row, { ...common, familyId });
}

type OfMoney = Exclude<LiveEventRow, { readonly kind: 'complaint-updated' }>;
type CommonOfMoney = Pick<EventOf<'account-changed'>, 'number' | 'regionCode' | 'cadreId' | 'occurredAt' | 'familyId'>;

function toMoneyEvent(row: OfMoney, common: CommonOfMoney): LiveEvent {
  const amount = rupiah(BigInt(row.details.amount));
  switch (row.kind) {
    case 'payment-confirmed':
      return {
        ...row.details,
        ...common,
        kind: row.kind,
        paymentId: row.payment_id,
        amount,
        instalment: toInstalment(row.details.instalment ?? null),
        paidAt: new Date(row.details.paidAt),
      };
    case 'payment-withdrawn': {
      const { confirmedAt } = row.details;
      return {
        ...row.details,
        ...common,
        kind: row.kind,
        paymentId: row.payment_id,
        amount,
        confirmedAt: confirmedAt === null ? null : new Date(confirmedAt),
      };
    }
    case 'account-changed':
      return { ...row.details, ...common, kind: row.kind, amount };
  }
}
