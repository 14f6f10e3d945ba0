/**
 * The dated criteria that tell a household that is unable to pay from one that is unwilling; its lines follow the
 * prices.
 */
import type { PolicyRow } from '../../kernel/dated-policy.js';
import { type CivilDate, civilDate } from '../../kernel/civil-date.js';
import { type Rupiah, rupiah } from '../../kernel/rupiah.js';

export interface HardshipPolicy extends PolicyRow {
  /** The first day of assessments to which the policy applies. */
  readonly effectiveFrom: CivilDate;
  readonly basis: string;
  /** The income per person and month at or below which a household is poor. */
  readonly povertyLine: Rupiah;
  /** The income per person and month at or below which a household is near poverty. */
  readonly vulnerableLine: Rupiah;
  /** The months in arrears that may be paid in instalments, both ends included. */
  readonly instalmentMonths: { readonly min: number; readonly max: number };
}

export const JKN_HARDSHIP_POLICY: readonly HardshipPolicy[] = [
  {
    effectiveFrom: civilDate('2014-01-01'),
    basis: 'Press on REHAB (iNews Purwokerto 2025): 4 to 24 months in arrears',
    povertyLine: rupiah(610_000n),
    vulnerableLine: rupiah(915_000n),
    instalmentMonths: { min: 4, max: 24 },
    assumptions: {
      povertyLine: 'No source of the programme gives it; it follows the magnitude of the national poverty line.',
      vulnerableLine: 'No source of the programme gives it; it is one and a half times the poverty line.',
    },
  },
];
