/** The policy of asking partners about payments in doubt, as operators may follow it up. */
import { z } from 'zod';
import { type PolicyDefinition, definePolicy, wholeNumber } from '../../platform/policies/index.js';
import { ASK_POLICY, type AskPolicy } from './ask-policy.js';

export const DOUBTS: PolicyDefinition<AskPolicy> = definePolicy<AskPolicy>({
  name: 'payment-doubts',
  decides: 'How soon and how often a partner is asked what became of a payment in doubt.',
  begins: 'any-day',
  values: z.strictObject({
    unpaidInquiryAfterMinutes: wholeNumber(1, 1_440),
    evidenceSinceHours: wholeNumber(1, 720),
    questionsPerRunMax: wholeNumber(1, 1_000),
    askAgainAfterMinutes: z.array(wholeNumber(1, 10_080)),
  }),
  shipped: ASK_POLICY,
});
