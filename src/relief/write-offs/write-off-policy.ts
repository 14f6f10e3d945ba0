/**
 * The policy of write-offs, dated by the first day of a campaign: whose arrears may be forgiven, and how many months.
 */
import type { PolicyRow } from '../../kernel/dated-policy.js';
import { type CivilDate, civilDate } from '../../kernel/civil-date.js';
import type { Segment } from '../../kernel/segment.js';

export interface WriteOffPolicy extends PolicyRow {
  /** The first day of campaigns to which the policy applies. */
  readonly effectiveFrom: CivilDate;
  readonly basis: string;
  /** The segments to which a family that paid for itself must have moved. */
  readonly segments: readonly Segment[];
  readonly monthsMax: number;
}

export const JKN_WRITE_OFF_POLICY: readonly WriteOffPolicy[] = [
  {
    effectiveFrom: civilDate('2025-11-01'),
    basis:
      'Press on the write-off (Bloomberg Technoz 2025): former independent participants moved to PBI or PBPU Pemda, verified in DTSEN, at most 24 months',
    segments: ['PBI', 'PBPU_PEMDA'],
    monthsMax: 24,
    assumptions: {
      '*': 'Announced for 2025/26 while details were being finalised. A decree in preparation since February 2026 is about class III of PBPU and BP themselves; unsigned on 11 February 2026. What it says becomes a later row.',
    },
  },
];

/** The policy of the day; null before the first one, because a campaign then would have no legal basis. */
export function writeOffPolicyOn(policies: readonly WriteOffPolicy[], day: CivilDate): WriteOffPolicy | null {
  const inForce = policies.filter(({ effectiveFrom }) => effectiveFrom <= day);
  return inForce.toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1)).at(-1) ?? null;
}
