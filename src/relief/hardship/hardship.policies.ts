/** The policy of assessments of hardship, as operators may follow it up. */
import { z } from 'zod';
import { type PolicyDefinition, definePolicy, rupiahUpTo, wholeNumber } from '../../platform/policies/index.js';
import { type HardshipPolicy, JKN_HARDSHIP_POLICY } from './hardship-policy.js';

const income = rupiahUpTo(100_000_000);

export const HARDSHIP: PolicyDefinition<HardshipPolicy> = definePolicy<HardshipPolicy>({
  name: 'hardship',
  decides: 'Who is unable to pay: the monthly income per person at or below which a household is poor or near it.',
  begins: 'any-day',
  values: z.strictObject({
    povertyLine: income,
    vulnerableLine: income,
    instalmentMonths: z.strictObject({ min: wholeNumber(1, 24), max: wholeNumber(1, 24) }),
  }),
  shipped: JKN_HARDSHIP_POLICY,
});
