/** The policy of changing clinics, as operators may follow it up. */
import { z } from 'zod';
import { type PolicyDefinition, definePolicy, wholeNumber } from '../../platform/policies/index.js';
import { FKTP_DOCUMENTS, type FktpPolicy } from './fktp-rule.js';
import { JKN_FKTP_POLICY } from './jkn-fktp-policy.js';

const documents = z.array(z.enum(FKTP_DOCUMENTS));

export const FKTP_CHANGES: PolicyDefinition<FktpPolicy> = definePolicy<FktpPolicy>({
  name: 'fktp-changes',
  decides: 'How often a participant may change the first-level clinic, and what a sooner change needs.',
  begins: 'any-day',
  values: z.strictObject({
    monthsBetweenChanges: wholeNumber(0, 24),
    documents: z.strictObject({
      OWN_WISH: documents,
      MOVED_DOMICILE: documents,
      DUTY_ELSEWHERE: documents,
      REDISTRIBUTION: documents,
    }),
    needsActiveCards: z.boolean(),
  }),
  shipped: JKN_FKTP_POLICY,
});
