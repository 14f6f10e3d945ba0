/**
 * Books a payment for exactly the next stages of a running plan. The money stays with the plan until the payment that
 * completes it.
 */
import { stagesPaidBy } from '../../../households/bills/plan-status.js';
import { minus, plus } from '../../../kernel/rupiah.js';
import type { Bill } from '../../../households/bills/bill.js';
import { booked } from './bookings.js';
import type { PaymentNotice } from './payment-notice.js';
import type { InstalmentPayment } from './posting-decision.js';

/** Returns null when no plan runs, when months ahead were asked for, or when the amount fits no number of stages. */
export function payInstalment(
  { amount, monthsAhead }: PaymentNotice,
  { instalments: { standing, ending, keepsActive: wasKeptActive } }: Bill,
): InstalmentPayment | null {
  if (standing === null || ending === null || (monthsAhead ?? 0) > 0) return null;
  const stages = stagesPaidBy(standing, amount);
  if (stages === null) return null;
  const paid = plus(standing.paid, amount);
  return {
    kind: 'instalment',
    planId: ending.plan.id,
    stages: { from: stages.from.number, through: stages.through.number, of: ending.plan.stages },
    paid,
    remaining: minus(ending.plan.total, paid),
    wasKeptActive,
    keepsActive: ending.plan.activeAfter === 'FIRST_STAGE',
    bookings: booked([
      { account: 'partner-clearing', side: 'debit', amount, months: null },
      { account: 'instalment-plan', side: 'credit', amount, months: null },
    ]),
  };
}
