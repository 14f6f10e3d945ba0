/** The dated values of registering in JKN; where sources leave a question open, the value chosen says so. */
import { civilDate } from '../../kernel/civil-date.js';
import type { RegistrationPolicy } from './registration-policy.js';

export const JKN_REGISTRATION_POLICY: readonly RegistrationPolicy[] = [
  {
    effectiveFrom: civilDate('2014-01-01'),
    basis:
      'Perpres 82/2018 with Peraturan BPJS 6/2018: first premium 14 to 30 days after registering, newborns within 28 days',
    firstPremiumWaitDays: 14,
    // No regulation found says which month a first premium paid at the end of a month is for; with a week left it is still this one.
    daysToPayMin: 7,
    newbornDays: 28,
  },
];
