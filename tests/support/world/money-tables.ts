/** Describes how payments, their deliveries and their journal lines are written where no partner sends them. */
import type { PaymentChannel } from '../../../src/kernel/payment-channel.js';
import type { Table } from '../../../src/sandbox/world/insert-rows.js';

type Moment = Date | string;

export interface PaymentRow {
  readonly id: string;
  readonly partnerId: string;
  readonly reference: string;
  /** The webhook delivery of the payment; absent when none was saved. */
  readonly deliveryId?: string;
  /** The family that paid; null for money of nobody, in suspense. */
  readonly familyId: string | null;
  readonly region: string | null;
  readonly cadreId?: string;
  readonly accountText?: string;
  readonly channel: PaymentChannel;
  readonly amount: bigint;
  readonly outcome: 'posted' | 'overpaid' | 'into-suspense';
  /** The first and the last month that were paid. */
  readonly settled?: Months | null;
  readonly paidAt: Moment;
  readonly postedAt: Moment;
}

export interface Months {
  readonly from: string;
  readonly through: string;
}

export const PAYMENTS: Table<PaymentRow> = {
  name: 'payments',
  columns: {
    id: ['uuid', (payment) => payment.id],
    partner_id: ['uuid', (payment) => payment.partnerId],
    reference: ['text', (payment) => payment.reference],
    delivery_id: ['uuid', (payment) => payment.deliveryId ?? payment.id],
    family_id: ['uuid', (payment) => payment.familyId],
    region_code: ['text', (payment) => payment.region],
    cadre_id: ['uuid', (payment) => payment.cadreId ?? null],
    account_text: ['text', (payment) => payment.accountText ?? ''],
    channel: ['text', (payment) => payment.channel],
    amount: ['bigint', (payment) => payment.amount],
    outcome: ['text', (payment) => payment.outcome],
    suspense_reason: ['text', ({ outcome }) => (outcome === 'into-suspense' ? 'unknown-account' : null)],
    applied_from: ['date', (payment) => payment.settled?.from ?? null],
    applied_through: ['date', (payment) => payment.settled?.through ?? null],
    paid_at: ['timestamptz', (payment) => payment.paidAt],
    posted_at: ['timestamptz', (payment) => payment.postedAt],
  },
};

/** Deliveries that were received when their payments were posted. */
export const WEBHOOK_DELIVERIES: Table<PaymentRow & { readonly deliveryId: string }> = {
  name: 'webhook_deliveries',
  columns: {
    id: ['uuid', (payment) => payment.deliveryId],
    partner_id: ['uuid', (payment) => payment.partnerId],
    delivery_key: ['text', (payment) => payment.reference],
    protocol: ['text', () => 'snap-bi'],
    received_at: ['timestamptz', (payment) => payment.postedAt],
    raw_body: ['bytea', () => ''],
    state: ['text', () => 'posted'],
    reference: ['text', (payment) => payment.reference],
    amount: ['bigint', (payment) => payment.amount],
    outcome: ['text', (payment) => payment.outcome],
    payment_id: ['uuid', (payment) => payment.id],
    family_id: ['uuid', (payment) => payment.familyId],
  },
};

export interface JournalLineRow {
  readonly entryId: string;
  readonly line: number;
  readonly paymentId: string | null;
  readonly partnerId?: string;
  readonly familyId: string | null;
  readonly account: string;
  readonly side: 'debit' | 'credit';
  readonly amount: bigint;
  /** The months of the line; only a line of premium names any. */
  readonly months?: Months | null;
  readonly postedAt: Moment;
}

export const JOURNAL_LINES: Table<JournalLineRow> = {
  name: 'journal_lines',
  columns: {
    entry_id: ['uuid', (line) => line.entryId],
    line: ['smallint', (line) => line.line],
    payment_id: ['uuid', (line) => line.paymentId],
    partner_id: ['uuid', (line) => line.partnerId ?? null],
    family_id: ['uuid', (line) => line.familyId],
    account: ['text', (line) => line.account],
    side: ['text', (line) => line.side],
    amount: ['bigint', (line) => line.amount],
    first_month: ['date', (line) => line.months?.from ?? null],
    last_month: ['date', (line) => line.months?.through ?? null],
    posted_at: ['timestamptz', (line) => line.postedAt],
  },
};
