/** The policy of deadlines of complaints, as operators may follow it up. */
import { z } from 'zod';
import { type PolicyDefinition, definePolicy, wholeNumber } from '../../platform/policies/index.js';
import { RESPONSE_POLICIES, type ResponsePolicy } from './response-times.js';

const times = z.strictObject({
  answerWithinMinutes: wholeNumber(1, 14_400).nullable(),
  closeWithinWorkingDays: wholeNumber(1, 100),
});

export const COMPLAINT_TIMES: PolicyDefinition<ResponsePolicy> = definePolicy<ResponsePolicy>({
  name: 'complaint-times',
  decides: 'How soon a complaint of each level is answered and closed.',
  begins: 'any-day',
  values: z.strictObject({
    times: z.strictObject({ RED: times, YELLOW: times, GREEN: times }),
  }),
  formerValues: ['holidays'],
  shipped: RESPONSE_POLICIES,
});
