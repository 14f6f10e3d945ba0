/** The policy of changes of families, as operators may follow it up. */
import { z } from 'zod';
import { type PolicyDefinition, definePolicy, wholeNumber } from '../../platform/policies/index.js';
import { type ChangePolicy, JKN_CHANGE_POLICY } from './change-policy.js';

export const CHANGES: PolicyDefinition<ChangePolicy> = definePolicy<ChangePolicy>({
  name: 'changes',
  decides:
    'What becomes of months paid for a person who died or left, who may be PBI, and how soon wrong data are corrected.',
  begins: 'any-day',
  values: z.strictObject({
    paidMonthsAfterTheLast: z.enum(['become-credit', 'stay']),
    pbiDecileMax: wholeNumber(1, 10).nullable(),
    correctionHours: wholeNumber(1, 720),
  }),
  shipped: JKN_CHANGE_POLICY,
});
