/** The policy of how cadres help to pay where no region decides, as operators may follow it up. */
import { z } from 'zod';
import { type PolicyDefinition, definePolicy } from '../../platform/policies/index.js';
import { INTENT_MODES } from './intent-mode.js';
import { JKN_PAYMENT_HELP_POLICY, type PaymentHelpPolicy } from './payment-help-policy.js';

export const PAYMENT_HELP: PolicyDefinition<PaymentHelpPolicy> = definePolicy<PaymentHelpPolicy>({
  name: 'payment-help',
  decides: "The ways in which a cadre may help a family to pay where no region's collection policy decides.",
  begins: 'any-day',
  values: z.strictObject({
    modes: z
      .array(z.enum(INTENT_MODES))
      .refine((modes) => modes.includes('REFER'), { message: 'REFER, which is always allowed, and others beside it' }),
  }),
  shipped: JKN_PAYMENT_HELP_POLICY,
});
