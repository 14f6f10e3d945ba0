/** The policy of the inpatient penalty, as operators may follow it up. */
import { z } from 'zod';
import { SEGMENTS } from '../../kernel/segment.js';
import { type PolicyDefinition, definePolicy, rupiahUpTo, wholeNumber } from '../../platform/policies/index.js';
import { JKN_PENALTY_POLICY, type PenaltyPolicy } from './penalty-policy.js';

export const SERVICE_PENALTY: PolicyDefinition<PenaltyPolicy> = definePolicy<PenaltyPolicy>({
  name: 'service-penalty',
  decides: 'What an inpatient stay soon after the reactivation costs (denda pelayanan), by the day of admission.',
  begins: 'any-day',
  values: z.strictObject({
    rateBasisPoints: wholeNumber(0, 1_000),
    monthsMax: wholeNumber(0, 24),
    amountMax: rupiahUpTo(30_000_000),
    windowDays: wholeNumber(0, 365),
    lastDayCounts: z.boolean(),
    exemptSegments: z.array(z.enum(SEGMENTS)),
  }),
  shipped: JKN_PENALTY_POLICY,
});
