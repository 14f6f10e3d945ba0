/** The dated rule of when the money of a plan in default is applied. */
import { civilDate } from '../../kernel/civil-date.js';
import type { PolicyRow } from '../../kernel/dated-policy.js';

export interface ReleasePolicy extends PolicyRow {
  /** The days to wait after the missed stage. */
  readonly waitDays: number;
}

export const RELEASE_POLICY: readonly ReleasePolicy[] = [
  {
    effectiveFrom: civilDate('2022-01-01'),
    basis: "The programme's choice",
    waitDays: 3,
    assumptions: { waitDays: 'No source; notices from a settlement file come days after a payment in time.' },
  },
];
