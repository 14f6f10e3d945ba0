/** The policy of deadlines of complaints, as operators may follow it up. */
import { z } from 'zod';
import { type PolicyDefinition, day, definePolicy, wholeNumber } from '../../platform/policies/index.js';
import { RESPONSE_POLICIES, type ResponsePolicy } from './response-times.js';

const times = z.strictObject({
  answerWithinMinutes: wholeNumber(1, 14_400).nullable(),
  closeWithinWorkingDays: wholeNumber(1, 100),
});

export const COMPLAINT_TIMES: PolicyDefinition<ResponsePolicy> = definePolicy<ResponsePolicy>({
  name: 'complaint-times',
  decides: 'How soon a complaint of each level is answered and closed, and which days are no working days.',
  begins: 'any-day',
  values: z.strictObject({
    times: z.strictObject({ RED: times, YELLOW: times, GREEN: times }),
    holidays: z.strictObject({
      yearly: z.array(z.string().regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, 'a day of every year, MM-DD')),
      once: z.array(day),
    }),
  }),
  shipped: RESPONSE_POLICIES,
});
