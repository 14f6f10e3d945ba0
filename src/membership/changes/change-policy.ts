/** The dated rules of changes; where sources are silent, the value is an assumption and says so. */
import type { PolicyRow } from '../../kernel/dated-policy.js';
import { type CivilDate, civilDate } from '../../kernel/civil-date.js';

export interface ChangePolicy extends PolicyRow {
  /** The first day of changes to which the policy applies. */
  readonly effectiveFrom: CivilDate;
  readonly basis: string;
  /**
   * What becomes of the share that was paid for months after a person's last one: it becomes the family's credit, or it
   * stays where it is.
   */
  readonly paidMonthsAfterTheLast: 'become-credit' | 'stay';
  /** The highest decile of the welfare register of which a household may be PBI; null where none is named. */
  readonly pbiDecileMax: number | null;
  /** The hours within which wrong data are corrected. */
  readonly correctionHours: number;
}

const DIED_OR_LEFT =
  'Perpres 64/2020 Ps. 34(9) credits money beyond the premium to later months; that this holds for people who died or left is our reading.';

export const JKN_CHANGE_POLICY: readonly ChangePolicy[] = [
  {
    effectiveFrom: civilDate('2014-01-01'),
    basis:
      'UU 27/2022 Ps. 30: corrections within 3x24 hours. Perpres 64/2020 Ps. 34(9): money beyond the premium is credited to later months; that this holds for people who died or left is assumed.',
    assumptions: { paidMonthsAfterTheLast: DIED_OR_LEFT },
    paidMonthsAfterTheLast: 'become-credit',
    pbiDecileMax: null,
    correctionHours: 72,
  },
  {
    effectiveFrom: civilDate('2026-02-01'),
    basis:
      'SK Mensos 3/HUK/2026 and Permensos 3/2026: PBI within deciles 1 to 4 of DTSEN, by press; all else as before.',
    assumptions: { paidMonthsAfterTheLast: DIED_OR_LEFT },
    paidMonthsAfterTheLast: 'become-credit',
    pbiDecileMax: 4,
    correctionHours: 72,
  },
];
