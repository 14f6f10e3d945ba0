/** The policy of payment intents, as operators may follow it up. */
import { z } from 'zod';
import { type PolicyDefinition, definePolicy, wholeNumber } from '../../platform/policies/index.js';
import { type IntentPolicy, JKN_INTENT_POLICY } from './jkn-intent-policy.js';

const minutes = wholeNumber(1, 31 * 24 * 60);

export const PAYMENT_INTENTS: PolicyDefinition<IntentPolicy> = definePolicy<IntentPolicy>({
  name: 'payment-intents',
  decides: 'How long an intent to pay with the help of a cadre waits for its payment.',
  begins: 'any-day',
  values: z.strictObject({
    validMinutes: z.strictObject({ REFER: minutes, ASSIST_EDC: minutes, ASSIST_AGENT: minutes }),
  }),
  shipped: JKN_INTENT_POLICY,
});
