/** The policies of levels and deadlines of complaints, as operators may follow them up. */
import { z } from 'zod';
import { type PolicyDefinition, definePolicy, wholeNumber } from '../../platform/policies/index.js';
import { JKN_COMPLAINT_LEVELS, type LevelPolicy } from './complaint-levels.js';
import { COMPLAINT_CATEGORIES, COMPLAINT_LEVELS } from './complaint-words.js';
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

export const LEVELS: PolicyDefinition<LevelPolicy> = definePolicy<LevelPolicy>({
  name: 'complaint-levels',
  decides: 'Which level a complaint of each category has.',
  begins: 'any-day',
  values: z.strictObject({ levels: z.record(z.enum(COMPLAINT_CATEGORIES), z.enum(COMPLAINT_LEVELS)) }),
  shipped: JKN_COMPLAINT_LEVELS,
});
