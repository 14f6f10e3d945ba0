/** The policy of payment codes, as operators may follow it up. */
import { z } from 'zod';
import { type PolicyDefinition, definePolicy, wholeNumber } from '../../platform/policies/index.js';
import { JKN_PAYMENT_CODE_POLICY, type PaymentCodePolicy } from './jkn-payment-code-policy.js';

export const PAYMENT_CODES: PolicyDefinition<PaymentCodePolicy> = definePolicy<PaymentCodePolicy>({
  name: 'payment-codes',
  decides: 'How long a code for a till may be paid.',
  begins: 'any-day',
  values: z.strictObject({ validHours: wholeNumber(1, 24 * 31) }),
  shipped: JKN_PAYMENT_CODE_POLICY,
});
