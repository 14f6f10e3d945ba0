/** Finds what a family has to pay next: what is asked for now, or the first month to come that its credit does not pay. */
import { type BillingMonth } from '../../kernel/billing-month.js';
import { type CivilDate, monthOf } from '../../kernel/civil-date.js';
import { NO_RUPIAH, type Rupiah } from '../../kernel/rupiah.js';
import type { FamilyBill } from './family-bill.js';

export interface NextDue {
  readonly month: BillingMonth;
  readonly amount: Rupiah;
  readonly dueDate: CivilDate;
}

/** Credit that lasts longer is not followed: tariffs do not stay what they are for so long. */
const MONTHS_FOLLOWED_MAX = 24;

/**
 * What falls due next, by the bill of today and by what the bill will be on later days if nothing is paid until then.
 * Null when nobody is billed any more, or when credit pays the next two years.
 */
export function nextDueOf(today: FamilyBill, billOn: (day: CivilDate) => FamilyBill): NextDue | null {
  let bill = today;
  for (let followed = 0; followed <= MONTHS_FOLLOWED_MAX; followed += 1) {
    const { dueBy: dueDate } = bill;
    if (dueDate === null) return null;
    if (bill.dueNow > NO_RUPIAH) return { month: monthOf(dueDate), amount: bill.dueNow, dueDate };
    const later = billOn(dueDate);
    if (later.dueNow === NO_RUPIAH && later.dueBy === dueDate) return null; // it is not billed on its own due day
    bill = later;
  }
  return null;
}
