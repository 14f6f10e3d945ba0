/** The dated values of JKN's registration rules, and why those that sources leave open were chosen. */
import { civilDate } from '../../kernel/civil-date.js';
import type { RegistrationPolicy } from './registration-policy.js';

export const JKN_REGISTRATION_POLICY: readonly RegistrationPolicy[] = [
  {
    effectiveFrom: civilDate('2014-01-01'),
    basis:
      'Perpres 82/2018 with Peraturan BPJS 6/2018: first premium 14 to 30 days after registering, newborns within 28 days',
    firstPremiumWaitDays: 14,
    daysToPayMin: 7,
    newbornDays: 28,
    lateNewbornDays: 730,
    lateNewbornSince: civilDate('2018-12-18'),
    assumptions: {
      daysToPayMin:
        'No regulation found says which month a first premium paid at the end of a month covers. With a week left it still covers that month.',
      lateNewbornDays:
        'Perpres 82/2018 Ps. 16: who registers a child late pays from its birth. Until when is not said; the bill never asks for more than 24 months before the current one.',
      lateNewbornSince:
        'Perpres 82/2018 holds from 18 December 2018; that it is about births since then is our reading.',
    },
  },
];
