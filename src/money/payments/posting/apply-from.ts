/** Pays a family's bill with money that was received before: from suspense, a donor's fund or a completed plan. */
import type { FamilyAccount } from '../../../households/arrears/family-account.js';
import { type Rupiah, plus } from '../../../kernel/rupiah.js';
import { type Bill, wholeMonthsIn } from '../../../households/bills/bill.js';
import { booked } from './bookings.js';
import type { Booking, LedgerAccount, Allocation } from './posting-decision.js';
import { applyPayment } from './apply-payment.js';

export interface MoneyAtHand {
  /** The account in which the money lies. */
  readonly source: LedgerAccount;
  readonly amount: Rupiah;
}

/**
 * Applies the money as a partner's payment of that amount would be applied; null when it is less than the bill, or pays
 * no month.
 */
export function applyFrom({ source, bill, amount }: MoneyAtHand & { readonly bill: Bill }): Allocation | null {
  const fit = wholeMonthsIn(bill, amount);
  if (fit === null || (bill.isPaid && fit.monthsAhead === 0)) return null;
  return applyPayment(bill, { received: amount, source, ...fit });
}

export interface CreditGiven {
  readonly bookings: readonly Booking[];
  readonly accountAfter: FamilyAccount;
}

/** Gives the family all of the money as credit, which pays whole months as they begin. */
export const creditFrom = ({
  source,
  account,
  amount,
}: MoneyAtHand & { readonly account: FamilyAccount }): CreditGiven => ({
  bookings: booked([
    { account: source, side: 'debit', amount, months: null },
    { account: 'family-credit', side: 'credit', amount, months: null },
  ]),
  accountAfter: { ...account, credit: plus(account.credit, amount) },
});
