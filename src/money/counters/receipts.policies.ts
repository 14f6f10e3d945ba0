/** The policy of receipts that wait for their file, as operators may follow it up. */
import { z } from 'zod';
import { type PolicyDefinition, definePolicy, wholeNumber } from '../../platform/policies/index.js';
import { type ConfirmationPolicy, JKN_CONFIRMATION_POLICY } from './noted-receipt.js';

export const RECEIPT_CONFIRMATIONS: PolicyDefinition<ConfirmationPolicy> = definePolicy<ConfirmationPolicy>({
  name: 'receipt-confirmations',
  decides: "After how many days a noted receipt without a line in the post office's file is overdue.",
  begins: 'any-day',
  values: z.strictObject({ awaitedDays: wholeNumber(1, 60) }),
  shipped: JKN_CONFIRMATION_POLICY,
});
