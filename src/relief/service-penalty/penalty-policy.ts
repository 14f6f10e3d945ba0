/**
 * The values of the inpatient penalty (denda pelayanan) that a regulation may change, dated by the day of admission.
 */
import type { PolicyRow } from '../../kernel/dated-policy.js';
import { type CivilDate, civilDate } from '../../kernel/civil-date.js';
import { type Rupiah, rupiah } from '../../kernel/rupiah.js';
import type { Segment } from '../../kernel/segment.js';

export interface PenaltyPolicy extends PolicyRow {
  /** The first day of admissions to which the policy applies. */
  readonly effectiveFrom: CivilDate;
  readonly basis: string;
  /** The rate in basis points (hundredths of a percent) of the package cost, for each month in arrears. */
  readonly rateBasisPoints: number;
  readonly monthsMax: number;
  readonly amountMax: Rupiah;
  /** The number of days after the reactivation in which inpatient care has a penalty. */
  readonly windowDays: number;
  /** Whether the last of these days counts; no source says so. */
  readonly lastDayCounts: boolean;
  /** The segments whose premium the state or the region pays; they never pay a penalty. */
  readonly exemptSegments: readonly Segment[];
}

const LAST_DAY = {
  lastDayCounts:
    '"Within 45 days" is read as including the last day, because every source writes it without an exception.',
};

const SINCE_2016 = {
  basis: 'Perpres 28/2016, Perpres 82/2018 Ps. 42',
  rateBasisPoints: 250,
  monthsMax: 12,
  amountMax: rupiah(30_000_000n),
  windowDays: 45,
  lastDayCounts: true,
  exemptSegments: ['PBI', 'PBPU_PEMDA'],
  assumptions: LAST_DAY,
} as const;

export const JKN_PENALTY_POLICY: readonly PenaltyPolicy[] = [
  { ...SINCE_2016, effectiveFrom: civilDate('2016-07-01') },
  {
    ...SINCE_2016,
    effectiveFrom: civilDate('2021-01-01'), // in 2020 itself the rate was 2.5 %
    basis: 'Perpres 64/2020 Ps. 42(6)',
    rateBasisPoints: 500,
    amountMax: rupiah(30_000_000n),
    assumptions: {
      ...LAST_DAY,
      amountMax:
        'One source of 2025 (pelitakarawang) reads Perpres 59/2024 as Rp20,000,000; all others of 2024 and 2025 still write Rp30,000,000.',
    },
  },
];
