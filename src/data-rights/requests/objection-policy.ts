/** The dated rule of how soon an objection is answered. */
import type { PolicyRow } from '../../kernel/dated-policy.js';
import { civilDate } from '../../kernel/civil-date.js';

export interface ObjectionPolicy extends PolicyRow {
  /** The hours within which an objection is answered. */
  readonly answerHours: number;
}

export const JKN_OBJECTION_POLICY: readonly ObjectionPolicy[] = [
  {
    effectiveFrom: civilDate('2014-01-01'),
    basis:
      'UU 27/2022 Ps. 41: processing is delayed or limited within 3x24 hours of the request; requests of earlier days are held to the same.',
    answerHours: 72,
  },
];
