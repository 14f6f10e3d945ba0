/** The policy of freezes by a complaint, as operators may follow it up. */
import { z } from 'zod';
import { type PolicyDefinition, definePolicy, wholeNumber } from '../../platform/policies/index.js';
import { FREEZE_POLICY, type FreezePolicy } from './freeze-policy.js';

export const FREEZES: PolicyDefinition<FreezePolicy> = definePolicy<FreezePolicy>({
  name: 'freezes',
  decides:
    "How long one citizen's complaint freezes a cadre's card before somebody must confirm it, and how soon again.",
  begins: 'any-day',
  values: z.strictObject({ confirmWithinHours: wholeNumber(1, 720), notAgainWithinDays: wholeNumber(0, 366) }),
  shipped: FREEZE_POLICY,
});
