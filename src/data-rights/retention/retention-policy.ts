/** The dated rule of how long what is kept. No regulation of the programme names these terms, so they say they are assumed. */
import type { PolicyRow } from '../../kernel/dated-policy.js';
import { civilDate } from '../../kernel/civil-date.js';

export interface RetentionPolicy extends PolicyRow {
  /** The days for which each kind is kept, by its name. */
  readonly keptDays: {
    readonly messages: number;
    readonly callNotes: number;
    readonly visitNotes: number;
    readonly signInRequests: number;
    readonly fullReadings: number;
  };
  /** The months after the last covered one for which the people of a family that ended keep their names. */
  readonly namesAfterEndMonths: number;
}

const NO_TERM =
  'UU 27/2022 asks that keeping ends and names no term; ours is long until the controller enters its own, since what was forgotten does not come back.';

export const JKN_RETENTION_POLICY: readonly RetentionPolicy[] = [
  {
    effectiveFrom: civilDate('2014-01-01'),
    basis: 'UU 27/2022 Ps. 42-44: processing ends and data are deleted when they are needed no longer.',
    assumptions: { keptDays: NO_TERM, namesAfterEndMonths: NO_TERM },
    keptDays: { messages: 1_825, callNotes: 1_825, visitNotes: 1_825, signInRequests: 30, fullReadings: 31 },
    namesAfterEndMonths: 60,
  },
];
