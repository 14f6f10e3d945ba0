/**
 * Finds when a family's card last became active again, and whether it was active on a day, from past movements. It is
 * pure.
 */
import type { CardStatus } from '../../households/arrears/index.js';
import type { Assess, BilledAccount } from '../../households/bills/index.js';
import type { BillingMonth } from '../../kernel/billing-month.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { NO_RUPIAH, type Rupiah } from '../../kernel/rupiah.js';
import type { Reactivation } from './compute-penalty.js';

/** A posting that changed the month through which a family has paid. */
export interface AccountMovement {
  /** The day of payment where the family lives, which decides the bill and so the status. */
  readonly on: CivilDate;
  readonly paidThroughBefore: BillingMonth;
  readonly creditBefore: Rupiah;
  readonly paidThroughAfter: BillingMonth;
}

export interface AccountHistory {
  /** The account as it is now; it knows its class by month, and the rules assume that its members were the same before. Past plans are left out: their money activates no card. */
  readonly account: BilledAccount;
  /** The movements, the earliest first. */
  readonly movements: readonly AccountMovement[];
}

/** The newest posting through `day` that found the card suspended and made it active. */
export function findReactivation(
  { account, movements }: AccountHistory,
  day: CivilDate,
  assess: Assess,
): Reactivation | null {
  for (const { on, paidThroughBefore, creditBefore, paidThroughAfter } of movements.toReversed()) {
    if (on > day) continue;
    const before = assess({ ...account, instalments: null, paidThrough: paidThroughBefore, credit: creditBefore }, on);
    const after = assess({ ...account, instalments: null, paidThrough: paidThroughAfter, credit: NO_RUPIAH }, on);
    if (before.status === 'SUSPENDED' && after.status === 'ACTIVE')
      return { on, monthsInArrears: before.monthsInArrears };
  }
  return null;
}

/** The status of the card on a day, also in the past: the state before the first movement after that day. */
export function statusOn({ account, movements }: AccountHistory, day: CivilDate, assess: Assess): CardStatus {
  const later = movements.find(({ on }) => on > day);
  const then =
    later === undefined
      ? account
      : { ...account, instalments: null, paidThrough: later.paidThroughBefore, credit: later.creditBefore };
  return assess(then, day).status;
}
