/** When banks debit premiums and how far a mandate is asked for: dated, as the programme changed its mind. */
import { policyOn } from '../../kernel/dated-policy.js';
import { type CivilDate, civilDate } from '../../kernel/civil-date.js';

export const DEBIT_BANKS = ['BRI', 'BNI', 'MANDIRI', 'BCA'] as const;
export type DebitBank = (typeof DEBIT_BANKS)[number];

export const MANDATE_OBLIGATIONS = ['URGED', 'OBLIGATORY'] as const;
export type MandateObligation = (typeof MANDATE_OBLIGATIONS)[number];

export interface DebitPolicy {
  readonly effectiveFrom: CivilDate;
  readonly basis: string;
  /** Never a block on paying: a missing mandate is a figure to improve. */
  readonly obligation: MandateObligation;
  /** Days of the month; what failed on one is tried again on the next, for the bill is still open. */
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
    // Announced as obligatory for all PBPU; no source says what becomes of a family without one, so nothing does.
    effectiveFrom: civilDate('2020-11-20'),
    basis: 'Auto-debit declared obligatory for PBPU (press, 20 November 2020)',
    obligation: 'OBLIGATORY',
    debitDays: [5, 20],
  },
];

export const debitPolicyOn = (day: CivilDate): DebitPolicy => policyOn(JKN_DEBIT_POLICY, day);

export const isDebitDay = (day: CivilDate): boolean => debitPolicyOn(day).debitDays.includes(Number(day.slice(8)));

/** All but the last four digits hidden, however long the number is. */
export const maskAccount = (account: string): string => account.slice(-4).padStart(account.length, '*');
