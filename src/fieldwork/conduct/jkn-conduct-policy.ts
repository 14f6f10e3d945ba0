/** The dated rules of contacting families. The premium is no loan, so they are stricter than the rules for lenders. */
import { civilDate } from '../../kernel/civil-date.js';
import type { ConductPolicy } from './conduct-policy.js';
import { JKN_HOLIDAYS } from './jkn-holidays.js';

export const JKN_CONDUCT_POLICY: readonly ConductPolicy[] = [
  {
    effectiveFrom: civilDate('2014-01-01'),
    // No rule of BPJS itself was found; lenders may collect from Monday to Saturday between 08:00 and 20:00.
    basis: 'after POJK 22/2023 on collection by lenders',
    contactHours: { from: 8, until: 20 },
    contactDays: [1, 2, 3, 4, 5, 6],
    holidays: JKN_HOLIDAYS,
    attemptsPerDayMax: 2,
    attemptsPerWeekMax: 3,
    isAssumption: true,
    // Saturday: officers make their second call at the weekend, and nobody is called on a Sunday.
    retryDay: 6,
    daysAfterSaidPaid: 7,
    leaseMinutes: 15,
  },
];
