/** Applies a payment that fits the bill: it pays every month of the bill at once, for the whole family. */
import type { OwedMonth } from '../../../households/arrears/open-months.js';
import { type BillingMonth, laterMonth, monthsBetween, nextMonth } from '../../../kernel/billing-month.js';
import { invariant } from '../../../kernel/invariant.js';
import { NO_RUPIAH, type Rupiah, minus, plus } from '../../../kernel/rupiah.js';
import type { Bill, WholeMonths } from '../../../households/bills/bill.js';
import { booked } from './bookings.js';
import type { Booking, LedgerAccount, Allocation, SuspenseReason, Suspension } from './posting-decision.js';

/** Money to apply; its `remainder` becomes the family's credit. */
export interface Application extends WholeMonths {
  readonly received: Rupiah;
  /** The account in which the money lies; left out: a partner has just brought it. */
  readonly source?: LedgerAccount;
}

/**
 * Pays the bill and `monthsAhead` more months. Months that credit paid since the last posting, and credit's part of the
 * bill, are booked only now. So is the money of an instalment plan, which ends with this payment.
 */
export function applyPayment(
  bill: Bill,
  { received, monthsAhead, remainder, source = 'partner-clearing' }: Application,
): Allocation {
  const { account, assessment, instalments } = bill;
  const ahead = bill.payableAhead.slice(0, monthsAhead);
  const applied = [...assessment.coveredByCredit, ...assessment.months, ...ahead].toSorted(byMonth);
  const [first] = applied;
  invariant(first !== undefined, 'an allocation has at least one month');
  const last = applied.at(-1) ?? first;
  invariant(ahead.length === monthsAhead, 'no more months ahead are paid than may be paid');

  const through = laterMonth(last.month, assessment.unbilledMonths.at(-1) ?? last.month);
  const credit = plus(bill.isPaid ? assessment.credit : NO_RUPIAH, remainder);
  return {
    kind: settlementKind(monthsAhead, remainder),
    months: { from: first.month, through: last.month },
    monthsAhead,
    bookings: booked([
      { account: source, side: 'debit', amount: received, months: null },
      { account: 'instalment-plan', side: 'debit', amount: instalments.held, months: null },
      creditMovement({ before: account.credit, after: credit }),
      ...premiumLines(applied),
    ]),
    accountBefore: account,
    accountAfter: {
      ...account,
      paidThrough: laterMonth(account.paidThrough, through),
      members: assessment.membersPaid(through),
      credit,
    },
    planEnding: instalments.ending === null ? null : { planId: instalments.ending.plan.id, as: instalments.ending.as },
    wasKeptActive: instalments.keepsActive,
  };
}

const byMonth = (a: OwedMonth, b: OwedMonth): number => monthsBetween({ from: b.month, to: a.month });

/** Books the whole of a payment that cannot be applied into suspense. */
export const holdInSuspense = (received: Rupiah, reason: SuspenseReason): Suspension => ({
  kind: 'into-suspense',
  reason,
  bookings: booked([
    { account: 'partner-clearing', side: 'debit', amount: received, months: null },
    { account: 'suspense', side: 'credit', amount: received, months: null },
  ]),
});

function settlementKind(monthsAhead: number, remainder: Rupiah): Allocation['kind'] {
  if (remainder > 0n) return 'overpaid';
  return monthsAhead > 0 ? 'paid-ahead' : 'posted';
}

/** The line that changes a family's credit from one amount to another. */
export function creditMovement({ before, after }: { before: Rupiah; after: Rupiah }): Booking {
  const line = { account: 'family-credit', months: null } as const;
  return before > after
    ? { ...line, side: 'debit', amount: minus(before, after) }
    : { ...line, side: 'credit', amount: minus(after, before) };
}

/** Books one line for each run of months without a gap. */
export function premiumLines(
  applied: readonly OwedMonth[],
  account: 'premium' | 'forgiven-premium' = 'premium',
): Booking[] {
  const runs: { from: BillingMonth; through: BillingMonth; amount: Rupiah }[] = [];
  for (const { month, amount } of applied) {
    const run = runs.at(-1);
    if (run !== undefined && nextMonth(run.through) === month) {
      run.through = month;
      run.amount = plus(run.amount, amount);
    } else runs.push({ from: month, through: month, amount });
  }
  return runs.map(({ from, through, amount }) => ({ account, side: 'credit', amount, months: { from, through } }));
}
