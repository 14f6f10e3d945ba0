/** The policy of write-offs, as operators may follow it up. */
import { z } from 'zod';
import { SEGMENTS } from '../../kernel/segment.js';
import { type PolicyDefinition, definePolicy, wholeNumber } from '../../platform/policies/index.js';
import { JKN_WRITE_OFF_POLICY, type WriteOffPolicy } from './write-off-policy.js';

export const WRITE_OFFS: PolicyDefinition<WriteOffPolicy> = definePolicy<WriteOffPolicy>({
  name: 'write-offs',
  decides: 'Whose arrears a campaign may forgive (pemutihan), and how many months.',
  begins: 'any-day',
  values: z.strictObject({ segments: z.array(z.enum(SEGMENTS)).min(1), monthsMax: wholeNumber(1, 24) }),
  shipped: JKN_WRITE_OFF_POLICY,
});
