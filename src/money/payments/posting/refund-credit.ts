/**
 * Decides what is paid out of the money of a family to which nobody belongs any more: its credit and what a plan holds,
 * after every month that this money pays. It is pure.
 */
import type { FamilyAccount } from '../../../households/arrears/family-account.js';
import type { Bill } from '../../../households/bills/bill.js';
import { NO_RUPIAH, type Rupiah } from '../../../kernel/rupiah.js';
import { premiumLines } from './apply-payment.js';
import { booked } from './bookings.js';
import type { Booking, PlanEnded } from './posting-decision.js';

export interface CreditRefunded {
  readonly kind: 'refunded';
  readonly amount: Rupiah;
  readonly bookings: readonly Booking[];
  readonly accountAfter: FamilyAccount;
  readonly planEnding: PlanEnded | null;
}

export type NotRefunded =
  | { readonly kind: 'family-has-not-ended' | 'nothing-to-refund' }
  | { readonly kind: 'family-owes'; readonly owed: Rupiah };

export function refundCredit({ account, assessment, instalments, isPaid, totals }: Bill): CreditRefunded | NotRefunded {
  if (account.members.some(({ coveredThrough }) => coveredThrough === null)) return { kind: 'family-has-not-ended' };
  if (!isPaid) return { kind: 'family-owes', owed: totals[0] };
  const { credit: amount, coveredByCredit, paidThrough } = assessment;
  if (amount === NO_RUPIAH) return { kind: 'nothing-to-refund' };
  const { ending } = instalments;
  return {
    kind: 'refunded',
    amount,
    bookings: booked([
      { account: 'instalment-plan', side: 'debit', amount: instalments.held, months: null },
      { account: 'family-credit', side: 'debit', amount: account.credit, months: null },
      ...premiumLines(coveredByCredit),
      { account: 'returned', side: 'credit', amount, months: null },
    ]),
    accountAfter: { ...account, paidThrough, members: assessment.membersPaid(paidThrough), credit: NO_RUPIAH },
    planEnding: ending === null ? null : { planId: ending.plan.id, as: ending.as },
  };
}
