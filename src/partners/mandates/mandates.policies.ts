/** The policy of automatic debit, as operators may follow it up. */
import { z } from 'zod';
import { type PolicyDefinition, definePolicy, wholeNumber } from '../../platform/policies/index.js';
import { type DebitPolicy, JKN_DEBIT_POLICY, MANDATE_OBLIGATIONS } from './debit-policy.js';

export const AUTO_DEBIT: PolicyDefinition<DebitPolicy> = definePolicy<DebitPolicy>({
  name: 'auto-debit',
  decides: 'On which days of a month banks debit premiums, and how strongly families are asked for a mandate.',
  begins: 'any-day',
  values: z.strictObject({ obligation: z.enum(MANDATE_OBLIGATIONS), debitDays: z.array(wholeNumber(1, 28)).min(1) }),
  shipped: JKN_DEBIT_POLICY,
});
