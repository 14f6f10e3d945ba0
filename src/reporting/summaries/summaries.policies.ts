/** The policies of figures, as operators may follow them up. */
import { z } from 'zod';
import { type PolicyDefinition, definePolicy, rupiahUpTo, wholeNumber } from '../../platform/policies/index.js';
import { type AttributionPolicy, CONTACT_STRATEGIES } from './attribution.js';
import { ATTRIBUTION_POLICY } from './jkn-attribution-policy.js';
import { JKN_TARGET_POLICY } from './jkn-target-policy.js';
import type { TargetPolicy } from './targets.js';

export const CADRE_TARGETS: PolicyDefinition<TargetPolicy> = definePolicy<TargetPolicy>({
  name: 'cadre-targets',
  decides: 'What is expected of a cadre: a measure, never a condition of anything.',
  begins: 'any-day',
  values: z.strictObject({
    visits: z.strictObject({ count: wholeNumber(0, 10_000), days: wholeNumber(1, 366) }),
    collectedPerMonth: z.union([z.null(), rupiahUpTo(1_000_000_000)]),
  }),
  shipped: JKN_TARGET_POLICY,
});

const windowDays = wholeNumber(0, 365);

export const ATTRIBUTION: PolicyDefinition<AttributionPolicy> = definePolicy<AttributionPolicy>({
  name: 'attribution',
  decides: 'For how long a payment counts as following a visit, call or message.',
  begins: 'any-day',
  values: z.strictObject({
    windowDays: z.strictObject({
      CADRE_VISIT: windowDays,
      TELE_COLLECTING: windowDays,
      WHATSAPP: windowDays,
      SMS_BLAST: windowDays,
    }),
    precedence: z.array(z.enum(CONTACT_STRATEGIES)).min(CONTACT_STRATEGIES.length),
    visitBackdatedMinutes: wholeNumber(0, 1_440),
  }),
  shipped: ATTRIBUTION_POLICY,
});
