/** Sets who may pay arrears in stages (REHAB) and in how many, by date, as the programme changed its rules. */
import type { ActiveAfter } from '../../bills/schedule.js';
import { type PolicyRow, policyOn } from '../../../kernel/dated-policy.js';
import { type CivilDate, civilDate } from '../../../kernel/civil-date.js';
import { type Rupiah, rupiah } from '../../../kernel/rupiah.js';
import type { SelfPayingSegment } from '../../../kernel/segment.js';

/** The days of each month on which a plan may be registered: from the 1st through these, or any day. */
export type RegistrationWindow = { readonly through: number; readonly throughInFebruary: number } | 'any-day';

/** The rules of families whose premium somebody else pays since they moved segment, and who still owe months before. */
export interface MovedFamilies {
  readonly arrearsMonthsMin: number;
  readonly stagesMax: number;
  /** The least rupiah of a stage. */
  readonly stageMin: Rupiah;
}

export interface RehabPolicy extends PolicyRow {
  /** The programme to which these rules belong. */
  readonly programme: 'REHAB' | 'REHAB_2';
  readonly segments: readonly SelfPayingSegment[];
  /** The range of arrears months on the bill, both ends included. */
  readonly arrearsMonths: { readonly min: number; readonly max: number };
  readonly stagesMax: number;
  /** Whether there may be no more stages than half the arrears months, rounded down. */
  readonly atMostHalfTheMonths: boolean;
  /** Whether stages include the premiums of the months in which the plan runs, so that the last one activates. */
  readonly includesRunningPremiums: boolean;
  /** The stage with which the cards become active while the plan is kept. */
  readonly activeAfter: ActiveAfter;
  /** What families that moved segment may do; null when they may not pay in stages. */
  readonly moved: MovedFamilies | null;
  readonly registration: RegistrationWindow;
}

/** The two readings of the days of registration that sources give. */
export const REGISTRATION_READINGS = {
  /** "Until the 28th, in February until the 27th": plans are billed at the turn of the month. */
  'until-the-28th': { through: 28, throughInFebruary: 27 },
  /** "From the 28th to the 27th of the next month", which leaves no day out. */
  'from-the-28th-to-the-27th': 'any-day',
} as const satisfies Record<string, RegistrationWindow>;

const CONFLICT =
  'star.grid.id says until the 28th (27th in February), suara.com from the 28th to the 27th of the next month';

/**
 * A family with more than 24 months in arrears counts as 24. A plan keeps the terms under which it was registered,
 * whatever row comes later.
 */
export const JKN_REHAB_POLICY: readonly RehabPolicy[] = [
  {
    effectiveFrom: civilDate('2022-01-01'),
    basis: 'REHAB of BPJS Kesehatan, since January 2022 (Kompas TV, 12 February 2025; star.grid.id; seru.co.id)',
    assumptions: { registration: CONFLICT },
    programme: 'REHAB',
    segments: ['PBPU', 'BP'],
    arrearsMonths: { min: 4, max: 24 },
    stagesMax: 12,
    atMostHalfTheMonths: false,
    includesRunningPremiums: false,
    activeAfter: 'LAST_STAGE',
    moved: null,
    registration: REGISTRATION_READINGS['until-the-28th'],
  },
  {
    effectiveFrom: civilDate('2025-02-03'),
    basis:
      'REHAB 2.0 of BPJS Kesehatan, since 3 February 2025 (Kompas TV, 12 February 2025; merdeka.com; iNews Purwokerto)',
    assumptions: {
      registration: CONFLICT,
      activeAfter:
        'one branch said active after the first stage (idnmetro.com, December 2025); all others after the last',
      'moved.stageMin': 'reported as "from Rp35,000 a month", taken as the least of a stage (iNews Purwokerto, 2025)',
    },
    programme: 'REHAB_2',
    segments: ['PBPU', 'BP'],
    arrearsMonths: { min: 4, max: 24 },
    stagesMax: 12,
    atMostHalfTheMonths: true,
    includesRunningPremiums: true,
    activeAfter: 'LAST_STAGE',
    moved: { arrearsMonthsMin: 2, stagesMax: 36, stageMin: rupiah(35_000n) },
    registration: REGISTRATION_READINGS['until-the-28th'],
  },
];

/** The policy in force on `day`; null before the programme began. */
export const rehabPolicyOn = (policies: readonly RehabPolicy[], day: CivilDate): RehabPolicy | null =>
  policies.some(({ effectiveFrom }) => effectiveFrom <= day) ? policyOn(policies, day) : null;
