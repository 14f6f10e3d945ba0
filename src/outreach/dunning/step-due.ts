/** Decides which step of a plan a family's debt has reached. It is pure. */
import type { ContactPreference } from '../messages/index.js';
import type { FamilyBill } from '../../households/bills/index.js';
import type { BillingMonth } from '../../kernel/billing-month.js';
import { type CivilDate, dayOfMonth, daysBetween } from '../../kernel/civil-date.js';
import { NO_RUPIAH } from '../../kernel/rupiah.js';
import type { DunningChannel, DunningStep } from './dunning-plan.js';

/** One debt of a family: it begins with its oldest unpaid month and ends when that is paid. */
export interface Debt {
  readonly cycle: BillingMonth;
  /** The days since the oldest unpaid month fell due; negative before. */
  readonly age: number;
}

export function debtOf(
  bill: Pick<FamilyBill, 'months' | 'dueNow'>,
  { today, dueDay }: { today: CivilDate; dueDay: number },
): Debt | null {
  const oldest = bill.months[0]?.month;
  if (oldest === undefined || bill.dueNow === NO_RUPIAH) return null;
  return { cycle: oldest, age: daysBetween({ from: dayOfMonth(oldest, dueDay), to: today }) };
}

/**
 * The last step whose day has come; null before the first. Steps that a family passed before the plan was switched on
 * are not made up for: it hears the latest one alone.
 */
export const stepReached = <Step extends Pick<DunningStep, 'day'>>(steps: readonly Step[], age: number): Step | null =>
  steps.findLast(({ day }) => day <= age) ?? null;

/** Whether the family's wish refuses the channel: no contact at all, or no messages that go to many. */
export const isRefused = (preference: ContactPreference, channel: DunningChannel): boolean =>
  preference === 'DO_NOT_CONTACT' || (preference === 'NO_BLASTS' && (channel === 'SMS' || channel === 'WHATSAPP'));
