/**
 * Builds partners and payments that were posted before the test began, each with its webhook delivery and balanced
 * journal lines.
 */
import { type Pool, inTransaction } from '../../../src/platform/db/pool.js';
import { type BillingMonth, billingMonth } from '../../../src/kernel/billing-month.js';
import { firstDayOf } from '../../../src/kernel/civil-date.js';
import type { CadreId, FamilyId, PartnerId, PaymentId, DeliveryId } from '../../../src/kernel/ids.js';
import type { RegionCode } from '../../../src/kernel/region-code.js';
import { type Rupiah, plus, rupiah } from '../../../src/kernel/rupiah.js';
import type { PaymentChannel } from '../../../src/kernel/payment-channel.js';
import { insertRows } from '../../../src/sandbox/world/insert-rows.js';
import { PARTNERS, type PartnerRow } from '../../../src/sandbox/world/partner-tables.js';
import {
  JOURNAL_LINES,
  type JournalLineRow,
  type Months,
  PAYMENTS,
  type PaymentRow,
  WEBHOOK_DELIVERIES,
} from './money-tables.js';
import { anyId, nextNumber } from './synthetic-values.js';

export interface PartnerParams {
  readonly code?: string;
  readonly name?: string;
  readonly kind?: string;
  readonly channel?: PaymentChannel;
  readonly protocol?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
}

export interface BuiltPartner {
  readonly id: PartnerId;
  readonly code: string;
  readonly name: string;
  readonly channel: PaymentChannel;
}

export interface PaymentParams {
  /** The family that paid; null for money of nobody, in suspense. */
  readonly family: { readonly id: FamilyId; readonly region: RegionCode; readonly paidThrough: BillingMonth } | null;
  /** The partner; a new one when absent. */
  readonly partner?: BuiltPartner;
  readonly amount?: bigint;
  /** The part of `amount` that became the family's credit. */
  readonly credit?: Rupiah;
  readonly cadre?: { readonly id: CadreId };
  readonly reference?: string;
  /** The months that are paid; the family's `paidThrough`, one month, when absent. */
  readonly settles?: { readonly from: string; readonly through: string };
  readonly paidAt?: string;
  readonly postedAt?: string;
}

export interface BuiltPayment {
  readonly id: PaymentId;
  readonly reference: string;
  readonly partner: BuiltPartner;
  readonly amount: Rupiah;
}

export async function buildPartner(pool: Pool, params: PartnerParams = {}): Promise<BuiltPartner> {
  const code = params.code ?? `mitra-${nextNumber()}`;
  const partner: PartnerRow = {
    id: anyId<PartnerId>(),
    code,
    name: params.name ?? `Mitra ${code}`,
    kind: params.kind ?? 'BANK',
    channel: params.channel ?? 'BANK',
    protocol: params.protocol ?? 'snap-bi',
    settings: params.settings ?? {},
    createdAt: new Date('2024-01-01T00:00:00Z'),
  };
  await insertRows(pool, PARTNERS, [partner]);
  return partner;
}

type Line = Pick<JournalLineRow, 'account' | 'side' | 'amount'>;

function linesOf(params: PaymentParams, amount: Rupiah): Line[] {
  const credit = params.credit ?? rupiah(0n);
  const received: Line = { account: 'partner-clearing', side: 'debit', amount };
  if (params.family === null) return [received, { account: 'suspense', side: 'credit', amount }];
  const lines: Line[] = [received, { account: 'premium', side: 'credit', amount: amount - credit }];
  return credit > 0n ? [...lines, { account: 'family-credit', side: 'credit', amount: credit }] : lines;
}

function settledBy({ family, settles }: PaymentParams): Months | null {
  const { from, through } = settles ?? { from: family?.paidThrough, through: family?.paidThrough };
  if (from === undefined || through === undefined) return null;
  return { from: firstDayOf(billingMonth(from)), through: firstDayOf(billingMonth(through)) };
}

/** Books one payment as the server would have, but announces no event. */
export async function buildPayment(pool: Pool, params: PaymentParams): Promise<BuiltPayment> {
  const partner = params.partner ?? (await buildPartner(pool));
  const amount = rupiah(params.amount ?? 100_000n);
  const id = anyId<PaymentId>();
  const reference = params.reference ?? `REF-${nextNumber()}`;
  const postedAt = params.postedAt ?? '2026-01-15T03:00:01Z';
  const of = { partnerId: partner.id, familyId: params.family?.id ?? null, postedAt };
  const settled = settledBy(params);
  const settling = params.credit === undefined ? 'posted' : 'overpaid';
  const row: PaymentRow & { readonly deliveryId: DeliveryId } = {
    ...of,
    id,
    reference,
    deliveryId: anyId<DeliveryId>(),
    region: params.family?.region ?? null,
    ...(params.cadre === undefined ? {} : { cadreId: params.cadre.id }),
    channel: partner.channel,
    amount,
    outcome: params.family === null ? 'into-suspense' : settling,
    settled,
    paidAt: params.paidAt ?? postedAt,
  };
  const lines = linesOf(params, amount).map((booking, line) => ({
    ...of,
    ...booking,
    entryId: id,
    line,
    paymentId: id,
    months: booking.account === 'premium' ? settled : null,
  }));
  await inTransaction(pool, async (connection) => {
    await insertRows(connection, WEBHOOK_DELIVERIES, [row]);
    await insertRows(connection, PAYMENTS, [row]);
    await insertRows(connection, JOURNAL_LINES, lines);
  });
  return { id, reference, partner, amount };
}

/** Books the payment that left `family.credit` behind. */
export async function bookCredit(
  pool: Pool,
  family: {
    readonly id: FamilyId;
    readonly region: RegionCode;
    readonly paidThrough: BillingMonth;
    readonly credit: Rupiah;
  },
): Promise<void> {
  await buildPayment(pool, { family, amount: plus(family.credit, rupiah(1_000n)), credit: family.credit });
}
