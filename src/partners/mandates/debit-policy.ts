/**
 * The dated rules of automatic debit: on which days banks debit premiums, and whether families have to give a mandate.
 */
import { policyOn } from '../../kernel/dated-policy.js';
import { type CivilDate, civilDate } from '../../kernel/civil-date.js';

export const DEBIT_BANKS = ['BRI', 'BNI', 'MANDIRI', 'BCA'] as const;
export type DebitBank = (typeof DEBIT_BANKS)[number];

export const MANDATE_OBLIGATIONS = ['URGED', 'OBLIGATORY'] as const;
export type MandateObligation = (typeof MANDATE_OBLIGATIONS)[number];

export interface DebitPolicy {
  readonly effectiveFrom: CivilDate;
  readonly basis: string;
  /**
   * The obligation: how strongly families are asked for a mandate. It never blocks paying; a missing mandate only
   * counts in reports.
   */
  readonly obligation: MandateObligation;
  /** The days of the month. A debit that failed on one is tried again on the next, because the bill is still open. */
  readonly debitDays: readonly number[];
}

export const JKN_DEBIT_POLICY: readonly DebitPolicy[] = [
  {
    effectiveFrom: civilDate('2014-01-01'),
    basis: 'Payment by mandate is offered and urged (press, April 2020)',
    obligation: 'URGED',
    debitDays: [5, 20],
  },
  {
    // Automatic debit was announced as obligatory for all PBPU. No source names a consequence for a family without a
    // mandate, so there is none.
    effectiveFrom: civilDate('2020-11-20'),
    basis: 'Auto-debit declared obligatory for PBPU (press, 20 November 2020)',
    obligation: 'OBLIGATORY',
    debitDays: [5, 20],
  },
];

export const debitPolicyOn = (day: CivilDate): DebitPolicy => policyOn(JKN_DEBIT_POLICY, day);

export const isDebitDay = (day: CivilDate): boolean => debitPolicyOn(day).debitDays.includes(Number(day.slice(8)));

/** Hides all but the last four digits of an account number, however long it is. */
export const maskAccount = (account: string): string => account.slice(-4).padStart(account.length, '*');
