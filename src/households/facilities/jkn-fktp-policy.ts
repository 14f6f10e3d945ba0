/** Sets the dated values of the rule on changing clinics; a comment marks each value that the sources leave open. */
import { civilDate } from '../../kernel/civil-date.js';
import type { FktpPolicy } from './fktp-rule.js';

export const JKN_FKTP_POLICY: readonly FktpPolicy[] = [
  {
    effectiveFrom: civilDate('2014-01-01'),
    basis: 'Rules for moving between FKTP as BPJS Kesehatan publishes them',
    monthsBetweenChanges: 3,
    documents: {
      OWN_WISH: [],
      MOVED_DOMICILE: ['DOMICILE_LETTER'],
      DUTY_ELSEWHERE: ['ASSIGNMENT_LETTER'],
      REDISTRIBUTION: [],
    },
    // No regulation found says whether a family in arrears may change; the Mobile JKN app asks for active cards.
    needsActiveCards: true,
  },
];
