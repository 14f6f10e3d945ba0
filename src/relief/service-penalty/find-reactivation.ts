/** Finds in a family's past movements when its card became active again, and whether it was active on a day: pure. */
import type { Assess, CardStatus, FamilyAccount } from '../../households/arrears/index.js';
import type { BillingMonth } from '../../kernel/billing-month.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { NO_RUPIAH, type Rupiah } from '../../kernel/rupiah.js';
import type { Reactivation } from './compute-penalty.js';

/** A posting that moved how far a family has paid. */
export interface AccountMovement {
  /** The day of payment where the family lives: it decides the bill, and so the status. */
  readonly on: CivilDate;
  readonly paidThroughBefore: BillingMonth;
  readonly creditBefore: Rupiah;
  readonly paidThroughAfter: BillingMonth;
}

export interface AccountHistory {
  /** As it is now; members and class are taken to have been the same. */
  readonly account: FamilyAccount;
  /** The earliest first. */
  readonly movements: readonly AccountMovement[];
}

/** The newest posting through `day` that found the card suspended and left it active. */
export function findReactivation(
  { account, movements }: AccountHistory,
  day: CivilDate,
  assess: Assess,
): Reactivation | null {
  for (const { on, paidThroughBefore, creditBefore, paidThroughAfter } of movements.toReversed()) {
    if (on > day) continue;
    const before = assess({ ...account, paidThrough: paidThroughBefore, credit: creditBefore }, on);
    const after = assess({ ...account, paidThrough: paidThroughAfter, credit: NO_RUPIAH }, on);
    if (before.status === 'SUSPENDED' && after.status === 'ACTIVE')
      return { on, monthsInArrears: before.monthsInArrears };
  }
  return null;
}

/** How the card stood on a day that may have passed: the state before the first movement after it. */
export function statusOn({ account, movements }: AccountHistory, day: CivilDate, assess: Assess): CardStatus {
  const later = movements.find(({ on }) => on > day);
  const then =
    later === undefined ? account : { ...account, paidThrough: later.paidThroughBefore, credit: later.creditBefore };
  return assess(then, day).status;
}
