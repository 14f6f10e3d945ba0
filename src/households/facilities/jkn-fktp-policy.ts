/** Sets the dated values of the rule on changing clinics, and says why those that the sources leave open were chosen. */
import { civilDate } from '../../kernel/civil-date.js';
import type { FktpPolicy } from './fktp-rule.js';

export const JKN_FKTP_POLICY: readonly FktpPolicy[] = [
  {
    effectiveFrom: civilDate('2014-01-01'),
    basis: 'Press on the rules of BPJS Kesehatan (Tribunnews 2021, Kompas 2022): once in three months',
    monthsBetweenChanges: 3,
    documents: {
      OWN_WISH: [],
      MOVED_DOMICILE: ['DOMICILE_LETTER'],
      DUTY_ELSEWHERE: ['ASSIGNMENT_LETTER'],
      REDISTRIBUTION: [],
    },
    needsActiveCards: true,
    assumptions: {
      needsActiveCards:
        'No regulation found says whether a family in arrears may change; the Mobile JKN app asks for active cards.',
      'documents.REDISTRIBUTION': 'The office moves participants by itself; no source names a document.',
    },
  },
];
