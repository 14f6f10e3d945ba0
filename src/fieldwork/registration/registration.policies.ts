/** The policy of registration, as operators may follow it up. */
import { z } from 'zod';
import { type PolicyDefinition, day, definePolicy, wholeNumber } from '../../platform/policies/index.js';
import { JKN_REGISTRATION_POLICY } from './jkn-registration-policy.js';
import type { RegistrationPolicy } from './registration-policy.js';

export const REGISTRATION: PolicyDefinition<RegistrationPolicy> = definePolicy<RegistrationPolicy>({
  name: 'registration',
  decides: 'When a newly registered family first pays, and from which month people who join are covered and billed.',
  begins: 'any-day',
  values: z.strictObject({
    firstPremiumWaitDays: wholeNumber(0, 60),
    daysToPayMin: wholeNumber(0, 28),
    newbornDays: wholeNumber(0, 366),
    lateNewbornDays: wholeNumber(0, 1_095),
    lateNewbornSince: day,
  }),
  shipped: JKN_REGISTRATION_POLICY,
});
