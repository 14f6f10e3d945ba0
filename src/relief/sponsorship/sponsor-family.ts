/**
 * Decides what a donor's money pays for one family: everything that all its members owe and the months ahead, or
 * nothing. It is pure.
 */
import { invariant } from '../../kernel/invariant.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import { billOn, wholeMonthsIn } from '../../households/bills/index.js';
import { type EntryFacts, type Allocation, applyFrom } from '../../money/payments/index.js';

export interface LineBehindLock {
  readonly state: 'OPEN' | 'PAID' | 'SKIPPED';
  /** The most that may be spent on the family, as the donor approved it. */
  readonly approved: Rupiah;
  readonly monthsAhead: number;
  readonly fundBalance: Rupiah;
}

export interface Sponsored extends Pick<Allocation, 'bookings' | 'accountAfter'> {
  readonly kind: 'sponsored';
  readonly amount: Rupiah;
  readonly monthsPaid: number;
}

/** `paid-meanwhile` and `costs-more` close the line; with `fund-exhausted` it waits for more money. */
export type NotSponsored = {
  readonly kind: 'line-closed' | 'paid-meanwhile' | 'costs-more-than-approved' | 'fund-exhausted';
};

/**
 * Decides a line. A family whose card is active again needs no donor. When the bill has grown since the approval, fewer
 * months ahead are paid; when the approved amount no longer covers the bill, nothing is, because no bill is paid in
 * part.
 */
export function sponsorFamily({ account, today, rules, read }: EntryFacts<LineBehindLock>): Sponsored | NotSponsored {
  if (read.state !== 'OPEN') return { kind: 'line-closed' };
  invariant(account !== null, 'a sponsorship is of a family');
  const bill = billOn({ account, today, tariffs: rules.tariffs, arrearsPolicies: rules.arrearsPolicies });
  if (bill.assessment.status !== 'SUSPENDED') return { kind: 'paid-meanwhile' };
  const fit = wholeMonthsIn(bill, read.approved);
  if (fit === null) return { kind: 'costs-more-than-approved' };
  const monthsAhead = Math.min(fit.monthsAhead, read.monthsAhead);
  const amount = bill.totals[monthsAhead];
  invariant(amount !== undefined, 'as many months ahead have a price as fit');
  if (amount > read.fundBalance) return { kind: 'fund-exhausted' };
  const allocation = applyFrom({ source: 'donor-fund', bill, amount });
  invariant(allocation !== null, 'what covers a bill pays it');
  const { bookings, accountAfter } = allocation;
  return {
    kind: 'sponsored',
    bookings,
    accountAfter,
    amount,
    monthsPaid: bill.assessment.months.length + monthsAhead,
  };
}
