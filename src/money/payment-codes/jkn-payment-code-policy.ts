/** The dated rules for how long a payment code may be paid. */
import type { PolicyRow } from '../../kernel/dated-policy.js';
import { type CivilDate, civilDate } from '../../kernel/civil-date.js';

export interface PaymentCodePolicy extends PolicyRow {
  /** The rule applies to codes issued on this day or later. */
  readonly effectiveFrom: CivilDate;
  readonly basis: string;
  readonly validHours: number;
}

export const JKN_PAYMENT_CODE_POLICY: readonly PaymentCodePolicy[] = [
  {
    effectiveFrom: civilDate('2014-01-01'),
    basis: "The programme's choice",
    validHours: 48,
    assumptions: {
      validHours:
        "No source says how long a code at a till is good; aggregators' codes commonly live one to three days, and two give a family time for the way to the shop.",
    },
  },
];
