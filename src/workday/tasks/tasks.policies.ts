/** The policy of tasks, as operators may follow it up. */
import { z } from 'zod';
import { type PolicyDefinition, definePolicy, wholeNumber } from '../../platform/policies/index.js';
import { JKN_TASK_POLICY, type TaskPolicy } from './task-policy.js';

const days = wholeNumber(0, 90);

export const TASKS: PolicyDefinition<TaskPolicy> = definePolicy<TaskPolicy>({
  name: 'tasks',
  decides: 'From when and for how long something is a task of the day of a cadre or officer.',
  begins: 'any-day',
  values: z.strictObject({
    promise: z.strictObject({ daysBefore: days, brokenDays: days }),
    stageDaysBefore: days,
    firstPremiumDaysBefore: days,
    activeDays: days,
  }),
  shipped: JKN_TASK_POLICY,
});
