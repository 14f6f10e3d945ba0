/** The policies of a day of visits and of verified visits, as operators may follow them up. */
import { z } from 'zod';
import { type PolicyDefinition, definePolicy, wholeNumber } from '../../platform/policies/index.js';
import { JKN_VERIFICATION_POLICY, type VerificationPolicy } from './verification-policy.js';
import { JKN_VISIT_DAY_POLICY, type VisitDayPolicy } from './visit-day-policy.js';

const stops = wholeNumber(1, 50);

export const VISIT_DAYS: PolicyDefinition<VisitDayPolicy> = definePolicy<VisitDayPolicy>({
  name: 'visit-days',
  decides: 'How many families a day of visits holds, and how far ahead it is laid out.',
  begins: 'any-day',
  values: z.strictObject({
    families: z.strictObject({ min: stops, usual: stops, max: stops }),
    daysAheadMax: wholeNumber(0, 60),
  }),
  shipped: JKN_VISIT_DAY_POLICY,
});

const meters = wholeNumber(1, 10_000);
const hour = wholeNumber(0, 24);

export const VISIT_VERIFICATION: PolicyDefinition<VerificationPolicy> = definePolicy<VerificationPolicy>({
  name: 'visit-verification',
  decides: 'When a visit counts as verified, so that its transport is paid.',
  begins: 'any-day',
  values: z.strictObject({
    nearMeters: meters,
    accuracyMaxMeters: meters,
    accuracyUnknownMeters: meters,
    placeAccuracyMaxMeters: meters,
    toldWithinDays: wholeNumber(0, 90),
    hours: z.strictObject({ from: hour, until: hour }),
    sameSpot: z.strictObject({ meters, otherFamiliesMax: wholeNumber(0, 100), days: wholeNumber(1, 366) }),
    speedMaxKmh: wholeNumber(1, 1_000),
  }),
  shipped: JKN_VERIFICATION_POLICY,
});
