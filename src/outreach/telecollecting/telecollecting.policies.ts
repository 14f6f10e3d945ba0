/** The policy of calls by officers, as operators may follow it up. */
import { z } from 'zod';
import { type PolicyDefinition, definePolicy, wholeNumber } from '../../platform/policies/index.js';
import { type CallingPolicy, JKN_CALLING_POLICY } from './calling-policy.js';

const months = wholeNumber(1, 240);

export const CALLING: PolicyDefinition<CallingPolicy> = definePolicy<CallingPolicy>({
  name: 'tele-collecting',
  decides:
    'How many months families owe whom officers call, how long a campaign runs, and how far ahead a family may ask to be called again.',
  begins: 'any-day',
  values: z.strictObject({
    months: z
      .strictObject({ min: months, max: months })
      .refine(({ min, max }) => min <= max, { path: ['max'], message: 'at least the least' }),
    campaignDaysMax: wholeNumber(1, 3_660),
    callBackWithinDays: wholeNumber(1, 366),
  }),
  shipped: JKN_CALLING_POLICY,
});
