/** The policy of objections, as operators may follow it up. */
import { z } from 'zod';
import { type PolicyDefinition, definePolicy, wholeNumber } from '../../platform/policies/index.js';
import { JKN_OBJECTION_POLICY, type ObjectionPolicy } from './objection-policy.js';

export const OBJECTIONS: PolicyDefinition<ObjectionPolicy> = definePolicy<ObjectionPolicy>({
  name: 'objections',
  decides: 'How soon a person answers a family that objects to what is done with its data.',
  begins: 'any-day',
  values: z.strictObject({ answerHours: wholeNumber(1, 720) }),
  shipped: JKN_OBJECTION_POLICY,
});
