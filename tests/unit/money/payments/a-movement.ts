/** Entries of a family's journal for tests of reversals and of months that are given back, written as an accountant reads them. */
import { type BillingMonth, billingMonth } from '../../../../src/kernel/billing-month.js';
import { rupiah } from '../../../../src/kernel/rupiah.js';
import type { JoinerBefore, Movement } from '../../../../src/money/payments/posting/live-allocations.js';
import type { Booking } from '../../../../src/money/payments/posting/posting-decision.js';

/** `debit partner-clearing 450000`, `credit premium 450000 2026-01..2026-03` */
export function line(text: string): Booking {
  const [side, account, amount, months] = text.split(' ');
  const [from, through] = months?.split('..') ?? [];
  return {
    side: side as Booking['side'],
    account: account as Booking['account'],
    amount: rupiah(BigInt(amount ?? 0)),
    months: from === undefined ? null : { from: billingMonth(from), through: billingMonth(through ?? from) },
  };
}

const month = (text: string): BillingMonth => billingMonth(text);

const kindOf = (id: string): Movement['kind'] => {
  if (id.startsWith('reversal')) return 'reversal';
  return id.startsWith('ended') ? 'cover-ended' : 'payment';
};

/** An entry that moved the family's last month paid; its id tells its kind. */
export const movement = (id: string, [before, after]: [string, string], ...lines: string[]): Movement => ({
  id,
  kind: kindOf(id),
  paidThroughBefore: month(before),
  paidThroughAfter: month(after),
  bookings: lines.map(line),
});

/** An entry that also paid for people who had joined since, each with the last month that was paid for them before. */
export const joined = (entry: Movement, ...joiners: readonly JoinerBefore[]): Movement => ({ ...entry, joiners });
