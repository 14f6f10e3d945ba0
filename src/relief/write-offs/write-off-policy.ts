/** Whose arrears may be forgiven, and how many months: dated, by the first day of a campaign. */
import { type CivilDate, civilDate } from '../../kernel/civil-date.js';
import type { Segment } from '../../kernel/segment.js';

export interface WriteOffPolicy {
  /** Applies to campaigns that begin on this day or later. */
  readonly effectiveFrom: CivilDate;
  readonly basis: string;
  /** What a family that paid for itself must have become. */
  readonly segments: readonly Segment[];
  readonly monthsMax: number;
}

export const JKN_WRITE_OFF_POLICY: readonly WriteOffPolicy[] = [
  {
    // Doubtful: announced for 2025/26 while details were being finalised. A decree that says otherwise is a later row.
    effectiveFrom: civilDate('2025-11-01'),
    basis:
      'Pemutihan: former independent participants moved to PBI or PBPU Pemda, verified in DTSEN, at most 24 months',
    segments: ['PBI', 'PBPU_PEMDA'],
    monthsMax: 24,
  },
];

/** Null before the first rule: such a campaign would forgive without a basis. */
export function writeOffPolicyOn(policies: readonly WriteOffPolicy[], day: CivilDate): WriteOffPolicy | null {
  const inForce = policies.filter(({ effectiveFrom }) => effectiveFrom <= day);
  return inForce.toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1)).at(-1) ?? null;
}
