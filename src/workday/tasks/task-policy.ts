/** The dated policy of when something becomes a task and how long it stays one. The values are the programme's choice. */
import type { PolicyRow } from '../../kernel/dated-policy.js';
import { civilDate } from '../../kernel/civil-date.js';

export interface TaskPolicy extends PolicyRow {
  /** From how many days before its day a promise is a task, and for how many days after it a broken one. */
  readonly promise: { readonly daysBefore: number; readonly brokenDays: number };
  readonly stageDaysBefore: number;
  readonly firstPremiumDaysBefore: number;
  /** For how many days a card that became active is news. */
  readonly activeDays: number;
}

export const JKN_TASK_POLICY: readonly TaskPolicy[] = [
  {
    effectiveFrom: civilDate('2014-01-01'),
    basis: 'Kader JKN: reminds families before the day, and asks after it',
    assumptions: { '*': 'No source says when something becomes a task: the values are our choice.' },
    promise: { daysBefore: 2, brokenDays: 30 },
    stageDaysBefore: 7,
    firstPremiumDaysBefore: 7,
    activeDays: 3,
  },
];
