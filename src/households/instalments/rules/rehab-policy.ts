/** Sets who may pay arrears in stages (REHAB) and in how many, by date, as the programme changed its rules. */
import { type CivilDate, civilDate } from '../../../kernel/civil-date.js';
import type { SelfPayingSegment } from '../../../kernel/segment.js';

/** The days of each month on which a plan may be registered: from the 1st through these, or any day. */
export type RegistrationWindow = { readonly through: number; readonly throughInFebruary: number } | 'any-day';

export interface RehabPolicy {
  readonly effectiveFrom: CivilDate;
  /** The programme to which these rules belong. */
  readonly programme: 'REHAB' | 'REHAB_2';
  readonly segments: readonly SelfPayingSegment[];
  /** The range of arrears months on the bill, both ends included. */
  readonly arrearsMonths: { readonly min: number; readonly max: number };
  readonly stagesMax: number;
  /** Whether there may be no more stages than half the arrears months, rounded down. */
  readonly atMostHalfTheMonths: boolean;
  readonly registration: RegistrationWindow;
}

/**
 * The sources agree on PBPU and BP, whole families, 4 to 24 months and at most 12 stages. One reports registration
 * until the 28th (27th in February), another from the 28th to the 27th of the next month, which is any day. We take the
 * first, since plans are billed at the turn of the month. A family with more than 24 months in arrears counts as 24.
 */
export const JKN_REHAB_POLICY: readonly RehabPolicy[] = [
  {
    effectiveFrom: civilDate('2021-01-01'),
    programme: 'REHAB',
    segments: ['PBPU', 'BP'],
    arrearsMonths: { min: 4, max: 24 },
    stagesMax: 12,
    atMostHalfTheMonths: false,
    registration: { through: 28, throughInFebruary: 27 },
  },
  {
    effectiveFrom: civilDate('2025-01-01'),
    programme: 'REHAB_2',
    segments: ['PBPU', 'BP'],
    arrearsMonths: { min: 4, max: 24 },
    stagesMax: 12,
    atMostHalfTheMonths: true,
    registration: { through: 28, throughInFebruary: 27 },
  },
];

/** The policy in force on `day`; null before the programme began. */
export const rehabPolicyOn = (policies: readonly RehabPolicy[], day: CivilDate): RehabPolicy | null =>
  policies.filter(({ effectiveFrom }) => effectiveFrom <= day).toSorted(newestFirst)[0] ?? null;

const newestFirst = (a: RehabPolicy, b: RehabPolicy): number => (a.effectiveFrom < b.effectiveFrom ? 1 : -1);
