/**
 * Posts money that is paid to a fund's number. Like every payment it is verified, kept as evidence and posted exactly
 * once; no family has that number, so it becomes suspense. Right after that commit, and before the partner is answered,
 * an entry moves it from suspense into the fund. If the server stops between the two, the partner got no answer and
 * sends the payment again: it is a repeat, and the entry is then made. So posting itself knows nothing of donors.
 */
import { jknCeilingsOn } from '../../households/arrears/index.js';
import { civilDateIn } from '../../kernel/civil-date.js';
import { WIB } from '../../kernel/time-zone.js';
import type { Pool } from '../../platform/db/pool.js';
import { selectRows, sql } from '../../platform/db/sql.js';
import type { BillingNumber } from '../../kernel/card-number.js';
import type { DonorId, PartnerId, PaymentId } from '../../kernel/ids.js';
import { type Rupiah, rupiah } from '../../kernel/rupiah.js';
import {
  type EntryDeps,
  type EntryFacts,
  type PostPayment,
  booked,
  postEntry,
  POSTED_PAYMENTS,
  lockPayment,
  suspenseLeft,
} from '../../money/payments/index.js';
import { isFundNumber } from './fund-number.js';
import { lockFund, moveFund } from './save-fund.js';

export interface FundPostingDeps {
  readonly ledger: EntryDeps;
  readonly post: PostPayment;
}

/**
 * Posts like `post` does, and credits the fund when the number is a fund's. Money for a fund is never refused, so a
 * bank's payment request is always accepted: no amount can be wrong, and no bill can be paid already.
 */
export function postAlsoForFunds({ ledger, post }: FundPostingDeps): PostPayment {
  return async (delivery) => {
    const { notice } = delivery;
    const donorId = await findDonorBehind(ledger.pool, notice.billingNumber);
    if (donorId === null) return post(delivery);
    const answer = await post({ ...delivery, notice: { ...notice, kind: 'informing' } });
    if (answer.paymentId !== null) await creditFund(ledger, { donorId, paymentId: answer.paymentId });
    return answer;
  };
}

async function findDonorBehind(pool: Pool, number: BillingNumber | null): Promise<DonorId | null> {
  if (number === null || !isFundNumber(number)) return null;
  const [donor] = await selectRows<{ id: DonorId }>(pool, sql`select id from donors where fund_number = ${number}`);
  return donor?.id ?? null;
}

interface PaidIn {
  readonly partnerId: PartnerId;
  readonly amount: Rupiah;
  readonly paidAt: Date;
}

async function findSuspended(pool: Pool, paymentId: PaymentId): Promise<PaidIn | null> {
  const [payment] = await selectRows<{ partnerId: PartnerId; amount: bigint; paidAt: Date }>(
    pool,
    sql`select partner_id as "partnerId", amount, paid_at as "paidAt" from ${POSTED_PAYMENTS} p
      where id = ${paymentId}::uuid and outcome = 'into-suspense' and suspense_reason = 'unknown-account'`,
  );
  return payment === undefined ? null : { ...payment, amount: rupiah(payment.amount) };
}

type Gone = { readonly kind: 'not-in-suspense' };

/** Credits the fund once per payment, however often the payment is sent. */
async function creditFund(
  ledger: EntryDeps,
  { donorId, paymentId }: { readonly donorId: DonorId; readonly paymentId: PaymentId },
): Promise<void> {
  const paid = await findSuspended(ledger.pool, paymentId);
  if (paid === null) return;
  const { partnerId, amount } = paid;
  // More than a gift can be stays in suspense, where somebody must look at it.
  if (amount > jknCeilingsOn(civilDateIn(paid.paidAt, WIB)).donorFund) return;
  const entryKey = `fund-received:${paymentId}`;
  await postEntry<Gone, bigint>(ledger, {
    entryKey,
    kind: 'fund-received',
    familyId: null,
    partnerId,
    paymentId,
    amount,
    reason: 'Dana donatur',
    requestedBy: 'sponsorship',
    approvedBy: null,
    read: async (connection) => {
      await lockPayment(connection, paymentId); // the lock that resolving suspense takes too
      await lockFund(connection, donorId);
      return suspenseLeft(connection, paymentId);
    },
    decide: ({ read }: EntryFacts<bigint>) =>
      read === amount ? { bookings: fromSuspense(amount), accountAfter: null } : { kind: 'not-in-suspense' },
    alongside: (connection, { postedAt: movedAt }) =>
      moveFund(connection, { entryKey, donorId, kind: 'fund-received', amount, paymentId, movedAt }),
  });
}

const fromSuspense = (amount: Rupiah) =>
  booked([
    { account: 'suspense', side: 'debit', amount, months: null },
    { account: 'donor-fund', side: 'credit', amount, months: null },
  ]);
