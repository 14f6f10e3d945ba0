/** The criteria by which inability to pay is told from unwillingness: dated, for a branch's line moves with the prices. */
import { type CivilDate, civilDate } from '../../kernel/civil-date.js';
import { type Rupiah, rupiah } from '../../kernel/rupiah.js';

export interface HardshipPolicy {
  /** Applies to assessments made on this day or later. */
  readonly effectiveFrom: CivilDate;
  readonly basis: string;
  /** Income per person and month at or below which a household is poor. */
  readonly povertyLine: Rupiah;
  /** At or below which it is near it. */
  readonly vulnerableLine: Rupiah;
  /** Months in arrears that may be paid in instalments, both ends included. */
  readonly instalmentMonths: { readonly min: number; readonly max: number };
}

export const JKN_HARDSHIP_POLICY: readonly HardshipPolicy[] = [
  {
    effectiveFrom: civilDate('2014-01-01'),
    // No source of the programme gives the lines: these follow the order of the national poverty line, and half as much again.
    basis: 'Inability assessment of cadres; REHAB: 4 to 24 months in arrears',
    povertyLine: rupiah(610_000n),
    vulnerableLine: rupiah(915_000n),
    instalmentMonths: { min: 4, max: 24 },
  },
];
