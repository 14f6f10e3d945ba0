/**
 * The policy of write-offs, dated by the first day of a campaign: whose arrears may be forgiven, and how many months.
 */
import { type CivilDate, civilDate } from '../../kernel/civil-date.js';
import type { Segment } from '../../kernel/segment.js';

export interface WriteOffPolicy {
  /** The first day of campaigns to which the policy applies. */
  readonly effectiveFrom: CivilDate;
  readonly basis: string;
  /** The segments to which a family that paid for itself must have moved. */
  readonly segments: readonly Segment[];
  readonly monthsMax: number;
}

export const JKN_WRITE_OFF_POLICY: readonly WriteOffPolicy[] = [
  {
    // Doubtful: announced for 2025/26 while details were being finalised. A decree that says otherwise becomes a later
    // row.
    effectiveFrom: civilDate('2025-11-01'),
    basis:
      'Pemutihan: former independent participants moved to PBI or PBPU Pemda, verified in DTSEN, at most 24 months',
    segments: ['PBI', 'PBPU_PEMDA'],
    monthsMax: 24,
  },
];

/** The policy of the day; null before the first one, because a campaign then would have no legal basis. */
export function writeOffPolicyOn(policies: readonly WriteOffPolicy[], day: CivilDate): WriteOffPolicy | null {
  const inForce = policies.filter(({ effectiveFrom }) => effectiveFrom <= day);
  return inForce.toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1)).at(-1) ?? null;
}
