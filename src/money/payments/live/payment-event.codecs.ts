/**
 * Encodes and decodes the events of payments and accounts for the stream, so that each kind reads as it was announced.
 */
import type { InstalmentReceived } from '../../../households/instalments/index.js';
import { invariant } from '../../../kernel/invariant.js';
import { type Rupiah, rupiah } from '../../../kernel/rupiah.js';
import type { EventCodec, EventRow, LiveFact } from '../../../platform/live/index.js';
import type { AccountChanged, PaymentWithdrawn } from '../ledger/account.events.js';
import type { PaymentConfirmed } from '../payment.events.js';
import { SUSPENSE_EVENT_CODEC } from '../suspense/suspense-event.codec.js';

/** The fields for which every event has a column of its own. */
type Columns = keyof LiveFact;

type AppliedMonths = Pick<AccountChanged, 'appliedFrom' | 'appliedThrough'>;

/** The names that these months have in events of any age: what stands in the stream never changes. */
interface MonthsInEvents {
  readonly settledFrom: AppliedMonths['appliedFrom'];
  readonly settledThrough: AppliedMonths['appliedThrough'];
}

type PaymentDetails = Omit<
  PaymentConfirmed,
  Columns | keyof AppliedMonths | 'paymentId' | 'reference' | 'amount' | 'paidAt' | 'instalment'
> &
  MonthsInEvents & {
    /** Events from before the reference was told lack the field. */
    readonly reference?: string | null;
    readonly amount: string;
    /** The stages that the payment paid; events from before instalments existed lack the field. */
    readonly instalment?: InstalmentDetails | null;
    readonly paidAt: string;
  };
type InstalmentDetails = Omit<InstalmentReceived, 'paid' | 'remaining'> & {
  readonly paid: string;
  readonly remaining: string;
};
type WithdrawalDetails = Omit<PaymentWithdrawn, Columns | 'paymentId' | 'amount' | 'confirmedAt'> & {
  readonly amount: string;
  readonly confirmedAt: string | null;
};
type AccountDetails = Omit<AccountChanged, Columns | keyof AppliedMonths | 'amount'> &
  MonthsInEvents & { readonly amount: string };

const amountIn = (text: string): Rupiah => rupiah(BigInt(text));

const encodeInstalment = (instalment: InstalmentReceived | null): InstalmentDetails | null =>
  instalment === null
    ? null
    : { ...instalment, paid: instalment.paid.toString(), remaining: instalment.remaining.toString() };

const decodeInstalment = (details: InstalmentDetails | null): InstalmentReceived | null =>
  details === null ? null : { ...details, paid: amountIn(details.paid), remaining: amountIn(details.remaining) };

/** The columns of an event that always has a family. */
function familyColumns({ familyId, regionCode, cadreId, occurredAt }: EventRow) {
  invariant(familyId !== null && regionCode !== null, 'events of payments and accounts have a family and its village');
  return { familyId, regionCode, cadreId, occurredAt };
}

function paymentIn({ paymentId }: EventRow) {
  invariant(paymentId !== null, 'an event of a payment names it');
  return paymentId;
}

const paymentConfirmed: EventCodec<PaymentConfirmed, PaymentDetails> = {
  kind: 'payment-confirmed',
  paymentIdOf: ({ paymentId }) => paymentId,
  encode: (fact) => ({
    reference: fact.reference,
    amount: fact.amount.toString(),
    channel: fact.channel,
    outcome: fact.outcome,
    settledFrom: fact.appliedFrom,
    settledThrough: fact.appliedThrough,
    monthsAhead: fact.monthsAhead,
    instalment: encodeInstalment(fact.instalment),
    statusBefore: fact.statusBefore,
    statusAfter: fact.statusAfter,
    paidAt: fact.paidAt.toISOString(),
  }),
  decode: (row) => {
    const { settledFrom: appliedFrom, settledThrough: appliedThrough, ...details } = row.details;
    return {
      ...details,
      reference: details.reference ?? null,
      appliedFrom,
      appliedThrough,
      ...familyColumns(row),
      kind: 'payment-confirmed',
      paymentId: paymentIn(row),
      amount: amountIn(row.details.amount),
      instalment: decodeInstalment(row.details.instalment ?? null),
      paidAt: new Date(row.details.paidAt),
    };
  },
};

const paymentWithdrawn: EventCodec<PaymentWithdrawn, WithdrawalDetails> = {
  kind: 'payment-withdrawn',
  paymentIdOf: ({ paymentId }) => paymentId,
  encode: (fact) => ({
    entryId: fact.entryId,
    amount: fact.amount.toString(),
    cause: fact.cause,
    isWhole: fact.isWhole,
    confirmedAt: fact.confirmedAt?.toISOString() ?? null,
    statusBefore: fact.statusBefore,
    statusAfter: fact.statusAfter,
  }),
  decode: (row) => ({
    ...row.details,
    ...familyColumns(row),
    kind: 'payment-withdrawn',
    paymentId: paymentIn(row),
    amount: amountIn(row.details.amount),
    confirmedAt: row.details.confirmedAt === null ? null : new Date(row.details.confirmedAt),
  }),
};

const accountChanged: EventCodec<AccountChanged, AccountDetails> = {
  kind: 'account-changed',
  paymentIdOf: () => null,
  encode: (fact) => ({
    entryId: fact.entryId,
    entryKind: fact.entryKind,
    amount: fact.amount.toString(),
    settledFrom: fact.appliedFrom,
    settledThrough: fact.appliedThrough,
    statusBefore: fact.statusBefore,
    statusAfter: fact.statusAfter,
  }),
  decode: (row) => {
    const { settledFrom: appliedFrom, settledThrough: appliedThrough, ...details } = row.details;
    return {
      ...details,
      appliedFrom,
      appliedThrough,
      ...familyColumns(row),
      kind: 'account-changed',
      amount: amountIn(row.details.amount),
    };
  },
};

export const PAYMENT_EVENT_CODECS: readonly EventCodec[] = [
  paymentConfirmed,
  paymentWithdrawn,
  accountChanged,
  SUSPENSE_EVENT_CODEC,
];
