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

/** The days on which an instalment plan kept the cards active, because its first stage was paid. */
export interface KeptActive {
  readonly from: CivilDate;
  /** The last day; null while the plan runs. */
  readonly through: CivilDate | null;
}

export interface AccountHistory {
  /** The account as it is now; it knows its class by month, and the rules assume that its members were the same before. Past plans are left out, but for the days on which they kept the cards active. */
  readonly account: BilledAccount;
  /** The movements, the earliest first. */
  readonly movements: readonly AccountMovement[];
  readonly keptActive: readonly KeptActive[];
}

const isKept = (keptActive: readonly KeptActive[], day: CivilDate): boolean =>
  keptActive.some(({ from, through }) => from <= day && (through === null || day <= through));

/** The newest posting through `day` that found the card suspended and made it active: of months, or of a first stage. */
export function findReactivation(history: AccountHistory, day: CivilDate, assess: Assess): Reactivation | null {
  const [byMonths, byStage] = [reactivatedByMonths(history, day, assess), reactivatedByStage(history, day, assess)];
  return byMonths === null || (byStage !== null && byMonths.on < byStage.on) ? byStage : byMonths;
}

function reactivatedByStage(history: AccountHistory, day: CivilDate, assess: Assess): Reactivation | null {
  const on = history.keptActive
    .flatMap(({ from }) => (from <= day ? [from] : []))
    .toSorted()
    .at(-1);
  if (on === undefined) return null;
  const { status, monthsInArrears } = assess(pastAccount(history, on) ?? { ...history.account, instalments: null }, on);
  return status === 'SUSPENDED' ? { on, monthsInArrears } : null;
}

/** The account without its plans as it was at the end of a day: as before the first movement after it. Null when none came after. */
function pastAccount({ account, movements }: AccountHistory, day: CivilDate): BilledAccount | null {
  const later = movements.find(({ on }) => on > day);
  if (later === undefined) return null;
  return { ...account, instalments: null, paidThrough: later.paidThroughBefore, credit: later.creditBefore };
}

function reactivatedByMonths(
  { account, movements, keptActive }: AccountHistory,
  day: CivilDate,
  assess: Assess,
): Reactivation | null {
  for (const { on, paidThroughBefore, creditBefore, paidThroughAfter } of movements.toReversed()) {
    if (on > day || isKept(keptActive, on)) continue;
    const before = assess({ ...account, instalments: null, paidThrough: paidThroughBefore, credit: creditBefore }, on);
    const after = assess({ ...account, instalments: null, paidThrough: paidThroughAfter, credit: NO_RUPIAH }, on);
    if (before.status === 'SUSPENDED' && after.status === 'ACTIVE')
      return { on, monthsInArrears: before.monthsInArrears };
  }
  return null;
}

/** The status of the card on a day, also in the past: the state before the first movement after that day. */
export function statusOn(history: AccountHistory, day: CivilDate, assess: Assess): CardStatus {
  if (isKept(history.keptActive, day)) return 'ACTIVE';
  return assess(pastAccount(history, day) ?? history.account, day).status;
}
