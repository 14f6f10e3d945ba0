/**
 * Builds partners and payments that were posted before the test began, each with its webhook delivery and balanced
 * journal lines.
 */
import { type Pool, inTransaction } from '../../../src/platform/db/pool.js';
import { type BillingMonth, billingMonth } from '../../../src/kernel/billing-month.js';
import { firstDayOf } from '../../../src/kernel/civil-date.js';
import type { CadreId, FamilyId, PartnerId, PaymentId, ReceiptId } from '../../../src/kernel/ids.js';
import type { RegionCode } from '../../../src/kernel/region-code.js';
import { type Rupiah, plus, rupiah } from '../../../src/kernel/rupiah.js';
import type { PaymentChannel } from '../../../src/kernel/payment-channel.js';
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
  const partner = {
    id: anyId<PartnerId>(),
    code,
    name: params.name ?? `Mitra ${code}`,
    channel: params.channel ?? 'BANK',
  };
  await pool.query(
    `insert into partners (id, code, name, kind, channel, protocol, settings, created_at) values ($1, $2, $3, $4, $5, $6, $7, '2024-01-01T00:00:00Z')`,
    [
      partner.id,
      code,
      partner.name,
      params.kind ?? 'BANK',
      partner.channel,
      params.protocol ?? 'snap-bi',
      JSON.stringify(params.settings ?? {}),
    ],
  );
  return partner;
}

interface Line {
  readonly account: 'partner-clearing' | 'premium' | 'family-credit' | 'suspense';
  readonly side: 'debit' | 'credit';
  readonly amount: bigint;
}

function linesOf(params: PaymentParams, amount: Rupiah): Line[] {
  const credit = params.credit ?? rupiah(0n);
  const received: Line = { account: 'partner-clearing', side: 'debit', amount };
  if (params.family === null) return [received, { account: 'suspense', side: 'credit', amount }];
  const lines: Line[] = [received, { account: 'premium', side: 'credit', amount: amount - credit }];
  return credit > 0n ? [...lines, { account: 'family-credit', side: 'credit', amount: credit }] : lines;
}

const firstDayOrNull = (month: string | undefined): string | null =>
  month === undefined ? null : firstDayOf(billingMonth(month));

/** Books one payment as the server would have, but announces no event. */
export async function buildPayment(pool: Pool, params: PaymentParams): Promise<BuiltPayment> {
  const partner = params.partner ?? (await buildPartner(pool));
  const amount = rupiah(params.amount ?? 100_000n);
  const payment: BuiltPayment = {
    id: anyId<PaymentId>(),
    reference: params.reference ?? `REF-${nextNumber()}`,
    partner,
    amount,
  };
  const receiptId = anyId<ReceiptId>();
  const paidThrough = params.family?.paidThrough;
  const settles =
    params.settles ?? (paidThrough === undefined ? undefined : { from: paidThrough, through: paidThrough });
  const from = firstDayOrNull(settles?.from);
  const through = firstDayOrNull(settles?.through);
  const settling = params.credit === undefined ? 'posted' : 'overpaid';
  const outcome = params.family === null ? 'into-suspense' : settling;
  const postedAt = params.postedAt ?? '2026-01-15T03:00:01Z';
  await inTransaction(pool, async (connection) => {
    await connection.query(
      `insert into receipts (id, partner_id, delivery_key, protocol, received_at, raw_body, state, reference, amount, outcome, payment_id, family_id)
       values ($1, $2, $3, 'snap-bi', $4, '', 'posted', $3, $5, $6, $7, $8)`,
      [receiptId, partner.id, payment.reference, postedAt, amount, outcome, payment.id, params.family?.id ?? null],
    );
    await connection.query(
      `insert into payments (id, partner_id, reference, receipt_id, family_id, region_code, cadre_id, account_text, channel, amount,
                             outcome, suspense_reason, settled_from, settled_through, paid_at, posted_at)
       values ($1, $2, $3, $4, $5, $6, $7, '', $8, $9, $10, $11, $12, $13, $14, $15)`,
      [
        payment.id,
        partner.id,
        payment.reference,
        receiptId,
        params.family?.id ?? null,
        params.family?.region ?? null,
        params.cadre?.id ?? null,
        partner.channel,
        amount,
        outcome,
        params.family === null ? 'unknown-account' : null,
        from,
        through,
        params.paidAt ?? postedAt,
        postedAt,
      ],
    );
    for (const [line, booking] of linesOf(params, amount).entries()) {
      const months = booking.account === 'premium' ? [from, through] : [null, null];
      await connection.query(
        `insert into journal_lines (entry_id, line, payment_id, partner_id, family_id, account, side, amount, first_month, last_month, posted_at)
         values ($1, $2, $1, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          payment.id,
          line,
          partner.id,
          params.family?.id ?? null,
          booking.account,
          booking.side,
          booking.amount,
          ...months,
          postedAt,
        ],
      );
    }
  });
  return payment;
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
