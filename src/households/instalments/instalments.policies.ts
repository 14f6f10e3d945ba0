/** The policy of paying arrears in stages (REHAB), as operators may follow it up. */
import { z } from 'zod';
import { type PolicyDefinition, definePolicy, rupiahUpTo, wholeNumber } from '../../platform/policies/index.js';
import { RELEASE_POLICY, type ReleasePolicy } from './release-policy.js';
import { JKN_REHAB_POLICY, type RehabPolicy } from './rules/index.js';

const stages = wholeNumber(1, 36);
const months = wholeNumber(1, 24);

export const INSTALMENTS: PolicyDefinition<RehabPolicy> = definePolicy<RehabPolicy>({
  name: 'instalments',
  decides:
    'Who may pay arrears in stages (REHAB), in how many, when a plan is registered and when its cards become active. A plan keeps the terms under which it was registered.',
  begins: 'any-day',
  values: z.strictObject({
    programme: z.enum(['REHAB', 'REHAB_2']),
    segments: z.array(z.enum(['PBPU', 'BP'])).min(1),
    arrearsMonths: z
      .strictObject({ min: months, max: months })
      .refine(({ min, max }) => min <= max, { path: ['max'], message: 'at least as many as the fewest' }),
    stagesMax: stages,
    atMostHalfTheMonths: z.boolean(),
    includesRunningPremiums: z.boolean(),
    activeAfter: z.enum(['LAST_STAGE', 'FIRST_STAGE']),
    moved: z.strictObject({ arrearsMonthsMin: months, stagesMax: stages, stageMin: rupiahUpTo(10_000_000) }).nullable(),
    registration: z.union([
      z.literal('any-day'),
      z.strictObject({ through: wholeNumber(1, 31), throughInFebruary: wholeNumber(1, 29) }),
    ]),
  }),
  shipped: JKN_REHAB_POLICY,
});

export const RELEASES: PolicyDefinition<ReleasePolicy> = definePolicy<ReleasePolicy>({
  name: 'instalment-release',
  decides:
    'How long the money of a plan in default is held after the missed stage before it is applied to the arrears.',
  begins: 'any-day',
  values: z.strictObject({ waitDays: wholeNumber(0, 60) }),
  shipped: RELEASE_POLICY,
});
