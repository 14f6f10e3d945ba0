/** The dated policy of when a visit counts as verified. No source gives the values: they are the programme's choice. */
import type { PolicyRow } from '../../kernel/dated-policy.js';
import { civilDate } from '../../kernel/civil-date.js';

export interface VerificationPolicy extends PolicyRow {
  /** How far from the family's place a visit may be recorded, beside what both positions may be off. */
  readonly nearMeters: number;
  /** The most that a position may be off; one that does not say counts as off by `accuracyUnknownMeters`. */
  readonly accuracyMaxMeters: number;
  readonly accuracyUnknownMeters: number;
  /** The most that a position may be off which is kept as the family's place. */
  readonly placeAccuracyMaxMeters: number;
  /** How many days after the visit it may be told. */
  readonly toldWithinDays: number;
  /** The hours in which a visit is believable, where the family lives; the later one is the first that is not. */
  readonly hours: { readonly from: number; readonly until: number };
  /** How many other families without a known place may have been visited at one spot, and how wide a spot is. */
  readonly sameSpot: { readonly meters: number; readonly otherFamiliesMax: number; readonly days: number };
  /** The fastest way between two visits that is believable. */
  readonly speedMaxKmh: number;
}

export const JKN_VERIFICATION_POLICY: readonly VerificationPolicy[] = [
  {
    effectiveFrom: civilDate('2014-01-01'),
    basis: 'Kader JKN: transport is compensated for visits that took place',
    assumptions: { '*': 'No source says when a visit counts as verified: the values are our choice.' },
    nearMeters: 150,
    accuracyMaxMeters: 200,
    accuracyUnknownMeters: 100,
    placeAccuracyMaxMeters: 50,
    toldWithinDays: 14,
    hours: { from: 5, until: 22 },
    sameSpot: { meters: 20, otherFamiliesMax: 2, days: 90 },
    speedMaxKmh: 90,
  },
];
