/** The part of the document that no table holds: what the family owes on the day, as every channel asks for it. */
import type { FamilyBill } from '../../households/bills/index.js';
import { toJsonValue } from '../../kernel/rupiah.js';

/** Sums are whole rupiah, as the columns of the other parts are. */
export const billPart = (bill: FamilyBill) => ({
  status: bill.status,
  suspended_since: bill.suspendedSince,
  paid_through: bill.paidThrough,
  months_in_arrears: bill.monthsInArrears,
  billed_months: bill.billedMonths,
  arrears: toJsonValue(bill.arrearsTotal),
  credit: toJsonValue(bill.credit),
  amount_to_reactivate: toJsonValue(bill.amountToReactivate),
  due_now: toJsonValue(bill.dueNow),
  due_by: bill.dueBy,
});
