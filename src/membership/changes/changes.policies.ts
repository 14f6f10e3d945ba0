/** The policies of changes of families, as operators may follow them up. */
import { z } from 'zod';
import { type PolicyDefinition, definePolicy, wholeNumber } from '../../platform/policies/index.js';
import { type ChangePolicy, JKN_CHANGE_POLICY } from './change-policy.js';
import { type ClassPolicy, JKN_CLASS_POLICY } from './class-policy.js';

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

export const CLASS_CHANGES: PolicyDefinition<ClassPolicy> = definePolicy<ClassPolicy>({
  name: 'class-changes',
  decides: 'When a family that pays its premiums itself may change its class of care, and from which month it holds.',
  begins: 'any-day',
  values: z.strictObject({
    monthsMin: wholeNumber(0, 60),
    monthsAhead: wholeNumber(1, 12),
    inArrears: z.enum(['refuse', 'allow']),
    paidAhead: z.enum(['refuse']),
  }),
  shipped: JKN_CLASS_POLICY,
});
