/** The dated rules of a change of class; where sources are silent, the value is an assumption and says so. */
import type { PolicyRow } from '../../kernel/dated-policy.js';
import { civilDate } from '../../kernel/civil-date.js';

export interface ClassPolicy extends PolicyRow {
  /** The months for which a family has had its class, from its first month or its last change, before the new one begins. */
  readonly monthsMin: number;
  /** The months from the month of the request to the first one of the new class. */
  readonly monthsAhead: number;
  /** Whether a family in arrears may change its class. */
  readonly inArrears: 'refuse' | 'allow';
  /** What holds for months that are paid at the old price and would have the new class: the change waits for them. */
  readonly paidAhead: 'refuse';
}

const ORDINARY =
  'Kompas 2022, Tempo 2023: after at least one year, for the whole family, without arrears, from the next month.';

export const JKN_CLASS_POLICY: readonly ClassPolicy[] = [
  {
    effectiveFrom: civilDate('2014-01-01'),
    basis: ORDINARY,
    assumptions: {
      monthsMin:
        'Kompas 2022 and Tempo 2023 say one year since registration; that it is counted in billing months, and anew from each change of class, is our reading.',
      paidAhead:
        'No source says what becomes of months that are paid ahead at the old price; here the new class begins with the first month that is not paid.',
    },
    monthsMin: 12,
    monthsAhead: 1,
    inArrears: 'refuse',
    paidAhead: 'refuse',
  },
];
