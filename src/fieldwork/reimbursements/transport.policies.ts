/** The policy of transport money, as operators may follow it up. */
import { z } from 'zod';
import { type PolicyDefinition, definePolicy, rupiahUpTo } from '../../platform/policies/index.js';
import { JKN_TRANSPORT_POLICY, type TransportPolicy } from './transport-policy.js';

const money = rupiahUpTo(10_000_000);

export const TRANSPORT: PolicyDefinition<TransportPolicy> = definePolicy<TransportPolicy>({
  name: 'transport',
  decides: "What a cadre's transport is worth; never a share of the money collected. A claim is for a whole month.",
  begins: 'first-of-month',
  values: z.strictObject({ per: z.enum(['VISIT', 'DAY']), rate: money, dayMax: money, monthMax: money }),
  shipped: JKN_TRANSPORT_POLICY,
});
