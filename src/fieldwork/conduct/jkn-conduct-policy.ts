/** The dated rules of contacting families. The premium is no loan, so they are stricter than the rules for lenders. */
import { civilDate } from '../../kernel/civil-date.js';
import type { ConductPolicy } from './conduct-policy.js';

export const JKN_CONDUCT_POLICY: readonly ConductPolicy[] = [
  {
    effectiveFrom: civilDate('2014-01-01'),
    basis: 'POJK 22/2023 on collection by lenders: Monday to Saturday, 08:00 to 20:00',
    contactHours: { from: 8, until: 20 },
    contactDays: [1, 2, 3, 4, 5, 6],
    attemptsPerDayMax: 2,
    attemptsPerWeekMax: 3,
    retryDay: 6,
    daysAfterSaidPaid: 7,
    leaseMinutes: 15,
    assumptions: {
      contactHours: 'No rule of BPJS Kesehatan itself was found; the hours are those of lenders (POJK 22/2023).',
      contactDays: 'No rule of BPJS Kesehatan itself was found; the days are those of lenders (POJK 22/2023).',
      attemptsPerDayMax: 'No source gives a number; a second contact serves who could not speak at the first.',
      attemptsPerWeekMax: 'No source gives a number; three in a week leave days without any.',
      retryDay:
        'Officers make their second call at the weekend (Antara Jatim 2020); on Saturday, because nobody is called on a Sunday.',
      daysAfterSaidPaid: 'No source; a payment that is on its way is posted within a week.',
      leaseMinutes: 'No source; a call and its note take less.',
    },
  },
];
