/** The policy of money that does not fit the bill, as operators may follow it up. */
import { z } from 'zod';
import { type PolicyDefinition, definePolicy } from '../../platform/policies/index.js';
import { JKN_POSTING_POLICY, type PostingPolicy } from './posting/index.js';

export const POSTING: PolicyDefinition<PostingPolicy> = definePolicy<PostingPolicy>({
  name: 'posting',
  decides: 'What becomes of money beyond the bill, and of money for an expired payment code.',
  begins: 'any-day',
  values: z.strictObject({
    surplus: z.enum(['months-ahead-then-credit', 'suspense']),
    expiredCode: z.enum(['credit-family', 'suspense']),
  }),
  shipped: JKN_POSTING_POLICY,
});
