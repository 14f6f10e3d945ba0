/** The dated policy of freezes that one citizen's complaint makes. Its times are ours: no regulation names them. */
import type { PolicyRow } from '../../kernel/dated-policy.js';
import type { CivilDate } from '../../kernel/civil-date.js';

export interface FreezePolicy extends PolicyRow {
  /** The hours within which an officer confirms the freeze, or it lifts itself. */
  readonly confirmWithinHours: number;
  /** The days for which another complaint of the same family freezes nothing after such a freeze has lifted itself. */
  readonly notAgainWithinDays: number;
}

export const FREEZE_POLICY: readonly FreezePolicy[] = [
  {
    effectiveFrom: '2014-01-01' as CivilDate,
    confirmWithinHours: 72,
    notAgainWithinDays: 90,
    basis: 'A red complaint is closed within one working day: three days leave room for a weekend',
    assumptions: { '*': 'No regulation names these times: they are our choice.' },
  },
];
