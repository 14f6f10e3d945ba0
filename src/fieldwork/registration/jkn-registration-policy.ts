/**
 * The dated values of JKN's registration rules; where sources leave a question open, a comment on the value says so.
 */
import { civilDate } from '../../kernel/civil-date.js';
import type { RegistrationPolicy } from './registration-policy.js';

export const JKN_REGISTRATION_POLICY: readonly RegistrationPolicy[] = [
  {
    effectiveFrom: civilDate('2014-01-01'),
    basis:
      'Perpres 82/2018 with Peraturan BPJS 6/2018: first premium 14 to 30 days after registering, newborns within 28 days',
    firstPremiumWaitDays: 14,
    // No regulation found says which month a first premium paid at the end of a month covers. With a week left it still
    // covers that month.
    daysToPayMin: 7,
    newbornDays: 28,
    // Perpres 82/2018 Ps. 16: who registers a child late pays from its birth. Doubtful: until when; the bill never asks for
    // more than 24 months before the current one.
    lateNewbornDays: 730,
    lateNewbornSince: civilDate('2018-12-18'),
  },
];
