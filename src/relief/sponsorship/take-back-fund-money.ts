/**
 * Takes back money in a fund when a partner reverses its payment. The money first moves from the fund to suspense,
 * where the reversal finds all money without a family. Money that the fund has already spent stays spent: then nothing
 * is moved, and the reversal appears as money that nobody covers.
 */
import { selectRows, sql } from '../../platform/db/sql.js';
import type { DonorId, PaymentId } from '../../kernel/ids.js';
import { type Rupiah, rupiah } from '../../kernel/rupiah.js';
import {
  type EntryDeps,
  type ReversePayment,
  booked,
  postEntry,
  LEDGER_ENTRIES,
  POSTED_PAYMENTS,
} from '../../money/payments/index.js';
import { lockFund, moveFund } from './save-fund.js';

export interface FundReversalDeps {
  readonly ledger: EntryDeps;
  readonly reverse: ReversePayment;
}

type Notice = Parameters<ReversePayment>[0];

export function reverseAlsoFromFunds({ ledger, reverse }: FundReversalDeps): ReversePayment {
  return async (notice, ...rest) => {
    const inFund = await findInFund(ledger, notice);
    if (inFund !== null) await leaveFund(ledger, inFund);
    return reverse(notice, ...rest);
  };
}

interface InFund {
  readonly donorId: DonorId;
  readonly paymentId: PaymentId;
  /** The amount that is taken back. */
  readonly amount: Rupiah;
  readonly entryKey: string;
}

async function findInFund({ pool }: EntryDeps, notice: Notice): Promise<InFund | null> {
  const [row] = await selectRows<{ donorId: DonorId; paymentId: PaymentId; left: bigint }>(
    pool,
    sql`select m.donor_id as "donorId", p.id as "paymentId", m.amount - coalesce((
          select sum(b.amount) from ${LEDGER_ENTRIES} b where b.payment_id = p.id and b.kind = 'fund-returned'), 0) as left
      from ${POSTED_PAYMENTS} p join donor_fund_movements m on m.payment_id = p.id
      where p.partner_id = ${notice.partnerId}::uuid and p.reference = ${notice.reference}`,
  );
  if (row === undefined || row.left <= 0n || (notice.amount !== null && notice.amount > row.left)) return null;
  const { donorId, paymentId, left } = row;
  const which = notice.reversalReference ?? notice.amount ?? 'all';
  return {
    donorId,
    paymentId,
    amount: notice.amount ?? rupiah(left),
    entryKey: `fund-taken-back:${paymentId}:${which}`,
  };
}

async function leaveFund(ledger: EntryDeps, { donorId, paymentId, amount, entryKey }: InFund): Promise<void> {
  await postEntry<{ readonly kind: 'spent-already' }, Rupiah | null>(ledger, {
    entryKey,
    kind: 'fund-returned',
    familyId: null,
    partnerId: null,
    paymentId,
    amount,
    reason: 'Ditarik kembali oleh mitra',
    requestedBy: 'partner',
    approvedBy: null,
    read: (connection) => lockFund(connection, donorId),
    decide: ({ read }) =>
      read === null || read < amount
        ? { kind: 'spent-already' }
        : {
            bookings: booked([
              { account: 'donor-fund', side: 'debit', amount, months: null },
              { account: 'suspense', side: 'credit', amount, months: null },
            ]),
            accountAfter: null,
          },
    alongside: (connection, { postedAt: movedAt }) =>
      moveFund(connection, { entryKey, donorId, kind: 'fund-returned', amount, paymentId: null, movedAt }),
  });
}
